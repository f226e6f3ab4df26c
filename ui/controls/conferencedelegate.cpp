// SPDX-License-Identifier: Apache-2.0
#include "conferencedelegate.h"

#include <QPainter>
#include <look/elidedtext.h>
#include <people/conferencemodel.h>
#include <words/isolation.h>

namespace controls {
namespace {

constexpr int padding = 8;

QFont detailFont(const QFont &font)
{
    constexpr double smaller = 0.85;
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * smaller);
    return small;
}

} // namespace

void ConferenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    paintBehindText(painter, option, index);
    const QRect room = option.rect.adjusted(padding, padding - 2, -padding, 2 - padding);
    QFont name = option.font;
    name.setBold(option.state.testFlag(QStyle::State_Selected));
    const QFontMetrics metrics(name);
    painter->save();
    painter->setPen(option.palette.color(QPalette::Text));
    painter->setFont(name);
    painter->drawText(
        room, Qt::AlignLeft | Qt::AlignTop,
        look::elidedText(words::isolated(index.data().toString()), metrics, room.width()));
    const QFont detail = detailFont(option.font);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    painter->setFont(detail);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignBottom,
                      look::elidedText(index.data(people::ConferenceModel::DetailRole).toString(),
                                       QFontMetrics(detail), room.width()));
    painter->restore();
}

QSize ConferenceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(),
            QFontMetrics(option.font).height() + QFontMetrics(detailFont(option.font)).height()
                + 2 * padding - 2};
}

} // namespace controls
