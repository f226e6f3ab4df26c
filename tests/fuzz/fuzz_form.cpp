// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "input.h"
#include "targets.h"

#include <algorithm>
#include <changes/changerecord.h>
#include <changes/comparison.h>
#include <sandbox/parameters.h>
#include <twilio/updatefields.h>

namespace fuzz {

using twilio::ParticipantUpdate;

namespace {

/// A line for each field: "=" and its text, or anything else to leave it unset.
ParticipantUpdate updateIn(Input input)
{
    ParticipantUpdate update;
    for (const twilio::UpdateField &field : twilio::updateFields()) {
        const QByteArray line = input.line();
        if (line.startsWith('='))
            twilio::setText(update, field, twilio::textFromUtf8(line.sliced(1)));
    }
    return update;
}

void claimSurvivesTheWire(const ParticipantUpdate &update)
{
    const QByteArray body = update.toFormBody();
    claim(std::all_of(body.begin(), body.end(), [](char c) { return c > ' ' && c < 0x7f; }),
          "a form is plain ASCII");
    claim(twilio::updateFromFormBody(body) == update, "a form is read back as it was written");
    const auto received = sandbox::Parameters::fromEncoded(body);
    for (const twilio::UpdateField &field : twilio::updateFields()) {
        claim(received.value(field.name) == twilio::textOf(update, field),
              "the service reads what was meant");
    }
}

/// The journal's record of a change holds all that is needed to know what was sent.
void claimSurvivesTheJournal(const ParticipantUpdate &update)
{
    changes::Change change;
    change.id = QUuid(u"{12345678-1234-1234-1234-123456789abc}");
    change.operation = changes::UpdateParticipant{update};
    const history::Intent intent = changes::intentOf(change, {});
    claim(intent.formBody == update.toFormBody() && intent.id == change.id,
          "a change is recorded as it is sent");
}

void claimValid(const ParticipantUpdate &update)
{
    if (!update.validate().empty())
        return;
    claim(!update.isEmpty(), "something is sent");
    for (const auto &url : {update.announceUrl, update.holdUrl}) {
        claim(!url || twilio::isCallableUrl(*url), "what is called has an address");
    }
    claim(update.coaching != true || update.callSidToCoach, "who is coached is said");
}

void claimAll(const ParticipantUpdate &update)
{
    claimSurvivesTheWire(update);
    claimSurvivesTheJournal(update);
    claimValid(update);
    claim(twilio::merged(update, {}) == update && twilio::merged({}, update) == update,
          "nothing laid over an update changes nothing");
}

} // namespace

void form(const QByteArray &input)
{
    claimAll(updateIn(Input(input)));
    if (const auto update = twilio::updateFromFormBody(input))
        claimAll(*update);
}

} // namespace fuzz
