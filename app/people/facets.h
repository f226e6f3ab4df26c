// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFlags>
#include <array>
#include <people/searchwords.h>

namespace people {

struct ParticipantRow;

/// The kinds of people of a conference that can be looked at alone: by what the service says last,
/// and not by what is asked of it. Who has left is in no other kind than Left.
enum class Facet {
    Open = 1 << 0, ///< connected, and not muted
    Muted = 1 << 1,
    OnHold = 1 << 2,
    Coaching = 1 << 3,
    Ringing = 1 << 4, ///< on their way into the conference
    Left = 1 << 5,
    Speakers = 1 << 6, ///< with a star
    NotSettled = 1 << 7, ///< a switch was refused, failed, not applied, or nobody knows
};
Q_DECLARE_FLAGS(Facets, Facet)
Q_DECLARE_OPERATORS_FOR_FLAGS(Facets)

/// In the order in which they are offered.
inline constexpr std::array allFacets{Facet::Open,     Facet::Muted,     Facet::OnHold,
                                      Facet::Coaching, Facet::Ringing,   Facet::Left,
                                      Facet::Speakers, Facet::NotSettled};

/// All kinds that \p row is of.
Facets facetsOf(const ParticipantRow &row);

/// Whom a person wants to see: those whom the words fit and who are of one of the kinds.
struct RowFilter
{
    SearchWords words;
    Facets facets; ///< none: of any kind

    bool isEmpty() const { return words.isEmpty() && !facets; }
    bool fits(const ParticipantRow &row) const;

    friend bool operator==(const RowFilter &, const RowFilter &) = default;
};

} // namespace people
