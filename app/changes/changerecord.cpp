// SPDX-License-Identifier: Apache-2.0
#include "changerecord.h"

#include <QCoreApplication>
#include <twilio/updatefields.h>

namespace changes {

namespace {

history::Outcome::State stateOf(const Change &change)
{
    using Told = history::Outcome::State;
    switch (change.state) {
    case Change::State::Confirmed:
        return Told::Confirmed;
    case Change::State::NotApplied:
        return Told::NotApplied;
    case Change::State::Refused:
        return change.error && twilio::wasNeverSent(*change.error) ? Told::NeverSent
                                                                   : Told::Refused;
    case Change::State::Superseded:
        return Told::Superseded;
    case Change::State::Cancelled:
        return Told::Cancelled;
    case Change::State::Unreadable:
        return Told::Unreadable;
    case Change::State::Unknown:
    case Change::State::Waiting:
    case Change::State::Sending:
    case Change::State::TryingAgain:
    case Change::State::Paused:
        break;
    }
    return Told::Unknown;
}

} // namespace

history::Intent intentOf(const Change &change, const QString &accountSid)
{
    return {.id = change.id,
            .pressedAt = change.pressedAt,
            .accountSid = accountSid,
            .conferenceSid = change.address.conferenceSid(),
            .participant = change.address.participant(),
            .who = change.who,
            .operation = change.operation,
            .formBody = change.update.toFormBody()};
}

Change changeFrom(const history::Intent &intent)
{
    Change change;
    change.id = intent.id;
    change.operation = intent.operation;
    change.address = {intent.conferenceSid, intent.participant};
    change.who = intent.who;
    const auto update = twilio::updateFromFormBody(intent.formBody);
    change.update = update.value_or(twilio::ParticipantUpdate());
    // As the journal has masked them.
    change.isWhole = update && !intent.formBody.contains("***");
    change.pressedAt = intent.pressedAt;
    change.state = Change::State::Unknown;
    change.isDecided = false;
    change.error = twilio::Error{
        .kind = twilio::Error::Kind::OutcomeUnknown,
        .message = QCoreApplication::translate(
            "changes::Change", "The program ended before the service's answer came.")};
    return change;
}

history::Outcome outcomeOf(const Change &change)
{
    const twilio::Error error = change.error.value_or(twilio::Error{});
    return {.id = change.id,
            .state = stateOf(change),
            .httpStatus = error.httpStatus,
            .code = error.code,
            .message = error.message,
            .requestId = change.requestId,
            .attempts = change.attempts,
            .latency = change.latency,
            .settledAt = QDateTime::currentDateTimeUtc()};
}

} // namespace changes
