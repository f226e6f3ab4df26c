// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>

namespace changes {

/// How long after its press a change may still be sent by itself: to put somebody on air ten
/// minutes later would be a surprise.
inline constexpr std::chrono::minutes longestWait{2};

/// \p change waits, and was pressed longer ago than that. \param now UTC, by the clock on the wall,
/// which goes on while the computer sleeps.
bool isOverdue(const Change &change, const QDateTime &now);

/// Of one that is not sent any more: its outcome is unknown where an earlier attempt may have been
/// processed, and it was never sent otherwise.
twilio::Error overdueError(const Change &change);
/// How long it had waited. \pre isOverdue(change, now).
Ending overdueEnding(const Change &change, const QDateTime &now);

} // namespace changes
