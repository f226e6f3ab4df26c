// SPDX-License-Identifier: Apache-2.0
#include "overdue.h"

namespace changes {
namespace {

twilio::BootClock::duration waited(const Change &change, twilio::BootClock::time_point now)
{
    return now - change.pressed;
}

} // namespace

bool isOverdue(const Change &change, twilio::BootClock::time_point now)
{
    return change.waits() && waited(change, now) > longestWait;
}

Ending overdueEnding(const Change &change, twilio::BootClock::time_point now)
{
    Q_ASSERT(isOverdue(change, now));
    const auto minutes = std::chrono::floor<std::chrono::minutes>(waited(change, now)).count();
    return {.kind = Ending::Kind::Overdue, .minutes = static_cast<int>(minutes)};
}

} // namespace changes
