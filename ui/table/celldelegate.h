// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "noticedrows.h"
#include <table/density.h>

#include <controls/plaindelegate.h>

namespace table {

/// What the cells of the participants' table have in common: the height of a row, its ground and
/// the line under it, and the mark of the current cell.
class CellDelegate : public controls::PlainDelegate
{
    Q_OBJECT

public:
    /// \p noticed is not owned and outlives this.
    explicit CellDelegate(const NoticedRows &noticed, QObject *parent = nullptr)
        : PlainDelegate(parent)
        , m_noticed(noticed)
    {
    }

    static constexpr int padding = 12; ///< between a cell's left edge and what it shows

    /// The height of every row for \p font, with the line under it.
    static int rowHeight(const QFont &font, Density density);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    const NoticedRows &noticed() const { return m_noticed; }
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    /// Where the keyboard is, for cells that have no mark of their own.
    static void paintCurrent(QPainter *painter, const QStyleOptionViewItem &option);

private:
    const NoticedRows &m_noticed;
};

} // namespace table
