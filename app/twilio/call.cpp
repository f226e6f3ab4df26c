// SPDX-License-Identifier: Apache-2.0
#include "call.h"

#include "json.h"

namespace twilio {

using namespace Qt::Literals::StringLiterals;

bool Call::isOutbound() const
{
    return direction.startsWith("outbound"_L1);
}

Result<Call> parseCall(const QJsonObject &object)
{
    JsonFields fields(object, "call"_L1);
    Call call{
        .sid = fields.requiredString("sid"_L1),
        .from = fields.string("from"_L1),
        .to = fields.string("to"_L1),
        .callerName = fields.string("caller_name"_L1),
        .direction = fields.string("direction"_L1),
        .status = fields.string("status"_L1),
    };
    if (fields.problem())
        return tl::make_unexpected(*fields.problem());
    return call;
}

} // namespace twilio
