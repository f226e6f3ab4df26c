// SPDX-License-Identifier: Apache-2.0
#include "titlepainting.h"

#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <look/appearance.h>
#include <look/flatpainting.h>

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
    const QRectF room = QRectF(tab->rect).adjusted(8, 1, -8, -1);
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
    QRect room = tab->rect;
    if (!tab->rightButtonSize.isEmpty())
        room.adjust(8, 0, -tab->rightButtonSize.width() - 8, 0);
    painter->drawText(room, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, tab->text);
    const auto focused = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((tab->state & focused) == focused)
        look::drawFocusFrame(painter, QRectF(tab->rect).adjusted(2, 2, -2, -2),
                             look::tonesFor(tab->palette).on, 4);
    painter->restore();
}

void drawDockTitle(QPainter *painter, const QStyleOptionDockWidget *dock, const QRect &room)
{
    painter->save();
    painter->setFont(boldened(*painter));
    painter->setPen(look::tonesFor(dock->palette).quiet);
    const QRect words = room.adjusted(10, 0, 0, 0);
    painter->drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(dock->title, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace style
