// SPDX-License-Identifier: Apache-2.0
#include "throttling.h"

#include "overdue.h"

#include <algorithm>

namespace changes {

using namespace std::chrono_literals;
using State = Change::State;

namespace {

/// What is over sooner is not worth a word.
constexpr auto glance = 1s;
constexpr auto longestMemory = 1min;
/// What the pace is taken from: those of the last while, or the last few.
constexpr auto window = 20s;
constexpr size_t fewest = 8;

bool isRefusedForNow(const Change &change)
{
    return change.error && twilio::isThrottled(*change.error);
}

} // namespace

void Throttling::follow(const Change &change, Time now)
{
    if (isRefusedForNow(change) && change.state != State::Sending) {
        if (isOver(now)) {
            m_settled.clear();
            m_end.reset();
        }
        m_throttledAt = now;
    } else if (change.isSettled() && change.attempts > 0) {
        count(now);
    }
}

bool Throttling::isOver(Time now) const
{
    return !m_throttledAt || now - *m_throttledAt > longestMemory;
}

void Throttling::count(Time now)
{
    m_settled.push_back(now);
    while (m_settled.size() > fewest && now - m_settled.front() > window)
        m_settled.pop_front();
    if (m_settled.size() < fewest)
        return;
    const auto each = (now - m_settled.front()) / static_cast<int>(m_settled.size() - 1);
    const Time end = now + each * m_changes.pending();
    // A quarter more or less is no news.
    if (!m_end || std::chrono::abs(end - *m_end) * 4 > (end - now) + 4s)
        m_end = end;
}

std::optional<Throttling::Time> Throttling::expectedEnd(const std::vector<Change *> &unsettled,
                                                        Time now) const
{
    Time due = now;
    Time overdue = now;
    bool isAllPlanned = true;
    for (const Change *change : unsettled) {
        if (change->state == State::TryingAgain)
            due = std::max(due, change->due);
        else
            isAllPlanned = false;
        overdue = std::max(overdue, change->pressed + longestWait);
    }
    const bool isPaceKnown = m_end && *m_end > now;
    if (!isPaceKnown && !isAllPlanned)
        return std::nullopt;
    return std::min(isPaceKnown ? std::max(due, *m_end) : due, overdue);
}

std::optional<Backlog> Throttling::backlog(bool isHeldBack, Time now) const
{
    const std::vector<Change *> unsettled = m_changes.unsettled();
    const auto isHeld = [isHeldBack, now](const Change *change) {
        const bool waitsForRoom = isHeldBack && change->state == State::Waiting;
        return (waitsForRoom || isRefusedForNow(*change)) && now - change->pressed >= glance;
    };
    if (std::none_of(unsettled.begin(), unsettled.end(), isHeld))
        return std::nullopt;
    Backlog backlog{.changes = static_cast<int>(unsettled.size())};
    if (const auto end = expectedEnd(unsettled, now); end && *end > now)
        backlog.remaining = std::chrono::ceil<std::chrono::seconds>(*end - now);
    return backlog;
}

} // namespace changes
