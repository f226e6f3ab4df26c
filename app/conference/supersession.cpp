// SPDX-License-Identifier: Apache-2.0
#include "supersession.h"

namespace conference {

twilio::ParticipantUpdate remainder(const twilio::ParticipantUpdate &older,
                                    const twilio::ParticipantUpdate &newer)
{
    twilio::ParticipantUpdate rest = older;
    if (newer.coaching || newer.callSidToCoach) {
        rest.coaching.reset();
        rest.callSidToCoach.reset();
    }
    const bool holdIsReplaced = newer.hold && older.hold;
    if (newer.hold)
        rest.hold.reset();
    if (holdIsReplaced || newer.holdUrl || newer.holdMethod) {
        rest.holdUrl.reset();
        rest.holdMethod.reset();
    }
    if (newer.waitUrl || newer.waitMethod) {
        rest.waitUrl.reset();
        rest.waitMethod.reset();
    }
    if (newer.muted)
        rest.muted.reset();
    if (newer.endConferenceOnExit)
        rest.endConferenceOnExit.reset();
    if (newer.beepOnExit)
        rest.beepOnExit.reset();
    return rest;
}

} // namespace conference
