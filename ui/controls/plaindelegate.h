// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace controls {

/// An item whose tip is the plain text that it is: see PlainTips, which leaves the cells of views
/// to their delegates. Its own text is one line, and no more of it is laid out than has room.
class PlainDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// All of the item but its text, which the delegate paints itself. \return the item as
    /// initStyleOption() has it.
    QStyleOptionViewItem paintBehindText(QPainter *painter, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace controls
