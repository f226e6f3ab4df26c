// SPDX-License-Identifier: Apache-2.0
#include "commanddelegate.h"

#include "commandmodel.h"

#include <QPainter>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <look/icons.h>

namespace window {

namespace {

constexpr int padding = 8;
constexpr int mark = 16;
constexpr int gap = 12;
constexpr int leastPlace = 40; ///< less of it says nothing

} // namespace

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    paintBehindText(painter, option, index);
    const QFontMetrics metrics(option.font);
    const QColor quiet = look::tonesFor(option.palette).quiet;
    const QColor loud = index.data(CommandModel::PossibleRole).toBool()
        ? option.palette.color(QPalette::Text)
        : quiet;
    QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    painter->save();
    if (index.data(CommandModel::CheckedRole).toBool())
        look::drawIcon(painter, QRectF(room.left(), room.top(), mark, room.height()),
                       look::IconName::Check, loud);
    room.setLeft(room.left() + mark + padding);
    painter->setPen(quiet);
    const QString keys = index.data(CommandModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, keys);
        room.setRight(room.right() - metrics.horizontalAdvance(keys) - gap);
    }
    painter->setPen(loud);
    const QString title
        = look::elidedText(index.data().toString(), metrics, std::max(room.width(), 0));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, title);
    room.setLeft(room.left() + metrics.horizontalAdvance(title) + gap);
    if (room.width() >= leastPlace) {
        painter->setPen(quiet);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          look::elidedText(index.data(CommandModel::PlaceRole).toString(), metrics,
                                           room.width()));
    }
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    constexpr int least = 28;
    return {0, std::max(least, QFontMetrics(option.font).height() + padding)};
}

} // namespace window
