// SPDX-License-Identifier: Apache-2.0
#include "positions.h"

namespace people {

twilio::ParticipantUpdate toCoach(const QString &callSidToCoach)
{
    return {.callSidToCoach = callSidToCoach, .coaching = true, .muted = false};
}

twilio::ParticipantUpdate toListen()
{
    return {.coaching = false, .muted = true};
}

twilio::ParticipantUpdate toSpeak()
{
    return {.coaching = false, .muted = false};
}

} // namespace people
