// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/knownchanges.h>

#include <deque>

namespace changes {

/// What waits since the service throttles.
struct Backlog
{
    int changes = 0; ///< that are not settled
    std::optional<std::chrono::seconds> remaining = {}; ///< until they are; nothing where no pace
                                                        ///< tells yet

    friend bool operator==(const Backlog &, const Backlog &) = default;
};

/// Whether the service throttles, and how fast changes are settled meanwhile.
class Throttling
{
public:
    using Time = twilio::BootClock::time_point;

    /// \p changes is not owned and outlives this.
    explicit Throttling(KnownChanges &changes)
        : m_changes(changes)
    {
    }

    /// \p change has made a step at \p now.
    void follow(const Change &change, Time now);
    /// The last 429 came so long ago that it says nothing of the service any more.
    bool isOver(Time now) const;
    /// What waits, and has for a moment, because of a 429 of its own or because no more may be in
    /// flight: \p isHeldBack. Nothing where no change does.
    std::optional<Backlog> backlog(bool isHeldBack, Time now) const;

private:
    void count(Time now);
    std::optional<Time> expectedEnd(const std::vector<Change *> &unsettled, Time now) const;

    KnownChanges &m_changes;
    std::optional<Time> m_throttledAt; ///< last
    std::deque<Time> m_settled; ///< the newest last
    std::optional<Time> m_end; ///< at the pace of these. It stays as long as it is about right, so
                               ///< that what is told of it counts down and does not flicker
};

} // namespace changes
