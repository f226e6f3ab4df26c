// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace twilio {

/// A clock that only goes forward, and goes on while the computer sleeps (CLOCK_BOOTTIME): for the
/// age of things. The clock on the wall can be set back; std::chrono::steady_clock stands still
/// during a sleep.
struct BootClock
{
    using rep = std::chrono::nanoseconds::rep;
    using period = std::chrono::nanoseconds::period;
    using duration = std::chrono::nanoseconds;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;

    /// Any thread.
    static time_point now() noexcept;
};

} // namespace twilio
