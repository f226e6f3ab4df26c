// SPDX-License-Identifier: Apache-2.0
#include "positions.h"

namespace people {

namespace {

std::optional<bool> unmuted(const ParticipantRow &who)
{
    return mayBeMuted(who) ? std::optional(false) : std::nullopt;
}

} // namespace

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
