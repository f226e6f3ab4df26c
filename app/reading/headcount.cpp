// SPDX-License-Identifier: Apache-2.0
#include "headcount.h"

#include "backoff.h"
#include "log.h"

#include <algorithm>

namespace reading {

using twilio::Instant;

HeadCount::HeadCount(QObject *parent)
    : HeadCount(Pace(), parent)
{
}

HeadCount::HeadCount(const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_pace(pace)
    , m_timer(this)
{
    Q_ASSERT(pace.mostInWindow > 0);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const Turn turn = next();
        if (!turn.conferenceSid.isEmpty() && turn.at <= Instant::clock::now())
            ask(turn.conferenceSid);
        else
            goOn();
    });
}

void HeadCount::setService(twilio::ConferenceService *service)
{
    m_service = service;
    m_isAsking = false;
    goOn();
}

void HeadCount::setReading(bool isGoingWell)
{
    if (std::exchange(m_isGoingWell, isGoingWell) != isGoingWell)
        goOn();
}

void HeadCount::want(const QStringList &seen, const QStringList &others)
{
    m_seen = seen;
    m_others = others;
    const Instant former = Instant::clock::now() - m_pace.unseenStale;
    m_asked.removeIf([former](const auto &asked) { return asked.value() < former; });
    goOn();
}

/// One that was never asked for, or else the one that was asked for longest ago.
HeadCount::Turn HeadCount::firstOf(const QStringList &conferenceSids,
                                   std::chrono::milliseconds stale) const
{
    const auto dueAt = [&](const QString &sid) {
        const auto asked = m_asked.constFind(sid);
        return asked == m_asked.cend() ? Instant() : *asked + stale;
    };
    const auto first = std::ranges::min_element(conferenceSids, {}, dueAt);
    return first == conferenceSids.end() ? Turn{{}, Instant::max()} : Turn{*first, dueAt(*first)};
}

HeadCount::Turn HeadCount::next() const
{
    Instant free = m_restsUntil;
    if (!m_recent.empty())
        free = std::max(free, m_recent.back() + m_pace.gap);
    if (m_recent.size() >= static_cast<size_t>(m_pace.mostInWindow))
        free = std::max(free, m_recent.front() + m_pace.window);
    const Turn seen = firstOf(m_seen, m_pace.stale);
    const Turn other = firstOf(m_others, m_pace.unseenStale);
    // Of two that are due the one that is seen.
    const bool isSeenFirst = seen.at <= std::max(other.at, std::max(free, Instant::clock::now()));
    Turn turn = isSeenFirst ? seen : other;
    turn.at = std::max(turn.at, free);
    return turn;
}

void HeadCount::goOn()
{
    m_timer.stop();
    const Turn turn = next();
    if (!m_service || !m_isGoingWell || m_isAsking || turn.conferenceSid.isEmpty())
        return;
    // Never at once: what is passed by the way need not be counted.
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(turn.at - Instant::clock::now());
    m_timer.start(std::max(wait, m_pace.gap));
}

void HeadCount::ask(const QString &conferenceSid)
{
    const Instant now = Instant::clock::now();
    m_isAsking = true;
    m_asked[conferenceSid] = now;
    m_recent.push_back(now);
    while (m_recent.size() > static_cast<size_t>(m_pace.mostInWindow))
        m_recent.pop_front();
    auto *reply = m_service->listParticipants(conferenceSid);
    connect(reply, &twilio::Reply::finished, this,
            [this, reply, conferenceSid] { take(conferenceSid, reply->result()); });
}

void HeadCount::take(const QString &conferenceSid,
                     const twilio::Result<twilio::Listing<twilio::Participant>> &result)
{
    m_isAsking = false;
    // One that has gone will soon be wanted no more.
    if (result || twilio::isGone(result.error())) {
        m_failures = 0;
        if (result)
            emit counted(conferenceSid, static_cast<int>(result->items->size()));
        return goOn();
    }
    m_asked.remove(conferenceSid);
    constexpr int mostDoublings = 10;
    const auto doubled = m_pace.rest * (1 << std::min(m_failures, mostDoublings));
    ++m_failures;
    const auto asked = std::min(result.error().retryAfter.value_or(std::chrono::milliseconds(0)),
                                Backoff::longestRetryAfter);
    const auto rest = std::max(std::min(doubled, m_pace.longestRest), asked);
    m_restsUntil = Instant::clock::now() + rest;
    qCDebug(log) << "nobody is counted for" << rest.count() << "ms, status"
                 << result.error().httpStatus;
    goOn();
}

} // namespace reading
