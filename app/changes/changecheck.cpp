// SPDX-License-Identifier: Apache-2.0
#include "changecheck.h"

#include <QCoreApplication>

namespace changes {

using State = Change::State;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(changes::ChangeCheck)
};

State notDone(Change &change, const QString &words)
{
    change.error = twilio::Error{.kind = twilio::Error::Kind::OutcomeUnknown, .message = words};
    return State::Refused;
}

bool hasReportedValues(const twilio::ParticipantUpdate &update)
{
    return neverReported(update) != update;
}

} // namespace

State judgeCheck(Change &change, const twilio::Result<twilio::Participant> &result)
{
    const bool wasAccepted = change.state == State::Unreadable;
    const bool isRemoval = change.operation == Change::Operation::Remove;
    if (!result) {
        if (!twilio::isGone(result.error()))
            return State::Unknown;
        if (isRemoval || wasAccepted)
            return State::Confirmed;
        return notDone(change,
                       Words::tr("No answer came, and %1 is no longer there.").arg(change.who));
    }
    if (isRemoval)
        return notDone(change, Words::tr("No answer came, and %1 is still there.").arg(change.who));
    change.differences = compare(change.update, *result);
    if (wasAccepted)
        return change.differences.empty() ? State::Confirmed : State::NotApplied;
    if (!change.differences.empty())
        return notDone(change,
                       Words::tr("No answer came, and the service shows that it was not done."));
    const bool tellsAll
        = hasReportedValues(change.update) && !change.update.announceUrl.has_value();
    return tellsAll ? State::Confirmed : State::Unknown;
}

State judgeCheck(Change &change, const twilio::Result<twilio::Conference> &result)
{
    const bool wasAccepted = change.state == State::Unreadable;
    if (change.operation == Change::Operation::AnnounceToConference)
        return wasAccepted ? State::Confirmed : State::Unknown;
    if (!result)
        return State::Unknown;
    if (result->isCompleted())
        return State::Confirmed;
    return notDone(change, Words::tr("No answer came, and the conference is still in progress."));
}

} // namespace changes
