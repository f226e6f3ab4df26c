// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/historyline.h>

#include <QVariant>

namespace history {

/// A part of a statement, with the values for its places in their order.
struct Condition
{
    QString sql;
    QVariantList values;
};

/// What an entry of the table \p alias has to fulfil; nothing: none does.
std::optional<Condition> entryCondition(const HistoryQuery &query, const QString &alias);
/// The same of a sighting.
std::optional<Condition> sightingCondition(const HistoryQuery &query, const QString &alias);

/// Up to \p most rows from \p after on, the newest first: at, number, source, and whether it fits.
/// A press for several is one line, and its first entry that fits stands for it, where \p folds.
/// What does not fit comes too, so that no more is looked at than that.
Condition scan(const HistoryQuery &query, const std::optional<HistoryKey> &after, bool folds,
               int most);

} // namespace history
