// SPDX-License-Identifier: Apache-2.0
#include "chaosrecord.h"

#include <numeric>

using changes::Change;
using End = ChaosRecord::Attempt::End;

namespace {

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

bool matches(const ChaosRecord::Attempt &attempt, const ChaosServer::Arrival &arrival)
{
    if (attempt.what != arrival.what || attempt.end == End::NeverSent)
        return false;
    if (attempt.end != End::Answered)
        return true;
    return attempt.status == arrival.status
        || (isSuccess(attempt.status) && isSuccess(arrival.status));
}

bool mayBeMissing(const ChaosRecord::Attempt &attempt)
{
    return attempt.end != End::Answered;
}

/// Whether each arrival is one attempt and each attempt at most one arrival, in order.
bool areAligned(const std::vector<ChaosRecord::Attempt> &attempts,
                const std::vector<ChaosServer::Arrival> &arrivals)
{
    // reachable[n]: the attempts so far can have been the first n arrivals.
    std::vector<bool> reachable(arrivals.size() + 1, false);
    reachable[0] = true;
    for (const ChaosRecord::Attempt &attempt : attempts) {
        std::vector<bool> next(reachable.size(), false);
        for (size_t n = 0; n < reachable.size(); ++n) {
            if (!reachable[n])
                continue;
            if (mayBeMissing(attempt))
                next[n] = true;
            if (n < arrivals.size() && matches(attempt, arrivals[n]))
                next[n + 1] = true;
        }
        reachable = std::move(next);
    }
    return reachable.back();
}

QByteArray whatOf(const Change &change)
{
    if (std::holds_alternative<changes::RemoveParticipant>(change.operation))
        return "DELETE";
    if (std::holds_alternative<changes::EndConference>(change.operation))
        return "Status=completed";
    return changes::toFormBody(change.operation);
}

} // namespace

ChaosRecord::ChaosRecord(const changes::ChangeQueue &queue)
{
    QObject::connect(&queue, &changes::ChangeQueue::changed, &queue,
                     [this](const Change &change) { take(change); });
}

void ChaosRecord::take(const Change &change)
{
    m_last[change.id] = change;
    if (change.state == State::Unknown)
        m_unknown.insert(change.id);
    std::vector<Attempt> &all = m_attempts[change.address.participant()];
    if (change.state == State::Sending) {
        all.push_back({.change = change.id, .what = whatOf(change)});
        return;
    }
    if (all.empty() || all.back().change != change.id || all.back().end != End::Pending)
        return;
    Attempt &attempt = all.back();
    const int status = change.error ? change.error->httpStatus : 200;
    if (status != 0) {
        attempt.end = End::Answered;
        attempt.status = status;
    } else {
        attempt.end = twilio::wasNeverSent(*change.error) ? End::NeverSent : End::Unknown;
    }
}

int ChaosRecord::count(State state) const
{
    return static_cast<int>(std::count_if(m_last.begin(), m_last.end(), [state](const auto &entry) {
        return entry.second.state == state;
    }));
}

int ChaosRecord::retries() const
{
    return std::accumulate(m_last.begin(), m_last.end(), 0, [](int sum, const auto &entry) {
        return sum + std::max(0, entry.second.attempts - 1);
    });
}

QStringList ChaosRecord::outOfOrder(const ChaosServer &server) const
{
    QStringList wrong;
    for (auto it = m_attempts.begin(); it != m_attempts.end(); ++it) {
        if (!areAligned(it.value(), server.arrivals().value(it.key())))
            wrong += it.key();
    }
    for (auto it = server.arrivals().begin(); it != server.arrivals().end(); ++it) {
        if (!m_attempts.contains(it.key()))
            wrong += it.key();
    }
    return wrong;
}

QStringList ChaosRecord::acknowledgedButLost(const ChaosServer &server) const
{
    // With the arrivals aligned to the attempts, what was acknowledged must be among those done:
    // counted for each participant and body.
    QHash<QString, QHash<QByteArray, int>> acknowledged;
    for (auto who = m_attempts.begin(); who != m_attempts.end(); ++who) {
        for (const Attempt &attempt : *who) {
            const bool isConfirmed = m_last.at(attempt.change).state == State::Confirmed;
            if (isConfirmed && attempt.end == End::Answered && isSuccess(attempt.status))
                ++acknowledged[who.key()][attempt.what];
        }
    }
    QStringList lost;
    for (auto who = acknowledged.begin(); who != acknowledged.end(); ++who) {
        QHash<QByteArray, int> done;
        for (const ChaosServer::Arrival &arrival : server.arrivals().value(who.key()))
            done[arrival.what] += arrival.isApplied;
        for (auto what = who->begin(); what != who->end(); ++what) {
            if (done.value(what.key()) < what.value())
                lost += who.key() + u' ' + QString::fromLatin1(what.key());
        }
    }
    return lost;
}
