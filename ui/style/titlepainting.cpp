// SPDX-License-Identifier: Apache-2.0
#include "titlepainting.h"

#include "measures.h"

#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/titlefont.h>

namespace style {

namespace {

QFont boldened(const QPainter &painter)
{
    QFont font = painter.font();
    font.setBold(true);
    return font;
}

QColor tabInk(const QStyleOptionTab *tab)
{
    if (!(tab->state & QStyle::State_Enabled))
        return tab->palette.color(QPalette::Disabled, QPalette::WindowText);
    if (tab->state & (QStyle::State_Selected | QStyle::State_MouseOver))
        return tab->palette.color(QPalette::WindowText);
    return look::tonesFor(tab->palette).quiet;
}

} // namespace

void drawHeaderGround(QPainter *painter, const QStyleOption *option)
{
    painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
    look::drawEdge(painter, option->rect, Qt::BottomEdge, option->palette.color(QPalette::Mid));
}

void drawHeaderLabel(QPainter *painter, const QStyleOptionHeader *header)
{
    painter->save();
    const auto *newer = qstyleoption_cast<const QStyleOptionHeaderV2 *>(header);
    painter->setFont(boldened(*painter));
    painter->setPen(look::tonesFor(header->palette).quiet);
    const int alignment = header->textAlignment ? int(header->textAlignment) : int(Qt::AlignLeft);
    // Names begin on the line of the title above them, a grid step further in than other cells.
    const bool isFirst = header->position == QStyleOptionHeader::Beginning;
    const QRect rect = header->rect.adjusted(isFirst ? 8 : 0, 0, 0, 0);
    const auto elide = newer ? newer->textElideMode : Qt::ElideRight;
    const QString text = painter->fontMetrics().elidedText(header->text, elide, rect.width());
    painter->drawText(rect, alignment | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter->restore();
}

void drawTabShape(QPainter *painter, const QStyleOptionTab *tab)
{
    const bool above
        = tab->shape == QTabBar::RoundedNorth || tab->shape == QTabBar::TriangularNorth;
    const QRectF room = QRectF(tab->rect).adjusted(10 + beforeFirstTab(*tab), 1, -10, -1);
    const Qt::Edge edge = above ? Qt::BottomEdge : Qt::TopEdge;
    if (tab->state & QStyle::State_Selected)
        look::drawEdge(painter, room, edge, look::tonesFor(tab->palette).on, 2);
    else if (tab->state & QStyle::State_MouseOver)
        look::drawEdge(painter, room, edge, tab->palette.color(QPalette::Dark), 2);
}

void drawTabLabel(QPainter *painter, const QStyleOptionTab *tab)
{
    painter->save();
    if (tab->state & QStyle::State_Selected)
        painter->setFont(boldened(*painter));
    painter->setPen(tabInk(tab));
    // Where there is a button to close it, the text stands in what that leaves.
    QRect room = tab->rect.adjusted(beforeFirstTab(*tab), 0, 0, 0);
    if (!tab->rightButtonSize.isEmpty())
        room.adjust(8, 0, -tab->rightButtonSize.width() - 8, 0);
    painter->drawText(room, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, tab->text);
    const auto focused = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((tab->state & focused) == focused)
        look::drawFocusFrame(painter, QRectF(tab->rect).adjusted(2, 2, -2, -2),
                             look::tonesFor(tab->palette).on, 4);
    painter->restore();
}

void drawDockTitle(QPainter *painter, const QStyleOptionDockWidget *dock, const QRect &room,
                   bool isHeading)
{
    constexpr qreal headingScale = 1.25;
    painter->save();
    painter->setFont(isHeading ? look::titleFont(painter->font(), headingScale)
                               : boldened(*painter));
    painter->setPen(isHeading ? dock->palette.color(QPalette::WindowText)
                              : look::tonesFor(dock->palette).quiet);
    // On the line of what stands under it.
    const QRect words = isHeading ? room.adjusted(4, 0, 0, 0) : room;
    painter->drawText(
        words, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(dock->title, Qt::ElideRight, words.width()));
    painter->restore();
}

QRect dockTitlePart(const QStyleOptionDockWidget *dock, QStyle::SubElement part)
{
    constexpr int button = titleButton;
    constexpr int beside = 4; ///< the last button
    constexpr int beforeWords = 12;
    const QRect rect = dock->rect;
    const auto buttonAt = [&](int place) {
        return QRect(rect.right() - beside - place * button, rect.center().y() - button / 2, button,
                     button);
    };
    const int floating = dock->closable ? 2 : 1;
    const int buttons = (dock->closable ? 1 : 0) + (dock->floatable ? 1 : 0);
    QRect found;
    if (part == QStyle::SE_DockWidgetCloseButton && dock->closable)
        found = buttonAt(1);
    else if (part == QStyle::SE_DockWidgetFloatButton && dock->floatable)
        found = buttonAt(floating);
    else if (part == QStyle::SE_DockWidgetTitleBarText)
        found = rect.adjusted(beforeWords, 0, -beside - buttons * button - beside, 0);
    return QStyle::visualRect(dock->direction, rect, found);
}

} // namespace style
