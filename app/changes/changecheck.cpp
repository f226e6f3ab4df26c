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

State stillUnknown(Change &change, Ending::Kind ending)
{
    change.ending = Ending{ending};
    return State::Unknown;
}

/// What no newer change has set since.
twilio::ParticipantUpdate comparable(const Change &change)
{
    twilio::ParticipantUpdate update = twilio::without(*change.update(), change.overtaken);
    if (change.overtaken.coaching || change.overtaken.callSidToCoach) {
        update.coaching.reset();
        update.callSidToCoach.reset();
    }
    return update;
}

bool hasReportedValues(const twilio::ParticipantUpdate &update)
{
    return neverReported(update) != update;
}

State judgeUpdate(Change &change, const twilio::Participant &told)
{
    const bool wasAccepted = traitsOf(change.state).isAccepted;
    const twilio::ParticipantUpdate update = comparable(change);
    const bool isAnnouncement = update.announceUrl.has_value();
    // Whether it was played is not to be seen: another value may be somebody else's.
    if (isAnnouncement && !wasAccepted)
        return State::Unknown;
    change.differences = compare(update, told);
    const bool isSame = change.differences.empty();
    if (wasAccepted && !isSame)
        return State::NotApplied;
    if (wasAccepted)
        return hasReportedValues(update) && !isAnnouncement ? State::Confirmed : State::Accepted;
    if (!isSame)
        return notDone(change, Ending::Kind::NotDone);
    if (update != *change.update())
        return stillUnknown(change, Ending::Kind::Overtaken);
    return hasReportedValues(update) ? State::Confirmed : State::Unknown;
}

} // namespace

State judgeCheck(Change &change, const twilio::Result<twilio::Participant> &result)
{
    Q_ASSERT(traitsOf(change.state).canBeChecked);
    Q_ASSERT(isOnParticipant(change.operation));
    const bool wasAccepted = traitsOf(change.state).isAccepted;
    const bool isRemoval = std::holds_alternative<RemoveParticipant>(change.operation);
    if (result)
        return isRemoval ? notDone(change, Ending::Kind::StillThere) : judgeUpdate(change, *result);
    const bool isGone = twilio::isGone(result.error());
    if (isRemoval && isGone)
        return State::Confirmed;
    if (wasAccepted)
        return State::Accepted;
    return isGone ? stillUnknown(change, Ending::Kind::NoLongerThere) : State::Unknown;
}

State judgeCheck(Change &change, const twilio::Result<twilio::Conference> &result)
{
    Q_ASSERT(traitsOf(change.state).canBeChecked);
    Q_ASSERT(!isOnParticipant(change.operation));
    const State untold = traitsOf(change.state).isAccepted ? State::Accepted : State::Unknown;
    const bool isAnnouncement = std::holds_alternative<AnnounceToConference>(change.operation);
    if (isAnnouncement || !result)
        return untold;
    if (result->isCompleted())
        return State::Confirmed;
    return notDone(change, Ending::Kind::InProgress);
}

} // namespace changes
