// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <twilio/error.h>
#include <twilio/instant.h>

namespace reading {

/// How long to wait before everything is read again, after a round of reading has failed: twice as
/// long from failure to failure, up to sixteen times the usual interval and half a minute, and as
/// long as the service asks (Retry-After), up to two minutes.
class Backoff
{
public:
    static constexpr std::chrono::milliseconds longest{30'000};
    static constexpr std::chrono::milliseconds longestRetryAfter{120'000};

    /// A round has failed with \p error. \p interval: the usual one; \p ceiling: what to wait at
    /// the most, unless the service asks for more. \return the wait.
    std::chrono::milliseconds fail(const twilio::Error &error, std::chrono::milliseconds interval,
                                   std::chrono::milliseconds ceiling);
    /// A round has begun, whatever was to be waited for.
    void begin() { m_waitUntil = {}; }
    /// A round has succeeded, or what failed is another matter now.
    void reset() { m_failures = 0; }
    /// The last round failed.
    bool isFailing() const { return m_failures > 0; }
    /// The service has asked for the wait that goes on: by a 429, or by a Retry-After.
    bool isAskedFor() const { return twilio::Instant::clock::now() < m_waitUntil; }

private:
    int m_failures = 0; ///< in a row
    twilio::Instant m_waitUntil; ///< as the service asked
};

} // namespace reading
