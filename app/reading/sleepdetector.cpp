// SPDX-License-Identifier: Apache-2.0
#include "sleepdetector.h"

#include <utility>

namespace reading {

std::chrono::milliseconds SleepDetector::read(const ClockReading &now)
{
    const ClockReading before = std::exchange(m_last, now);
    const auto slept = (now.wall - before.wall) - (now.steady - before.steady);
    return slept < shortestSleep ? std::chrono::milliseconds(0)
                                 : std::chrono::floor<std::chrono::milliseconds>(slept);
}

} // namespace reading
