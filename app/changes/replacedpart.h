// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/operation.h>
#include <changes/press.h>
#include <twilio/bootclock.h>

#include <QDateTime>

namespace changes {

/// What a newer change took from one that had not been sent: it comes back when the newer one is
/// not done.
struct ReplacedPart
{
    UpdateParticipant what;
    twilio::ParticipantAddress address;
    QDateTime pressedAt; ///< UTC
    twilio::BootClock::time_point pressed;
    Press press = {}; ///< that made it
};

} // namespace changes
