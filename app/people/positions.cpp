// SPDX-License-Identifier: Apache-2.0
#include "positions.h"

namespace people {

namespace {

std::optional<bool> unmuted(const ParticipantRow &who)
{
    return mayBeMuted(who) ? std::optional(false) : std::nullopt;
}

} // namespace

twilio::ParticipantUpdate toTake(Position position, const QString &callSidToCoach)
{
    Q_ASSERT((position == Position::Coach) == !callSidToCoach.isEmpty());
    switch (position) {
    case Position::Listen:
        return toListen();
    case Position::Coach:
        return {.callSidToCoach = callSidToCoach, .coaching = true, .muted = false};
    case Position::BargeIn:
        break;
    }
    return {.coaching = false, .muted = false};
}

twilio::ParticipantUpdate toCoach(const ParticipantRow &who, const QString &callSidToCoach)
{
    return {.callSidToCoach = callSidToCoach, .coaching = true, .muted = unmuted(who)};
}

twilio::ParticipantUpdate toListen()
{
    return {.coaching = false, .muted = true};
}

twilio::ParticipantUpdate toSpeak(const ParticipantRow &who)
{
    return {.coaching = false, .muted = unmuted(who)};
}

} // namespace people
