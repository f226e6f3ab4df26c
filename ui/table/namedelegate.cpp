// SPDX-License-Identifier: Apache-2.0
#include "namedelegate.h"

#include "columnwidths.h"

#include <QPainter>
#include <look/appearance.h>
#include <people/participantmodel.h>
#include <words/isolation.h>

namespace table {

using people::ParticipantModel;

void NameDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    constexpr int beforeDetail = 8;
    constexpr int leastDetail = 24;
    const look::Tones tones = look::tonesFor(option.palette);
    paintGround(painter, option, index);
    paintCurrent(painter, option);

    QFont bold = option.font;
    bold.setBold(true);
    const QFont small = look::scaledFont(option.font, look::detailScale);
    const QFontMetrics nameMetrics(bold);
    const QFontMetrics detailMetrics(small);
    const QString detail = index.data(ParticipantModel::DetailRole).toString();

    const QRectF room
        = QRectF(option.rect).adjusted(ColumnWidths::indentOf(option.rect.width()), 0, 0, -1);
    const int bothHeight = nameMetrics.height() + detailMetrics.height();
    const bool hasTwoLines = !detail.isEmpty() && room.height() >= bothHeight;
    QRectF line = room;
    line.setTop(
        room.top()
        + std::floor((room.height() - (hasTwoLines ? bothHeight : nameMetrics.height())) / 2));
    const bool present = index.data(ParticipantModel::AvailableRole).toBool();
    painter->setPen(present ? option.palette.color(QPalette::Active, QPalette::Text) : tones.quiet);
    const qreal nameWidth = m_names.draw(
        painter, line, words::isolated(index.data(Qt::DisplayRole).toString()), bold);
    if (hasTwoLines)
        line.setTop(line.top() + nameMetrics.height());
    else
        line.adjust(nameWidth + beforeDetail, nameMetrics.ascent() - detailMetrics.ascent(), 0, 0);
    painter->setPen(tones.quiet);
    if (line.width() >= leastDetail)
        m_details.draw(painter, line, detail, small);
}

} // namespace table
