// SPDX-License-Identifier: Apache-2.0
#include "retrypolicy.h"

#include <algorithm>
#include <cmath>

namespace changes {
namespace {

constexpr std::chrono::milliseconds firstBackoff{500};
constexpr std::chrono::milliseconds longestBackoff{30'000};
/// Whoever waits for a connection is to see it come back.
constexpr std::chrono::milliseconds longestWhileDown{5'000};
constexpr std::chrono::milliseconds longestRetryAfter{120'000};

bool mayBeSentAgain(const twilio::Error &error, bool repeatable)
{
    using Kind = twilio::Error::Kind;
    switch (error.kind) {
    case Kind::Network:
    case Kind::Timeout:
    case Kind::Proxy:
        return true;
    case Kind::OutcomeUnknown:
        // The service is at it, or has done it: a look tells.
        return repeatable && !twilio::isInterim(error);
    case Kind::Http:
        return twilio::isThrottled(error) || (twilio::isServerError(error) && repeatable);
    case Kind::Tls: // the certificate will not be another one in three seconds
    case Kind::Protocol:
    case Kind::Cancelled:
        return false;
    }
    return false;
}

} // namespace

std::optional<std::chrono::milliseconds> retryDelay(const twilio::Error &error, bool repeatable,
                                                    int attempt, double dice)
{
    Q_ASSERT(attempt >= 1);
    Q_ASSERT(dice >= 0 && dice <= 1);
    const bool isDown = twilio::wasNeverSent(error);
    const bool isUnprocessed = isDown || twilio::isThrottled(error);
    if ((attempt >= mostAttempts && !isUnprocessed) || !mayBeSentAgain(error, repeatable))
        return std::nullopt;
    const auto longest = isDown ? longestWhileDown : longestBackoff;
    const double ceiling
        = std::min(static_cast<double>(longest.count()),
                   static_cast<double>(firstBackoff.count()) * std::exp2(attempt - 1));
    const auto jitter = std::chrono::milliseconds(std::llround(dice * ceiling));
    const auto asked = error.retryAfter.value_or(std::chrono::milliseconds(0));
    if (asked > longestRetryAfter)
        return std::nullopt;
    return asked + jitter;
}

Change::State stateAfter(const twilio::Error &error, bool isInDoubt)
{
    const bool wasAccepted = error.kind == twilio::Error::Kind::Protocol && error.httpStatus != 0;
    if (wasAccepted)
        return Change::State::Unreadable;
    const bool isUnknown = error.kind == twilio::Error::Kind::OutcomeUnknown
        || (isInDoubt && !twilio::isServerError(error));
    return isUnknown ? Change::State::Unknown : Change::State::Refused;
}

} // namespace changes
