// SPDX-License-Identifier: Apache-2.0
#include "changecheck.h"

#include "statetraits.h"

namespace changes {

using namespace Qt::Literals::StringLiterals;
using State = Change::State;

namespace {

State notDone(Change &change, Ending::Kind ending)
{
    change.error = twilio::Error{.kind = twilio::Error::Kind::OutcomeUnknown};
    change.ending = Ending{ending};
    return State::Refused;
}

State seen(Change &change)
{
    change.isSeen = true;
    return State::Confirmed;
}

State stillUnknown(Change &change, Ending::Kind ending)
{
    change.ending = Ending{ending};
    return State::Unknown;
}

bool hasReportedValues(const twilio::ParticipantUpdate &update)
{
    return neverReported(update) != update;
}

/// \p told was asked for after the answer.
State judgeUpdate(Change &change, const twilio::Participant &told)
{
    const bool wasAccepted = traitsOf(change.state).isAccepted;
    const twilio::ParticipantUpdate update = withoutWhatIsSetBy(change.overtaken, *change.update());
    const bool isAnnouncement = update.announceUrl.has_value();
    // Whether it was played is not to be seen: another value may be somebody else's.
    if (isAnnouncement && !wasAccepted)
        return State::Unknown;
    change.differences = compare(update, told);
    const bool isSame = change.differences.empty();
    if (wasAccepted && !isSame)
        return State::NotApplied;
    if (wasAccepted)
        return hasReportedValues(update) && !isAnnouncement ? seen(change) : State::AcceptedUnread;
    if (!isSame)
        return notDone(change, Ending::Kind::NotDone);
    if (update != *change.update())
        return stillUnknown(change, Ending::Kind::Overtaken);
    return hasReportedValues(update) ? seen(change) : State::Unknown;
}

/// Somebody was called as it was asked, or otherwise.
State judgeDialed(Change &change, const twilio::NewParticipant &asked,
                  const twilio::Participant &told)
{
    change.callSid = told.callSid;
    change.differences = compare(asked, told);
    return change.differences.empty() ? State::Confirmed : State::NotApplied;
}

State judgeTold(Change &change, const twilio::Participant &told)
{
    if (const auto *dialed = std::get_if<DialIn>(&change.operation))
        return judgeDialed(change, dialed->participant, told);
    const twilio::ParticipantUpdate &update = *change.update();
    change.differences = compare(update, told);
    if (!change.differences.empty())
        return State::NotApplied;
    return hasReportedValues(update) && !update.announceUrl ? State::Confirmed : State::Accepted;
}

State judgeTold(Change &change, const twilio::Conference &told)
{
    if (std::holds_alternative<AnnounceToConference>(change.operation))
        return State::Accepted;
    if (!told.isCompleted())
        change.differences = {{"Status"_L1, u"completed"_s, told.status}};
    return change.differences.empty() ? State::Confirmed : State::NotApplied;
}

State judgeTold(Change &, const twilio::ParticipantAddress &)
{
    return State::Confirmed;
}

} // namespace

State judgeAnswer(Change &change, const ChangeSender::Report &report)
{
    change.differences.clear();
    return std::visit([&change](const auto &told) { return judgeTold(change, told); }, report);
}

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
        return seen(change);
    if (wasAccepted)
        return State::AcceptedUnread;
    return isGone ? stillUnknown(change, Ending::Kind::NoLongerThere) : State::Unknown;
}

State judgeCheck(Change &change, const twilio::Result<twilio::Conference> &result)
{
    Q_ASSERT(traitsOf(change.state).canBeChecked);
    Q_ASSERT(!isOnParticipant(change.operation));
    const State untold = traitsOf(change.state).isAccepted ? State::AcceptedUnread : State::Unknown;
    // Whoever is there may have been called by somebody else.
    const bool isEnd = std::holds_alternative<EndConference>(change.operation);
    if (!isEnd || !result)
        return untold;
    if (result->isCompleted())
        return seen(change);
    return notDone(change, Ending::Kind::InProgress);
}

Change::State judgeList(Change &change, const twilio::ParticipantUpdate &asked,
                        const twilio::Participant &told)
{
    Q_ASSERT(traitsOf(change.state).isAccepted);
    if (!hasReportedValues(asked))
        return change.state;
    std::vector<Difference> differences = compare(asked, told);
    if (!differences.empty()) {
        change.differences = std::move(differences);
        return State::NotApplied;
    }
    const bool isKnown = change.state == State::Confirmed || asked.announceUrl.has_value();
    if (isKnown || asked != *change.update())
        return change.state;
    change.differences.clear();
    return seen(change);
}

twilio::ParticipantUpdate withoutWhatIsSetBy(const twilio::ParticipantUpdate &newer,
                                             const twilio::ParticipantUpdate &older)
{
    twilio::ParticipantUpdate rest = twilio::without(older, newer);
    if (newer.coaching || newer.callSidToCoach) {
        rest.coaching.reset();
        rest.callSidToCoach.reset();
    }
    return rest;
}

} // namespace changes
