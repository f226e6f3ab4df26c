// SPDX-License-Identifier: Apache-2.0
#include "changecheck.h"

#include "statetraits.h"

namespace changes {

using State = Change::State;

namespace {

State notDone(Change &change, Ending::Kind ending)
{
    change.error = twilio::Error{.kind = twilio::Error::Kind::OutcomeUnknown};
    change.ending = Ending{ending};
    return State::Refused;
}

bool hasReportedValues(const twilio::ParticipantUpdate &update)
{
    return neverReported(update) != update;
}

} // namespace

State judgeCheck(Change &change, const twilio::Result<twilio::Participant> &result)
{
    Q_ASSERT(traitsOf(change.state).canBeChecked);
    const bool wasAccepted = traitsOf(change.state).isAccepted;
    const twilio::ParticipantUpdate *update = change.update();
    const bool isRemoval = std::holds_alternative<RemoveParticipant>(change.operation);
    Q_ASSERT(isOnParticipant(change.operation));
    if (!result) {
        if (!twilio::isGone(result.error()))
            return State::Unknown;
        if (isRemoval || wasAccepted)
            return State::Confirmed;
        return notDone(change, Ending::Kind::NoLongerThere);
    }
    if (isRemoval)
        return notDone(change, Ending::Kind::StillThere);
    change.differences = compare(*update, *result);
    if (wasAccepted)
        return change.differences.empty() ? State::Confirmed : State::NotApplied;
    if (!change.differences.empty())
        return notDone(change, Ending::Kind::NotDone);
    const bool tellsAll = hasReportedValues(*update) && !update->announceUrl.has_value();
    return tellsAll ? State::Confirmed : State::Unknown;
}

State judgeCheck(Change &change, const twilio::Result<twilio::Conference> &result)
{
    Q_ASSERT(traitsOf(change.state).canBeChecked);
    const bool wasAccepted = traitsOf(change.state).isAccepted;
    const bool isAnnouncement = std::holds_alternative<AnnounceToConference>(change.operation);
    Q_ASSERT(!isOnParticipant(change.operation));
    if (isAnnouncement)
        return wasAccepted ? State::Confirmed : State::Unknown;
    if (!result)
        return State::Unknown;
    if (result->isCompleted())
        return State::Confirmed;
    return notDone(change, Ending::Kind::InProgress);
}

} // namespace changes
