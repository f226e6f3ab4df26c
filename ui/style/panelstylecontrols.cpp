// SPDX-License-Identifier: Apache-2.0
#include "panelstyle.h"

#include <QtWidgets>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/icons.h>

namespace style {

namespace {

QFont boldened(const QPainter &painter)
{
    QFont font = painter.font();
    font.setBold(true);
    return font;
}

void drawHeaderSection(QPainter *painter, const QStyleOption *option)
{
    painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
    look::drawEdge(painter, option->rect, Qt::BottomEdge, option->palette.color(QPalette::Mid));
}

void drawHeaderLabel(QPainter *painter, const QStyleOptionHeader *header)
{
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
}

void drawTabShape(QPainter *painter, const QStyleOptionTab *tab)
{
    const bool chosen = tab->state & QStyle::State_Selected;
    const bool under
        = tab->shape == QTabBar::RoundedNorth || tab->shape == QTabBar::TriangularNorth;
    const QRectF line = QRectF(tab->rect).adjusted(8, 1, -8, -1);
    if (chosen)
        look::drawEdge(painter, line, under ? Qt::BottomEdge : Qt::TopEdge,
                       look::tonesFor(tab->palette).on, 2);
    else if (tab->state & QStyle::State_MouseOver)
        look::drawEdge(painter, line, under ? Qt::BottomEdge : Qt::TopEdge,
                       tab->palette.color(QPalette::Dark), 2);
}

void drawTabLabel(QPainter *painter, const QStyleOptionTab *tab)
{
    const bool chosen = tab->state & QStyle::State_Selected;
    const bool enabled = tab->state & QStyle::State_Enabled;
    if (chosen)
        painter->setFont(boldened(*painter));
    painter->setPen(!enabled ? tab->palette.color(QPalette::Disabled, QPalette::WindowText)
                        : chosen || (tab->state & QStyle::State_MouseOver)
                        ? tab->palette.color(QPalette::WindowText)
                        : look::tonesFor(tab->palette).quiet);
    // Where there is a button to close it, the text stands in what that leaves.
    QRect room = tab->rect;
    if (!tab->rightButtonSize.isEmpty())
        room.adjust(8, 0, -tab->rightButtonSize.width() - 8, 0);
    painter->drawText(room, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, tab->text);
    const auto focused = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((tab->state & focused) == focused)
        look::drawFocusFrame(painter, QRectF(tab->rect).adjusted(2, 2, -2, -2),
                             look::tonesFor(tab->palette).on, 4);
}

void drawMenuBarItem(QPainter *painter, const QStyleOptionMenuItem *item)
{
    painter->fillRect(item->rect, item->palette.brush(QPalette::Window));
    const bool enabled = item->state & QStyle::State_Enabled;
    const bool chosen = enabled && (item->state & QStyle::State_Selected);
    if (chosen)
        look::drawBox(painter, QRectF(item->rect).adjusted(1, 2, -1, -2),
                      {.fill = item->state & QStyle::State_Sunken
                           ? item->palette.color(QPalette::Highlight)
                           : look::tonesFor(item->palette).hover,
                       .edge = {},
                       .radius = 4});
    painter->setPen(
        item->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter->drawText(item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      item->text);
}

void drawMenuMark(QPainter *painter, const QStyleOptionMenuItem *item, const QRect &room)
{
    if (item->checkType == QStyleOptionMenuItem::NotCheckable || !item->checked) {
        if (!item->icon.isNull())
            item->icon.paint(painter, room, Qt::AlignCenter,
                             item->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
        return;
    }
    const QColor ink = look::tonesFor(item->palette).on;
    if (item->checkType == QStyleOptionMenuItem::Exclusive)
        look::drawBox(painter, QRectF(room.center() - QPoint(3, 3), QSizeF(7, 7)),
                      {.fill = ink, .edge = {}, .radius = 3.5});
    else
        look::drawIcon(painter, room, look::IconName::Check, ink);
}

void drawMenuItem(QPainter *painter, const QStyleOptionMenuItem *item)
{
    const QRect rect = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        const QRectF line(rect.left() + 4, rect.center().y(), rect.width() - 8, 1);
        return look::drawEdge(painter, line, Qt::TopEdge, item->palette.color(QPalette::Mid));
    }
    const bool enabled = item->state & QStyle::State_Enabled;
    if (enabled && (item->state & QStyle::State_Selected))
        look::drawBox(painter, QRectF(rect).adjusted(1, 0, -1, 0),
                      {.fill = item->palette.color(QPalette::Highlight), .edge = {}, .radius = 4});

    const auto visual = [item](const QRect &part) {
        return QStyle::visualRect(item->direction, item->rect, part);
    };
    drawMenuMark(painter, item, visual({rect.left() + 8, rect.top(), 16, rect.height()}));

    const QColor ink
        = item->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
    painter->setFont(item->font);
    painter->setPen(ink);
    const QRect words = rect.adjusted(32, 0, -28, 0);
    const auto parts = item->text.split(u'\t');
    const int flags
        = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine | Qt::TextDontClip;
    painter->drawText(visual(words), flags | Qt::AlignLeft, parts.value(0));
    if (parts.size() > 1) {
        if (enabled)
            painter->setPen(look::tonesFor(item->palette).quiet);
        painter->drawText(visual(words.adjusted(0, 0, 16, 0)),
                          Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.value(1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        look::drawIcon(painter, visual({rect.right() - 22, rect.top(), 16, rect.height()}),
                       item->direction == Qt::RightToLeft ? look::IconName::ChevronDown
                                                          : look::IconName::ChevronRight,
                       ink);
}

void drawDockTitle(QPainter *painter, const QStyleOptionDockWidget *dock, const QRect &words)
{
    painter->setFont(boldened(*painter));
    painter->setPen(look::tonesFor(dock->palette).quiet);
    const QRect room = words.adjusted(10, 0, 0, 0);
    painter->drawText(room,
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(dock->title, Qt::ElideRight, room.width()));
}

void drawProgress(QPainter *painter, const QStyleOptionProgressBar *bar)
{
    const QRectF rect = bar->rect;
    if (bar->maximum <= bar->minimum)
        return;
    const qreal share = qreal(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
    QRectF done = rect;
    done.setWidth(rect.width() * std::clamp(share, 0.0, 1.0));
    look::drawBox(painter, done,
                  {.fill = look::tonesFor(bar->palette).on, .edge = {}, .radius = 3});
}

} // namespace

void PanelStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto drawn = [painter](auto &&draw) {
        painter->save();
        draw();
        painter->restore();
    };
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderSection(painter, option);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawn([&] { drawHeaderLabel(painter, header); });
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabShape(painter, tab);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
            tab && tab->icon.isNull())
            return drawn([&] { drawTabLabel(painter, tab); });
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawn([&] { drawMenuBarItem(painter, item); });
        return;
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawn([&] { drawMenuItem(painter, item); });
        return;
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option);
            dock && !dock->verticalTitleBar)
            return drawn([&] {
                drawDockTitle(painter, dock,
                              subElementRect(SE_DockWidgetTitleBarText, option, widget));
            });
        break;
    case CE_ToolBar:
        return painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
    case CE_Splitter:
        return drawPrimitive(PE_IndicatorDockWidgetResizeHandle, option, painter, widget);
    case CE_SizeGrip:
        return;
    case CE_ProgressBarGroove:
        return look::drawBox(
            painter, option->rect,
            {.fill = option->palette.color(QPalette::Mid), .edge = {}, .radius = 3});
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->maximum > bar->minimum)
            return drawProgress(painter, bar);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace style
