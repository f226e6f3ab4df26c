// SPDX-License-Identifier: Apache-2.0
#include "participant.h"

#include "json.h"

namespace twilio {

using namespace Qt::Literals::StringLiterals;

bool Participant::isConnected() const
{
    return status == "connected"_L1;
}

Result<Participant> parseParticipant(const QJsonObject &object)
{
    JsonFields fields(object, "participant"_L1);
    Participant participant{
        .callSid = fields.requiredString("call_sid"_L1),
        .label = fields.string("label"_L1),
        .conferenceSid = fields.string("conference_sid"_L1),
        .status = fields.string("status"_L1),
        .callSidToCoach = fields.string("call_sid_to_coach"_L1),
        .muted = fields.boolean("muted"_L1),
        .hold = fields.boolean("hold"_L1),
        .coaching = fields.boolean("coaching"_L1),
        .endConferenceOnExit = fields.boolean("end_conference_on_exit"_L1),
        .startConferenceOnEnter = fields.boolean("start_conference_on_enter"_L1),
        .queueTime = fields.string("queue_time"_L1),
        .dateCreated = fields.date("date_created"_L1),
        .dateUpdated = fields.date("date_updated"_L1),
    };
    if (fields.problem())
        return tl::make_unexpected(*fields.problem());
    return participant;
}

} // namespace twilio
