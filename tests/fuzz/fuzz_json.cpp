// SPDX-License-Identifier: Apache-2.0
#include "answers.h"
#include "claim.h"
#include "targets.h"

#include <cmath>
#include <twilio/json.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using twilio::JsonFields;

namespace {

template <class Read>
bool isRead(const QJsonObject &object, Read read)
{
    JsonFields fields(object, "thing"_L1);
    read(fields);
    if (fields.problem())
        claimUnreadable(*fields.problem());
    return !fields.problem() && fields.oddity().isEmpty();
}

void claimValue(const QJsonValue &value)
{
    const QJsonObject object{{u"field"_s, value}};
    constexpr auto name = "field"_L1;
    const bool isAbsent = value.isNull() || value.isUndefined();
    const bool asText = isRead(object, [&](JsonFields &fields) {
        claim(fields.string(name) == value.toString(), "a text is kept as it came");
    });
    claim(asText == (isAbsent || value.isString()), "a text is a text");
    const bool asFlag = isRead(object, [&](JsonFields &fields) {
        claim(fields.boolean(name).has_value() == value.isBool(), "a boolean is a boolean");
    });
    claim(asFlag == (isAbsent || value.isBool()), "nothing else is a boolean");
    const bool asNumber = isRead(object, [&](JsonFields &fields) {
        const auto number = fields.integer(name);
        claim(!number || *number == value.toDouble(), "a number is not rounded");
    });
    claim(!asNumber || isAbsent || std::trunc(value.toDouble()) == value.toDouble(),
          "an integer is whole");
    isRead(object, [&](JsonFields &fields) { fields.date(name); });
    const bool required = isRead(object, [&](JsonFields &fields) { fields.requiredString(name); });
    claim(required == !value.toString().isEmpty(), "what is required is there");
}

} // namespace

void json(const QByteArray &input)
{
    for (const QJsonObject &object : objectsIn(input, "list"_L1)) {
        for (const QJsonValue &value : object)
            claimValue(value);
        claimValue(object);
    }
}

} // namespace fuzz
