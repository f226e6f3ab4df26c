// SPDX-License-Identifier: Apache-2.0
#include "namedelegate.h"

#include <QPainter>
#include <look/appearance.h>
#include <people/participantmodel.h>
#include <words/isolation.h>

namespace table {

using people::ParticipantModel;

void NameDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const look::Tones tones = look::tonesFor(option.palette);
    paintGround(painter, option, index);
    paintCurrent(painter, option);

    QFont bold = option.font;
    bold.setBold(true);
    const QFont small = look::scaledFont(option.font, look::detailScale);
    const int nameHeight = QFontMetrics(bold).height();
    const int detailHeight = QFontMetrics(small).height();
    const QString detail = index.data(ParticipantModel::DetailRole).toString();

    const QRectF room = QRectF(option.rect).adjusted(leftPadding, 0, -padding, -1);
    QRectF line = room;
    line.setTop(
        room.top()
        + std::floor((room.height() - nameHeight - (detail.isEmpty() ? 0 : detailHeight)) / 2));
    const bool present = index.data(ParticipantModel::AvailableRole).toBool();
    painter->setPen(present ? option.palette.color(QPalette::Active, QPalette::Text) : tones.quiet);
    m_names.draw(painter, line, words::isolated(index.data(Qt::DisplayRole).toString()), bold);
    line.setTop(line.top() + nameHeight);
    painter->setPen(tones.quiet);
    m_details.draw(painter, line, detail, small);
}

} // namespace table
