// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace records {

class TimelineLanes;

/// Draws the lanes of a timeline, and says what is under the pointer.
class LaneDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \p lanes owns this.
    explicit LaneDelegate(TimelineLanes &lanes);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    const TimelineLanes &m_lanes;
};

} // namespace records
