// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>

namespace changes {

/// Attempts after which a change is given up that the service may have processed.
inline constexpr int mostAttempts = 6;

/// Whether and when to send again what has just failed: exponential backoff with full jitter, at
/// least as long as the service asked for.
///
/// 429 is always safe, since the service did not process it; so is what was never sent. A lost
/// answer or a 5xx is repeated only where twice is the same as once. Nothing else is. What was
/// never sent is repeated without an end, every few seconds: the connection is down, and the age of
/// the change decides, see isOverdue(); it decides on what is throttled, too. \param repeatable
/// twice is the same as once. \param attempt attempts made so far, from 1; where \p error may have
/// been processed, those alone that were. \param dice from 0 to 1. \return nothing when it is not
/// to be sent again. \pre The ranges are kept.
std::optional<std::chrono::milliseconds> retryDelay(const twilio::Error &error, bool repeatable,
                                                    int attempt, double dice);

/// What is known of a change whose last attempt failed with \p error, and which is not sent again.
/// \param isInDoubt an attempt before it may have been processed: no later refusal says that it was
/// not.
Change::State stateAfter(const twilio::Error &error, bool isInDoubt);

} // namespace changes
