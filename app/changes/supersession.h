// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/participantupdate.h>

#include <vector>

namespace changes {

/// What is left of each of \p older, changes of one participant that were not yet sent, in their
/// order, once \p newer is to follow them: a property that both set is left to the newer one.
///
/// Properties that mean something only together go together: Coaching with CallSidToCoach (which
/// alone would imply Coaching=true), a URL with its method (a newer method alone takes no URL
/// away), and the hold music with the Hold it was to begin with.
///
/// A property stays where taking it away would change what another one does on the way: Muted and
/// Coaching decide together who hears a person, and nobody is put on air for a moment because a
/// change was left out; EndConferenceOnExit does nothing on hold. An announcement is never taken
/// away.
std::vector<twilio::ParticipantUpdate>
remainders(const std::vector<twilio::ParticipantUpdate> &older,
           const twilio::ParticipantUpdate &newer);

} // namespace changes
