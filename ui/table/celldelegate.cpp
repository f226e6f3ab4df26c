// SPDX-License-Identifier: Apache-2.0
#include "celldelegate.h"

#include <QPainter>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/textcache.h>

namespace table {

int CellDelegate::rowHeight(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    const int lines = QFontMetrics(bold).height()
        + QFontMetrics(look::scaledFont(font, look::detailScale)).height();
    return std::max(41, lines + 9);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, rowHeight(option.font)};
}

void CellDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
    else if (m_noticed.isPointed(index.row()))
        painter->fillRect(option.rect, look::tonesFor(option.palette).hover);
    look::drawEdge(painter, option.rect, Qt::BottomEdge, option.palette.color(QPalette::Mid));
}

void CellDelegate::paintCurrent(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_HasFocus)
        look::drawFocusFrame(painter, QRectF(option.rect).adjusted(2, 2, -2, -3),
                             look::tonesFor(option.palette).on);
}

} // namespace table
