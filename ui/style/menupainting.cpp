// SPDX-License-Identifier: Apache-2.0
#include "menupainting.h"

#include <QIcon>
#include <QPainter>
#include <QStyleOption>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/icons.h>

namespace style {

namespace {

bool isEnabled(const QStyleOptionMenuItem *item)
{
    return item->state & QStyle::State_Enabled;
}

/// Whether it is the one that Return would choose.
bool isChosen(const QStyleOptionMenuItem *item)
{
    return isEnabled(item) && (item->state & QStyle::State_Selected);
}

QColor inkOf(const QStyleOptionMenuItem *item, QPalette::ColorRole role)
{
    return item->palette.color(isEnabled(item) ? QPalette::Active : QPalette::Disabled, role);
}

/// \p part of a line of a menu, seen in the direction of reading.
QRect visual(const QStyleOptionMenuItem *item, const QRect &part)
{
    return QStyle::visualRect(item->direction, item->rect, part);
}

void drawMark(QPainter *painter, const QStyleOptionMenuItem *item, const QRect &room)
{
    if (item->checkType == QStyleOptionMenuItem::NotCheckable || !item->checked) {
        if (!item->icon.isNull())
            item->icon.paint(painter, room, Qt::AlignCenter,
                             isEnabled(item) ? QIcon::Normal : QIcon::Disabled);
        return;
    }
    const QColor ink = look::tonesFor(item->palette).on;
    if (item->checkType == QStyleOptionMenuItem::Exclusive)
        look::drawBox(painter, QRectF(room.center() - QPoint(3, 3), QSizeF(7, 7)),
                      {.fill = ink, .edge = {}, .radius = 3.5});
    else
        look::drawIcon(painter, room, look::IconName::Check, ink);
}

void drawWords(QPainter *painter, const QStyleOptionMenuItem *item, const QRect &room)
{
    painter->save();
    painter->setFont(item->font);
    painter->setPen(inkOf(item, QPalette::Text));
    const auto parts = item->text.split(u'\t');
    const int flags
        = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine | Qt::TextDontClip;
    painter->drawText(visual(item, room), flags | Qt::AlignLeft, parts.value(0));
    if (parts.size() > 1) {
        if (isEnabled(item))
            painter->setPen(look::tonesFor(item->palette).quiet);
        painter->drawText(visual(item, room.adjusted(0, 0, 16, 0)),
                          Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.value(1));
    }
    painter->restore();
}

} // namespace

void drawMenuBarItem(QPainter *painter, const QStyleOptionMenuItem *item)
{
    painter->save();
    painter->fillRect(item->rect, item->palette.brush(QPalette::Window));
    if (isChosen(item))
        look::drawBox(painter, QRectF(item->rect).adjusted(1, 2, -1, -2),
                      {.fill = item->state & QStyle::State_Sunken
                           ? item->palette.color(QPalette::Highlight)
                           : look::tonesFor(item->palette).hover,
                       .edge = {},
                       .radius = 4});
    painter->setPen(inkOf(item, QPalette::WindowText));
    painter->drawText(item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      item->text);
    painter->restore();
}

void drawMenuItem(QPainter *painter, const QStyleOptionMenuItem *item)
{
    const QRect rect = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        const QRectF line(rect.left() + 4, rect.center().y(), rect.width() - 8, 1);
        return look::drawEdge(painter, line, Qt::TopEdge, item->palette.color(QPalette::Mid));
    }
    if (isChosen(item))
        look::drawBox(painter, QRectF(rect).adjusted(1, 0, -1, 0),
                      {.fill = item->palette.color(QPalette::Highlight), .edge = {}, .radius = 4});
    drawMark(painter, item, visual(item, {rect.left() + 8, rect.top(), 16, rect.height()}));
    drawWords(painter, item, rect.adjusted(32, 0, -28, 0));
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        look::drawIcon(painter, visual(item, {rect.right() - 22, rect.top(), 16, rect.height()}),
                       item->direction == Qt::RightToLeft ? look::IconName::ChevronDown
                                                          : look::IconName::ChevronRight,
                       inkOf(item, QPalette::Text));
}

} // namespace style
