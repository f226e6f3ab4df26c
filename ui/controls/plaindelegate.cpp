// SPDX-License-Identifier: Apache-2.0
#include "plaindelegate.h"

#include "plaintips.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>
#include <look/elidedtext.h>

namespace controls {

bool PlainDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString tip = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(event->globalPos(), tipText(tip), view->viewport(), option.rect);
    return !tip.isEmpty();
}

QStyleOptionViewItem PlainDelegate::paintBehindText(QPainter *painter,
                                                    const QStyleOptionViewItem &option,
                                                    const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = std::exchange(item.text, QString());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    item.text = text;
    return item;
}

void PlainDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // The style lays out all that it is given before it leaves out what has no room.
    const QString begun
        = look::beginningOf(option->text, option->fontMetrics, option->rect.width());
    if (option->textElideMode == Qt::ElideRight)
        option->text = begun;
    else if (begun.size() * 2 < option->text.size())
        option->text = begun + option->text.last(begun.size());
}

} // namespace controls
