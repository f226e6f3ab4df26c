// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCollator>
#include <people/participantmodel.h>

namespace people {

/// By which column people are sorted. The first are, ascending:
/// of names the first in the alphabet of the program's language, numbers in them by their value;
/// of statuses who is connected, those before who came first, then who is on the way, then the
/// others;
/// of a switch those where the service says that it is on: of those on hold who is held longest,
/// as far as that was seen here, of those who coach by whom they coach. Where it says nothing they
/// come last.
/// Who is alike stands in the order of arrival, whichever way round.
struct RowOrder
{
    ParticipantModel::Column column = ParticipantModel::NameColumn;
    Qt::SortOrder direction = Qt::AscendingOrder;

    friend bool operator==(const RowOrder &, const RowOrder &) = default;
};

/// What a row is sorted by.
struct SortKey
{
    int group = 0;
    qint64 time = 0; ///< within the group
    QCollatorSortKey text; ///< where the times are the same

    /// Less than 0: before \p other, ascending; 0: neither.
    int compare(const SortKey &other) const;
};

/// Numbers in a text by their value, upper and lower case alike.
QCollator collator();

/// Of \p row, for an order by \p column.
SortKey sortKeyOf(const ParticipantModel &participants, int row, ParticipantModel::Column column,
                  const QCollator &collator);

} // namespace people
