// SPDX-License-Identifier: Apache-2.0
#include "historydelegate.h"

#include "historymodel.h"

#include <controls/tonecolour.h>
#include <look/appearance.h>

namespace records {

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

} // namespace records
