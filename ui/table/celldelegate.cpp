// SPDX-License-Identifier: Apache-2.0
#include "celldelegate.h"

#include "switchpainter.h"

#include <QPainter>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/textcache.h>
#include <people/participantmodel.h>

namespace table {

int CellDelegate::rowHeight(const QFont &font, Density density)
{
    constexpr int line = 1;
    constexpr int leastCompact = 28;
    constexpr int leastComfortable = 40;
    QFont bold = font;
    bold.setBold(true);
    const int name = QFontMetrics(bold).height();
    if (density == Density::Compact)
        return line + std::max({leastCompact, name + 11, SwitchPainter::height(font) + 8});
    const int detail = QFontMetrics(look::scaledFont(font, look::detailScale)).height();
    return line + std::max(leastComfortable, name + detail + 8);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, rowHeight(option.font, Density::Compact)};
}

void CellDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    constexpr int bar = 3;
    constexpr int ownLine = 2;
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isOwn = index.data(people::ParticipantModel::OwnRole).toBool();
    if (isOwn)
        painter->fillRect(option.rect, option.palette.brush(QPalette::Window));
    else if (isSelected)
        painter->fillRect(option.rect, option.palette.brush(QPalette::Highlight));
    else if (m_noticed.isPointed(index.row()))
        painter->fillRect(option.rect, look::tonesFor(option.palette).hover);
    look::drawEdge(painter, option.rect, Qt::BottomEdge, option.palette.color(QPalette::Mid),
                   isOwn ? ownLine : 1);
    // The ground alone would be told by colour.
    if (isSelected && index.column() == 0)
        look::drawEdge(painter, option.rect, Qt::LeftEdge, look::tonesFor(option.palette).on, bar);
}

void CellDelegate::paintCurrent(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_HasFocus)
        look::drawFocusFrame(painter, QRectF(option.rect).adjusted(6, 2, -2, -3),
                             look::tonesFor(option.palette).on);
}

} // namespace table
