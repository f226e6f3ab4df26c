// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace table {

/// What the cells of the participants' table have in common: the height of a row, its ground and
/// the line under it, the mark of the current cell, and tips that show the service's text as it is,
/// never as markup.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int padding = 8; ///< between a cell's edge and what it shows

    /// The height of every row for \p font.
    static int rowHeight(const QFont &font);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option);
    /// Where the keyboard is, for cells that have no mark of their own.
    static void paintCurrent(QPainter *painter, const QStyleOptionViewItem &option);
};

} // namespace table
