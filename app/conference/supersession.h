// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/participantupdate.h>

namespace conference {

/// What is left of \p older, which was not yet sent, once \p newer is to follow it: a property that
/// both set is left to the newer one. Properties that mean something only together go together:
/// Coaching with CallSidToCoach (which alone would imply Coaching=true), a URL with its method (a
/// newer method alone takes no URL away), the hold music with the Hold it was to begin with, and
/// Muted with Coaching (Coaching=false without the Muted=true that was sent with it would put the
/// coach on air). An announcement is never taken away.
twilio::ParticipantUpdate remainder(const twilio::ParticipantUpdate &older,
                                    const twilio::ParticipantUpdate &newer);

} // namespace conference
