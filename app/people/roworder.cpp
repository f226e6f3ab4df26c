// SPDX-License-Identifier: Apache-2.0
#include "roworder.h"

#include "facets.h"
#include "switchfields.h"

#include <limits>

namespace people {

namespace {

enum Group { First, Second, Third, Last };

constexpr qint64 earliest = std::numeric_limits<qint64>::min();
constexpr qint64 latest = std::numeric_limits<qint64>::max();

SortKey statusKey(const ParticipantRow &row, const QCollator &collator)
{
    const Facets facets = facetsOf(row);
    const QDateTime &came = row.truth.dateCreated;
    const qint64 time = came.isValid() ? came.toMSecsSinceEpoch() : latest;
    const auto group = facets.testFlag(Facet::Left) ? Last
        : facets.testFlag(Facet::Ringing)           ? Second
        : row.truth.isConnected()                   ? First
                                                    : Third;
    return {.group = group, .time = time, .text = collator.sortKey({})};
}

SortKey switchKey(const ParticipantModel &participants, const ParticipantRow &row, Switch which,
                  const QCollator &collator)
{
    const auto told = truthOf(row.truth, which);
    SortKey key{.group = !told ? Third
                    : *told    ? First
                               : Second,
                .time = 0,
                .text = collator.sortKey({})};
    if (row.hasLeft() || !row.truth.isConnected())
        key.group = Last;
    if (key.group != First)
        return key;
    if (which == Switch::Hold) {
        // Whoever was held before anybody looked is held longest.
        const bool isKnown = row.held && !row.held->isAtLeast;
        key.time = isKnown ? row.held->seen.time_since_epoch().count() : earliest;
    } else if (which == Switch::Coaching) {
        key.text = collator.sortKey(participants.plainNameOf(row.truth.callSidToCoach));
    }
    return key;
}

} // namespace

int SortKey::compare(const SortKey &other) const
{
    if (group != other.group)
        return group < other.group ? -1 : 1;
    if (time != other.time)
        return time < other.time ? -1 : 1;
    return text.compare(other.text);
}

QCollator collator()
{
    // The C locale knows neither accents nor numbers.
    const bool isC = QLocale().language() == QLocale::C;
    QCollator collator(isC ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

SortKey sortKeyOf(const ParticipantModel &participants, int row, ParticipantModel::Column column,
                  const QCollator &collator)
{
    const ParticipantRow &known = participants.row(row);
    if (const auto which = switchOf(column))
        return switchKey(participants, known, *which, collator);
    if (column == ParticipantModel::StatusColumn)
        return statusKey(known, collator);
    const QString name = participants.plainNameOf(known.truth.callSid);
    return {.group = First, .time = 0, .text = collator.sortKey(name.left(FoldedText::longest))};
}

} // namespace people
