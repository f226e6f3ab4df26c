// SPDX-License-Identifier: Apache-2.0
#include "fields.h"
#include "participantrequests.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

std::optional<Refusal> checkMusic(const Parameters &form)
{
    for (const auto &name : {"AnnounceMethod"_L1, "HoldMethod"_L1, "WaitMethod"_L1}) {
        if (const auto refused = checkMethod(form, name))
            return refused;
    }
    for (const auto &name : {"AnnounceUrl"_L1, "HoldUrl"_L1}) {
        if (const auto refused = checkUrl(form, name))
            return refused;
    }
    return checkUrl(form, "WaitUrl"_L1, EmptyUrl::MeansSilence);
}

} // namespace

std::optional<Refusal> applyUpdate(const Parameters &form, const Conference &conference,
                                   Participant &participant)
{
    if (const auto refused = checkMusic(form))
        return refused;
    CoachingWish wish;
    if (const auto refused = readCoaching(form, conference, participant.callSid, wish))
        return refused;

    if (!participant.hold) {
        participant.endConferenceOnExit
            = form.flag("EndConferenceOnExit"_L1).value_or(participant.endConferenceOnExit);
    }
    participant.muted = form.flag("Muted"_L1).value_or(participant.muted);
    participant.hold = form.flag("Hold"_L1).value_or(participant.hold);
    if (wish.said) {
        participant.coaching = wish.coaching;
        participant.callSidToCoach = wish.callSidToCoach;
    }
    return {};
}

} // namespace sandbox
