// SPDX-License-Identifier: Apache-2.0
#include "changerecord.h"

#include "statetraits.h"

namespace changes {

namespace {

history::Outcome::State stateOf(const Change &change)
{
    const auto told = *traitsOf(change.state).told;
    const bool wasNeverSent = told == history::Outcome::State::Refused && change.error
        && twilio::wasNeverSent(*change.error) && !change.wasSent;
    return wasNeverSent ? history::Outcome::State::NeverSent : told;
}

/// Something of it may have reached the service, and no answer says otherwise.
bool mayHaveArrived(const Change &change)
{
    return !change.waits() || change.isInDoubt;
}

Ending endingOf(const history::Entry &entry)
{
    if (entry.outcome)
        return {Ending::Kind::LeftUndecided};
    return {entry.sentAt ? Ending::Kind::ProgramEnded : Ending::Kind::ProgramEndedEarly};
}

} // namespace

history::Intent intentOf(const Change &change, const history::Account &account)
{
    return {.id = change.id,
            .pressedAt = change.pressedAt,
            .accountSid = account.sid,
            .endpoint = account.endpoint,
            .conferenceSid = change.address.conferenceSid(),
            .participant = change.address.participant(),
            .who = change.who,
            .operation = kindOf(change.operation),
            .formBody = toFormBody(change.operation),
            .isVerbatim = change.isVerbatim,
            .press = change.press.id,
            .origin = change.press.origin};
}

Change changeFrom(const history::Entry &entry)
{
    const history::Intent &intent = entry.intent;
    Change change;
    change.id = intent.id;
    const RecordedOperation recorded = operationFrom(intent.operation, intent.formBody);
    change.operation = recorded.operation;
    change.isWhole = recorded.isWhole;
    change.address = {intent.conferenceSid, intent.participant};
    change.who = intent.who;
    change.isVerbatim = intent.isVerbatim;
    change.press = {.id = intent.press, .origin = intent.origin};
    change.pressedAt = intent.pressedAt;
    change.state = Change::State::Unknown;
    change.isDecided = false;
    change.error = twilio::Error{.kind = twilio::Error::Kind::OutcomeUnknown};
    change.ending = endingOf(entry);
    if (entry.outcome) {
        change.attempts = entry.outcome->attempts;
        change.latency = entry.outcome->latency;
        change.requestId = entry.outcome->requestId;
    }
    return change;
}

history::Outcome outcomeOf(const Change &change)
{
    Q_ASSERT(change.isSettled());
    const twilio::Error error = change.error.value_or(twilio::Error{});
    return {.id = change.id,
            .state = stateOf(change),
            .httpStatus = error.httpStatus,
            .code = error.code,
            .message = error.message,
            .requestId = change.requestId,
            .attempts = change.attempts,
            .latency = change.latency,
            .settledAt = QDateTime::currentDateTimeUtc(),
            .failure = change.ending ? toRecord(*change.ending) : twilio::toRecord(error.failure),
            .isDecided = change.isDecided};
}

history::Outcome outcomeWhenLeft(Change change)
{
    Q_ASSERT(!change.isSettled());
    if (mayHaveArrived(change)) {
        change.ending = Ending{Ending::Kind::LeftUndecided};
        change.state = Change::State::Unknown;
        change.isDecided = false;
    } else {
        change.ending = Ending{Ending::Kind::AccountLeft};
        change.state = Change::State::Refused;
        if (!change.error)
            change.error = twilio::Error{.kind = twilio::Error::Kind::Cancelled};
    }
    return outcomeOf(change);
}

} // namespace changes
