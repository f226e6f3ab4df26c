// SPDX-License-Identifier: Apache-2.0
#include "facets.h"

#include "participantrow.h"

#include <algorithm>

namespace people {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isNotSettled(const SwitchState &state)
{
    using Mark = SwitchState::Mark;
    return state.mark == Mark::Refused || state.mark == Mark::Failed
        || state.mark == Mark::NotApplied || state.mark == Mark::Unknown;
}

/// Twilio's words, and what compatible services call the same.
bool isOnTheWay(const QString &status)
{
    constexpr std::array words{"queued"_L1, "initiated"_L1, "connecting"_L1, "ringing"_L1};
    return std::find(words.begin(), words.end(), status) != words.end();
}

} // namespace

Facets facetsOf(const ParticipantRow &row)
{
    if (row.hasLeft())
        return Facet::Left;
    Facets facets;
    const twilio::Participant &told = row.truth;
    facets.setFlag(Facet::NotSettled,
                   std::any_of(row.shown.begin(), row.shown.end(), isNotSettled));
    facets.setFlag(Facet::Speakers, row.isSpeaker);
    facets.setFlag(Facet::Ringing, isOnTheWay(told.status));
    if (!told.isConnected())
        return facets;
    facets.setFlag(Facet::Open, told.muted == false);
    facets.setFlag(Facet::Muted, told.muted == true);
    facets.setFlag(Facet::OnHold, told.hold == true);
    facets.setFlag(Facet::Coaching, told.coaching == true);
    return facets;
}

bool RowFilter::fits(const ParticipantRow &row) const
{
    return (!facets || (facetsOf(row) & facets)) && (words.isEmpty() || words.fit(row.search()));
}

} // namespace people
