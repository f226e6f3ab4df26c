// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/participantupdate.h>

namespace people {

/// The three positions of somebody who supervises. Each is one request that says all that decides
/// who hears them, whatever is known here: somebody else may have muted them since the last list.

/// Heard by \p callSidToCoach alone.
twilio::ParticipantUpdate toCoach(const QString &callSidToCoach);
/// Hears everybody, heard by nobody.
twilio::ParticipantUpdate toListen();
/// Heard by everybody.
twilio::ParticipantUpdate toSpeak();

} // namespace people
