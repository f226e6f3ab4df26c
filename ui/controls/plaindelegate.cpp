// SPDX-License-Identifier: Apache-2.0
#include "plaindelegate.h"

#include "plaintips.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

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

} // namespace controls
