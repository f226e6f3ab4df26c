// SPDX-License-Identifier: Apache-2.0
#include "backoff.h"

#include <algorithm>

namespace reading {

std::chrono::milliseconds Backoff::fail(const twilio::Error &error,
                                        std::chrono::milliseconds interval,
                                        std::chrono::milliseconds ceiling)
{
    constexpr int mostDoublings = 4;
    const std::chrono::milliseconds doubled = interval * (1 << std::min(m_failures, mostDoublings));
    ++m_failures;
    const auto asked = error.retryAfter.value_or(std::chrono::milliseconds(0));
    const auto wait
        = std::max(std::min(asked, longestRetryAfter), std::min({doubled, ceiling, longest}));
    if (twilio::isThrottled(error) || error.retryAfter)
        m_waitUntil = twilio::Instant::clock::now() + wait;
    return wait;
}

} // namespace reading
