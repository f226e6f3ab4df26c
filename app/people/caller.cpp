// SPDX-License-Identifier: Apache-2.0
#include "caller.h"

#include "phonebook.h"

#include <algorithm>
#include <array>
#include <words/peoplewords.h>

namespace people {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestNumber = 128;

/// On one line, and not longer than can be read.
QString fitting(const QString &text, int longest)
{
    return text.simplified().left(longest).trimmed();
}

/// Where the other end withholds its number the service sends a word, or that word as it is spelt
/// on a phone's keypad: anonymous, restricted, blocked, unknown, unavailable.
bool isWithheld(const QString &number)
{
    static constexpr std::array words{
        "anonymous"_L1,   "restricted"_L1, "blocked"_L1,      "unknown"_L1,
        "unavailable"_L1, "private"_L1,    "+266696687"_L1,   "+7378742833"_L1,
        "+2562533"_L1,    "+8656696"_L1,   "+86282452253"_L1,
    };
    return number.isEmpty() || std::any_of(words.begin(), words.end(), [&](QLatin1StringView word) {
               return number.compare(word, Qt::CaseInsensitive) == 0;
           });
}

Caller::Direction directionOf(const twilio::Call &call)
{
    if (call.isOutbound())
        return Caller::Direction::Outbound;
    return call.direction == "inbound"_L1 ? Caller::Direction::Inbound : Caller::Direction::Unknown;
}

} // namespace

Caller callerOf(const twilio::Call &call, const PhoneBook &book)
{
    const QString number = fitting(call.otherParty(), longestNumber);
    Caller caller{.number = isWithheld(number) ? QString() : number,
                  .name = {},
                  .direction = directionOf(call)};
    caller.name = book.nameOf(caller.number);
    // What the service calls the caller of an outbound call is the account's own name.
    if (caller.name.isEmpty() && !call.isOutbound())
        caller.name = fitting(call.callerName, PhoneBook::longestName);
    return caller;
}

QString lineText(const Caller &caller)
{
    return words::callerLine(caller.name, caller.number);
}

QString spokenText(const Caller &caller)
{
    switch (caller.direction) {
    case Caller::Direction::Inbound:
        return words::spokenCallerWhoCalledIn(caller.name, caller.number);
    case Caller::Direction::Outbound:
        return words::spokenCallerWhoWasCalled(caller.name, caller.number);
    case Caller::Direction::Unknown:
        break;
    }
    return words::spokenCaller(caller.name, caller.number);
}

} // namespace people
