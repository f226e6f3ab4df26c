// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>

namespace changes {

/// How long after its press a change may still be sent by itself: to put somebody on air ten
/// minutes later would be a surprise.
inline constexpr std::chrono::minutes longestWait{2};

/// \p change waits, and was pressed longer ago than that.
bool isOverdue(const Change &change, twilio::BootClock::time_point now);

/// How long it had waited. \pre isOverdue(change, now).
Ending overdueEnding(const Change &change, twilio::BootClock::time_point now);

} // namespace changes
