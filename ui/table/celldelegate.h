// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <controls/plaindelegate.h>

namespace table {

/// What the cells of the participants' table have in common: the height of a row, its ground and
/// the line under it, and the mark of the current cell.
class CellDelegate : public controls::PlainDelegate
{
    Q_OBJECT

public:
    using PlainDelegate::PlainDelegate;

    static constexpr int padding = 8; ///< between a cell's edge and what it shows

    /// The height of every row for \p font.
    static int rowHeight(const QFont &font);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option);
    /// Where the keyboard is, for cells that have no mark of their own.
    static void paintCurrent(QPainter *painter, const QStyleOptionViewItem &option);
};

} // namespace table
