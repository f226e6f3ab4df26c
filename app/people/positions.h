// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantrow.h>

namespace people {

/// Where somebody who supervises stands.
enum class Position {
    Listen, ///< hears everybody, heard by nobody
    Coach, ///< hears everybody, heard by one
    BargeIn, ///< hears everybody, heard by everybody
};

/// What the person at the desk presses: one request that always says Muted, since what is known of
/// it here may be old. \p callSidToCoach: whom, with Coach.
twilio::ParticipantUpdate toTake(Position position, const QString &callSidToCoach = {});

/// The three positions of somebody who supervises. Each is one request that says all that decides
/// who hears them: who is muted, or may be, is unmuted by the request that makes them be heard.

/// Heard by \p callSidToCoach alone.
twilio::ParticipantUpdate toCoach(const ParticipantRow &who, const QString &callSidToCoach);
/// Hears everybody, heard by nobody.
twilio::ParticipantUpdate toListen();
/// Heard by everybody.
twilio::ParticipantUpdate toSpeak(const ParticipantRow &who);

} // namespace people
