// SPDX-License-Identifier: Apache-2.0
#include "caller.h"

#include "phonebook.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace people {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestNumber = 128;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(people::Caller)
};

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

QStringList partsOf(const Caller &caller)
{
    QStringList parts;
    if (!caller.name.isEmpty())
        parts += caller.name;
    parts += caller.number.isEmpty() ? Words::tr("number withheld") : caller.number;
    return parts;
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
    return partsOf(caller).join(u" · "_s);
}

QString spokenText(const Caller &caller)
{
    QStringList parts = partsOf(caller);
    if (caller.direction == Caller::Direction::Inbound)
        parts += Words::tr("called in");
    else if (caller.direction == Caller::Direction::Outbound)
        parts += Words::tr("was called");
    return parts.join(u", "_s);
}

} // namespace people
