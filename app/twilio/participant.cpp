// SPDX-License-Identifier: Apache-2.0
#include "participant.h"

#include "json.h"
#include "updatefields.h"

#include <algorithm>
#include <array>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

bool Participant::isConnected() const
{
    // Nearly all are, and it is asked of each of them again and again.
    if (status == "connected"_L1)
        return true;
    // Twilio's own, and what compatible services call the same.
    constexpr std::array away{"queued"_L1,    "initiated"_L1, "connecting"_L1,  "ringing"_L1,
                              "complete"_L1,  "completed"_L1, "failed"_L1,      "busy"_L1,
                              "no-answer"_L1, "canceled"_L1,  "disconnected"_L1};
    return std::find(away.begin(), away.end(), status) == away.end();
}

namespace {

void read(Participant &participant, const UpdateField::Report &report, JsonFields &fields)
{
    if (const auto *boolean = std::get_if<UpdateField::Report::Boolean>(&report.member))
        participant.**boolean = fields.boolean(report.name);
    else
        participant.*std::get<UpdateField::Report::Text>(report.member)
            = fields.string(report.name);
}

} // namespace

Result<Participant> parseParticipant(const QJsonObject &object, Failure *oddity)
{
    JsonFields fields(object, "participant"_L1);
    Participant participant{
        .callSid = fields.requiredString("call_sid"_L1),
        .label = fields.string("label"_L1),
        .conferenceSid = fields.string("conference_sid"_L1),
        .status = fields.string("status"_L1),
        .startConferenceOnEnter = fields.boolean("start_conference_on_enter"_L1),
        .queueTime = fields.string("queue_time"_L1),
        .dateCreated = fields.date("date_created"_L1),
        .dateUpdated = fields.date("date_updated"_L1),
    };
    for (const UpdateField &field : updateFields()) {
        if (field.report)
            read(participant, *field.report, fields);
    }
    if (fields.problem())
        return tl::make_unexpected(*fields.problem());
    if (oddity && oddity->isEmpty())
        *oddity = fields.oddity();
    return participant;
}

} // namespace twilio
