// SPDX-License-Identifier: Apache-2.0
#include "conference.h"

#include "json.h"

namespace twilio {

using namespace Qt::Literals::StringLiterals;

bool Conference::isCompleted() const
{
    return status == "completed"_L1;
}

bool Conference::isWaiting() const
{
    return status == "init"_L1;
}

Result<Conference> parseConference(const QJsonObject &object, Failure *oddity)
{
    JsonFields fields(object, "conference"_L1);
    Conference conference{
        .sid = fields.requiredString("sid"_L1),
        .friendlyName = fields.string("friendly_name"_L1),
        .status = fields.string("status"_L1),
        .region = fields.string("region"_L1),
        .reasonConferenceEnded = fields.string("reason_conference_ended"_L1),
        .callSidEndingConference = fields.string("call_sid_ending_conference"_L1),
        .dateCreated = fields.date("date_created"_L1),
        .dateUpdated = fields.date("date_updated"_L1),
    };
    if (fields.problem())
        return tl::make_unexpected(*fields.problem());
    if (oddity && oddity->isEmpty())
        *oddity = fields.oddity();
    return conference;
}

} // namespace twilio
