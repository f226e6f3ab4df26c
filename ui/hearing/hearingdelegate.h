// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace hearing {

/// Draws a cell of the table of who hears whom, and a name of the two lists.
class HearingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The row of the matrix that stands out; negative: none does.
    void setChosen(int row) { m_chosen = row; }
    int chosen() const { return m_chosen; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintName(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;

    int m_chosen = -1;
};

} // namespace hearing
