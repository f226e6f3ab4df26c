// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "targets.h"

#include <QTimeZone>
#include <algorithm>
#include <twilio/outcome.h>

namespace fuzz {

using namespace std::chrono_literals;

void retryafter(const QByteArray &input)
{
    const QDateTime now(QDate(2026, 3, 4), QTime(14, 2, 11), QTimeZone::utc());
    const auto wait = twilio::parseRetryAfter(input, now);
    claim(!wait || (*wait >= 0ms && *wait <= 24h), "nobody waits longer than a day");
    claim(wait == twilio::parseRetryAfter(' ' + input + "\t", now),
          "spaces around it mean nothing");
    const auto later = twilio::parseRetryAfter(input, now.addSecs(60));
    claim(wait.has_value() == later.has_value(), "the time of day does not make it readable");
    claim(!wait || *later <= *wait, "the later it is, the shorter the wait");

    const QByteArray text = input.trimmed();
    const bool isNumber
        = !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber)
        return;
    claim(wait.has_value(), "a number is a wait");
    constexpr qsizetype digitsOfADay = 5; // 86400
    const auto first = std::ranges::find_if(text, [](char c) { return c != '0'; });
    const QByteArray number = text.sliced(std::distance(text.begin(), first));
    const bool isLong = number.size() > digitsOfADay;
    claim(*wait
              == (isLong ? 24h
                         : std::min<std::chrono::milliseconds>(std::chrono::seconds(number.toInt()),
                                                               24h)),
          "a number is seconds");
}

} // namespace fuzz
