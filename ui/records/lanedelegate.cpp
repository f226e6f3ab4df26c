// SPDX-License-Identifier: Apache-2.0
#include "lanedelegate.h"

#include "lanepainting.h"
#include "timelinelanes.h"
#include "timelinemodel.h"

#include <QHelpEvent>
#include <QToolTip>
#include <controls/plaintips.h>

namespace records {

LaneDelegate::LaneDelegate(TimelineLanes &lanes)
    : QStyledItemDelegate(&lanes)
    , m_lanes(lanes)
{
}

void LaneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    paintLane(painter, option.rect, m_lanes.lanes().lane(index.row()), m_lanes.look(),
              m_lanes.stateOf(index.row()));
}

QSize LaneDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, laneHeight(option.font)};
}

bool LaneDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString tip = m_lanes.tipAt(index.row(), event->pos());
    QToolTip::showText(event->globalPos(), controls::tipText(tip), view->viewport());
    return !tip.isEmpty();
}

} // namespace records
