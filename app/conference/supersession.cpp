// SPDX-License-Identifier: Apache-2.0
#include "supersession.h"

namespace conference {

twilio::ParticipantUpdate remainder(const twilio::ParticipantUpdate &older,
                                    const twilio::ParticipantUpdate &newer)
{
    twilio::ParticipantUpdate rest = older;
    const bool replacesCoaching = newer.coaching || newer.callSidToCoach;
    const bool decidesWhoHears = older.muted && (older.coaching || older.callSidToCoach);
    const bool replacesBoth = newer.muted && replacesCoaching;
    if (!decidesWhoHears || replacesBoth) {
        if (newer.muted)
            rest.muted.reset();
        if (replacesCoaching) {
            rest.coaching.reset();
            rest.callSidToCoach.reset();
        }
    }
    const bool holdIsReplaced = newer.hold && older.hold;
    if (newer.hold)
        rest.hold.reset();
    if (holdIsReplaced || newer.holdUrl || (newer.holdMethod && !older.holdUrl)) {
        rest.holdUrl.reset();
        rest.holdMethod.reset();
    }
    if (newer.waitUrl || (newer.waitMethod && !older.waitUrl)) {
        rest.waitUrl.reset();
        rest.waitMethod.reset();
    }
    if (newer.endConferenceOnExit)
        rest.endConferenceOnExit.reset();
    if (newer.beepOnExit)
        rest.beepOnExit.reset();
    return rest;
}

} // namespace conference
