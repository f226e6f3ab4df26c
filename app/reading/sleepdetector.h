// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace reading {

/// Two clocks at one moment: the one that timers go by, which stands still while the computer
/// sleeps (CLOCK_MONOTONIC), and the one on the wall.
struct ClockReading
{
    std::chrono::steady_clock::time_point steady;
    std::chrono::system_clock::time_point wall;
};

/// Tells from readings of two clocks whether the computer slept in between. A clock on the wall
/// that was set forward looks the same.
class SleepDetector
{
public:
    /// Less than this is none: the clock on the wall is put right now and then.
    static constexpr std::chrono::seconds shortestSleep{5};

    explicit SleepDetector(const ClockReading &first)
        : m_last(first)
    {
    }

    /// How long it slept since the last reading; zero when it did not.
    std::chrono::milliseconds read(const ClockReading &now);

private:
    ClockReading m_last;
};

} // namespace reading
