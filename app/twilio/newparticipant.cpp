// SPDX-License-Identifier: Apache-2.0
#include "newparticipant.h"

#include "callee.h"
#include "formbody.h"
#include "newparticipantfields.h"
#include "participantupdate.h"
#include "sid.h"

#include <algorithm>
#include <array>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

using Wrong = NewParticipantProblem;
using Kind = Wrong::Kind;

std::optional<Kind> problemOfTo(const QString &to)
{
    if (to.isEmpty())
        return Kind::Empty;
    if (calleeOf(to))
        return std::nullopt;
    return to.startsWith(u'+') || to.front().isDigit() ? Kind::NotAPhoneNumber : Kind::NotCallable;
}

/// A sip: address is shown whatever stands there, as the user's part of an address.
std::optional<Kind> problemOfFrom(const QString &from, std::optional<Callee> to)
{
    if (from.isEmpty())
        return Kind::Empty;
    const auto who = calleeOf(from);
    if (!who && from.startsWith(u'+'))
        return Kind::NotAPhoneNumber;
    if (to == Callee::Phone && who != Callee::Phone)
        return Kind::NotACallerId;
    if (to == Callee::Client && who != Callee::Phone && who != Callee::Client)
        return Kind::NotACallerId;
    const auto isBlank
        = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; };
    return std::any_of(from.begin(), from.end(), isBlank) ? std::optional(Kind::NotACallerId)
                                                          : std::nullopt;
}

std::optional<Wrong> problemOfLabel(const QString &label)
{
    if (label.isEmpty())
        return std::nullopt;
    if (isSid(CallKind::prefix, label))
        return Wrong{"Label"_L1, Kind::LabelIsACallSid};
    const auto address = ParticipantAddress::typed({}, label);
    return address ? std::nullopt : std::optional(Wrong{"Label"_L1, Kind::Label, address.error()});
}

std::optional<Kind> problemOfName(const QString &name, std::optional<Callee> to)
{
    constexpr qsizetype shortest = 2;
    constexpr qsizetype longest = 255;
    if (name.isEmpty())
        return std::nullopt;
    if (to != Callee::Sip)
        return Kind::NameWithoutSip;
    const qsizetype length = name.toUcs4().size();
    return length < shortest || length > longest ? std::optional(Kind::NameLength) : std::nullopt;
}

} // namespace

std::vector<Wrong> NewParticipant::validate() const
{
    constexpr int shortest = 5;
    constexpr int longest = 600;
    std::vector<Wrong> problems;
    const auto note = [&problems](QLatin1StringView field, std::optional<Kind> kind) {
        if (kind)
            problems.push_back({field, *kind});
    };
    const auto callee = calleeOf(to);
    if (!callSidToCoach.isEmpty() && !isSid(CallKind::prefix, callSidToCoach)
        && !isUuid(callSidToCoach))
        note("CallSidToCoach"_L1, Kind::NotACallSid);
    note("CallerDisplayName"_L1, problemOfName(callerDisplayName, callee));
    if (coaching == true && callSidToCoach.isEmpty())
        note("Coaching"_L1, Kind::NobodyToCoach);
    note("From"_L1, problemOfFrom(from, callee));
    if (const auto problem = problemOfLabel(label))
        problems.push_back(*problem);
    if (timeout && (*timeout < shortest || *timeout > longest))
        note("Timeout"_L1, Kind::Timeout);
    note("To"_L1, problemOfTo(to));
    return problems;
}

QByteArray NewParticipant::toFormBody() const
{
    return formBodyOf(*this, newParticipantFields());
}

std::optional<NewParticipant> newParticipantFromFormBody(const QByteArray &body)
{
    return valuesFrom<NewParticipant>(body, newParticipantFields());
}

QLatin1StringView refusedField(int code)
{
    static constexpr std::array fields{
        std::pair{13223, "To"_L1},
        std::pair{13224, "To"_L1},
        std::pair{21201, "To"_L1},
        std::pair{21211, "To"_L1},
        std::pair{21214, "To"_L1},
        std::pair{21215, "To"_L1},
        std::pair{21216, "To"_L1},
        std::pair{21217, "To"_L1},
        std::pair{21219, "To"_L1},
        std::pair{21210, "From"_L1},
        std::pair{21212, "From"_L1},
        std::pair{21213, "From"_L1},
        std::pair{16023, "Label"_L1},
        std::pair{16024, "Label"_L1},
        std::pair{16025, "Label"_L1},
        std::pair{16026, "Label"_L1},
        std::pair{16027, "CallSidToCoach"_L1},
        std::pair{16028, "CallSidToCoach"_L1},
    };
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [code](const auto &each) { return each.first == code; });
    return found == fields.end() ? QLatin1StringView() : found->second;
}

} // namespace twilio
