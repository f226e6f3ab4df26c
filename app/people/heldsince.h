// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/bootclock.h>

namespace people {

/// Since when somebody is on hold, as far as it was seen: the service does not tell.
struct HeldSince
{
    twilio::BootClock::time_point seen; ///< our own press was answered, or the first list that
                                        ///< showed it came
    bool isAtLeast = false; ///< they had been on hold before they were looked at

    std::chrono::seconds duration() const
    {
        return std::chrono::duration_cast<std::chrono::seconds>(twilio::BootClock::now() - seen);
    }

    friend bool operator==(const HeldSince &, const HeldSince &) = default;
};

} // namespace people
