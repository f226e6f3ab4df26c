// SPDX-License-Identifier: Apache-2.0
#include "participant.h"

#include "json.h"
#include "updatefields.h"

namespace twilio {

using namespace Qt::Literals::StringLiterals;

bool Participant::isConnected() const
{
    return status == "connected"_L1;
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

Result<Participant> parseParticipant(const QJsonObject &object)
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
    return participant;
}

} // namespace twilio
