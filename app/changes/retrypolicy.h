// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/error.h>

namespace changes {

/// Attempts after which a change is given up.
inline constexpr int mostAttempts = 6;

/// Whether and when to send again what has just failed: exponential backoff with full jitter, at
/// least as long as the service asked for.
///
/// 429 is always safe, since the service did not process it; so is what was never sent. A lost
/// answer or a 5xx is repeated only where twice is the same as once. Nothing else is. \param
/// repeatable twice is the same as once. \param attempt attempts made so far, from 1. \param dice
/// in [0, 1). \return nothing when it is not to be sent again.
std::optional<std::chrono::milliseconds> retryDelay(const twilio::Error &error, bool repeatable,
                                                    int attempt, double dice);

} // namespace changes
