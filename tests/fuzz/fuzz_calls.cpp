// SPDX-License-Identifier: Apache-2.0
#include "answers.h"
#include "claim.h"
#include "targets.h"

#include <algorithm>
#include <array>
#include <people/caller.h>
#include <people/phonebook.h>
#include <twilio/call.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using twilio::Call;

namespace {

constexpr std::array texts{
    std::pair{"sid"_L1, &Call::sid},
    std::pair{"from"_L1, &Call::from},
    std::pair{"to"_L1, &Call::to},
    std::pair{"caller_name"_L1, &Call::callerName},
    std::pair{"direction"_L1, &Call::direction},
    std::pair{"status"_L1, &Call::status},
};

/// A field of another type is as if it were absent.
bool isReadable(const QJsonObject &object)
{
    return !object.value("sid"_L1).toString().isEmpty();
}

bool isOneLine(const QString &text)
{
    return text == text.simplified();
}

} // namespace

void calls(const QByteArray &input)
{
    for (const QJsonObject &object : objectsIn(input, "calls"_L1)) {
        const auto call = twilio::parseCall(object);
        claim(call.has_value() == isReadable(object), "a call is read when its SID is there");
        if (!call) {
            claimUnreadable(call.error());
            continue;
        }
        for (const auto &[key, member] : texts)
            claim((*call).*member == object.value(key).toString(), "a text is kept as it came");
        const people::Caller caller = callerOf(*call, people::PhoneBook());
        claim(isOneLine(caller.number) && isOneLine(caller.name),
              "what a cell shows is on one line");
        claim(caller.name.size() <= people::PhoneBook::longestName,
              "a name is not longer than one of the person's own");
        const QString canonical = people::PhoneBook::canonical(caller.number);
        claim(people::PhoneBook::canonical(canonical) == canonical, "a canonical number stays so");
    }
}

} // namespace fuzz
