// SPDX-License-Identifier: Apache-2.0
#include "historydelegate.h"

#include "historymodel.h"

#include <QPainter>
#include <controls/tonecolour.h>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <utility>

namespace records {

namespace {

// As the heads of the columns have it.
constexpr int beforeTheFirst = 16;
constexpr int beforeOthers = 8;
constexpr int behind = 4;

} // namespace

void HistoryDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainDelegate::initStyleOption(option, index);
    // One line is the current one, and not one of its cells.
    option->state &= ~QStyle::State_HasFocus;
    const bool isOutcome = index.column() == HistoryModel::OutcomeColumn;
    const bool isOwn = index.data(HistoryModel::IsOwnRole).toBool();
    const bool isAside = index.column() == HistoryModel::ByColumn
        || index.column() == HistoryModel::TookColumn
        || index.column() == HistoryModel::AttemptsColumn;
    if (!isOutcome && (isOwn || !isAside))
        return;
    const look::Tones tones = look::tonesFor(option->palette);
    const auto tone = static_cast<changes::Tone>(index.data(HistoryModel::ToneRole).toInt());
    const QColor colour = isOutcome ? tones.*controls::colourOf(tone) : tones.quiet;
    option->palette.setColor(QPalette::Text, colour);
    option->palette.setColor(QPalette::HighlightedText, colour);
    if (isOutcome && (tone == changes::Tone::Trouble || tone == changes::Tone::Unknown))
        option->font.setBold(true);
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    if (!(ground.displayAlignment & Qt::AlignLeft))
        return PlainDelegate::paint(painter, option, index);
    paintBehindText(painter, option, index);
    const QString &text = ground.text;
    const int before = index.column() == HistoryModel::WhenColumn ? beforeTheFirst : beforeOthers;
    const QRect room = option.rect.adjusted(before, 0, -behind, 0);
    const bool isSelected = ground.state & QStyle::State_Selected;
    painter->save();
    painter->setFont(ground.font);
    painter->setPen(ground.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      look::elidedText(text, QFontMetrics(ground.font), room.width()));
    painter->restore();
}

} // namespace records
