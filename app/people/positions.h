// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantrow.h>

namespace people {

/// The three positions of somebody who supervises. Each is one request that says all that decides
/// who hears them: who is muted, or may be, is unmuted by the request that makes them be heard.

/// Heard by \p callSidToCoach alone.
twilio::ParticipantUpdate toCoach(const ParticipantRow &who, const QString &callSidToCoach);
/// Hears everybody, heard by nobody.
twilio::ParticipantUpdate toListen();
/// Heard by everybody.
twilio::ParticipantUpdate toSpeak(const ParticipantRow &who);

} // namespace people
