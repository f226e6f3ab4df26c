// SPDX-License-Identifier: Apache-2.0
#include "ownnumber.h"

#include "json.h"

namespace twilio {

using namespace Qt::Literals::StringLiterals;

Result<OwnNumber> parseOwnNumber(const QJsonObject &object, Failure *oddity)
{
    JsonFields fields(object, "phone number"_L1);
    OwnNumber number{
        .sid = fields.string("sid"_L1),
        .number = fields.requiredString("phone_number"_L1),
        .name = fields.string("friendly_name"_L1),
        .dateCreated = fields.date("date_created"_L1),
        .dateUpdated = fields.date("date_updated"_L1),
    };
    if (fields.problem())
        return tl::make_unexpected(*fields.problem());
    if (oddity && oddity->isEmpty())
        *oddity = fields.oddity();
    return number;
}

} // namespace twilio
