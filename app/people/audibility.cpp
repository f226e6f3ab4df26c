// SPDX-License-Identifier: Apache-2.0
#include "audibility.h"

namespace people {
namespace {

bool takesPart(const twilio::Participant &participant)
{
    return participant.isConnected() && !participant.hold.value_or(false);
}

} // namespace

bool isHeardBy(const twilio::Participant &speaker, const twilio::Participant &listener)
{
    if (!takesPart(speaker) || !takesPart(listener) || speaker.muted.value_or(false))
        return false;
    return !speaker.coaching.value_or(false) || speaker.callSidToCoach == listener.callSid;
}

Audibility audibility(const std::vector<twilio::Participant> &participants)
{
    Audibility result(participants.size());
    for (size_t listener = 0; listener < participants.size(); ++listener) {
        for (size_t speaker = 0; speaker < participants.size(); ++speaker) {
            if (listener != speaker && isHeardBy(participants[speaker], participants[listener]))
                result.setHears(listener, speaker);
        }
    }
    return result;
}

} // namespace people
