// SPDX-License-Identifier: Apache-2.0
#include "chaosrecord.h"

#include <algorithm>
#include <numeric>
#include <words/changewords.h>

using namespace Qt::Literals::StringLiterals;
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

/// Whether each arrival is one attempt and each attempt at most one arrival, in order, and none of
/// \p undone was done.
bool areAligned(const std::vector<ChaosRecord::Attempt> &attempts,
                const std::vector<ChaosServer::Arrival> &arrivals, const QUuid &undone = {})
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
            const bool isDoneIt
                = attempt.change == undone && n < arrivals.size() && arrivals[n].isApplied;
            if (n < arrivals.size() && matches(attempt, arrivals[n]) && !isDoneIt)
                next[n + 1] = true;
        }
        reachable = std::move(next);
    }
    return reachable.back();
}

/// The words that say that nothing came of it.
bool saysNotDone(const QString &sentence)
{
    const QStringList words{u"” was not done"_s, u"Nothing has changed"_s, u"before it was sent"_s,
                            u"before it was done"_s};
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &some) { return sentence.contains(some); });
}

/// The value of an update that sets Muted alone; empty for any other change.
QByteArray mutedAlone(const Change &change)
{
    const auto *update = change.update();
    const bool isAlone
        = update && update->muted && *update == twilio::ParticipantUpdate{.muted = update->muted};
    return isAlone ? update->toFormBody() : QByteArray();
}

bool decidesWhoHears(const Change &change)
{
    const auto *update = change.update();
    return !update || update->muted || update->coaching || update->callSidToCoach;
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
    lookAtVerbatim(change);
    if (change.state == State::Unknown)
        m_unknown.insert(change.id);
    if (const QString sentence = words::sentence(change); saysNotDone(sentence))
        m_saidNotDone.insert(change.id, sentence);
    const QString who = change.lane().participant();
    if (change.isSettled())
        m_pending[who].remove(change.id);
    else if (!m_pending[who].contains(change.id))
        m_pending[who].insert(change.id, ++m_pressed);
    std::vector<Attempt> &all = m_attempts[who];
    if (change.state == State::Sending) {
        lookForNewer(change);
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

void ChaosRecord::lookAtVerbatim(const Change &change)
{
    if (!change.isVerbatim)
        return;
    if (change.isNew() && !m_composed.contains(change.id))
        m_composed.insert(change.id, whatOf(change));
    const bool isAsComposed = whatOf(change) == m_composed.value(change.id);
    const bool wasReplaced = change.state == State::Superseded || !change.replaced.empty();
    if (!isAsComposed || wasReplaced || change.state == State::TryingAgain || change.attempts > 1)
        m_notVerbatim += words::sentence(change);
}

void ChaosRecord::lookForNewer(const Change &sent)
{
    const QHash<QUuid, int> &pending = m_pending[sent.lane().participant()];
    const int pressed = pending.value(sent.id);
    // The next that decides who hears this person: what stands behind it stays for its sake.
    const Change *next = nullptr;
    for (auto other = pending.begin(); other != pending.end(); ++other) {
        const Change &newer = m_last.at(other.key());
        const bool isNearer = !next || other.value() < pending.value(next->id);
        // What came back stands before those that were pressed earlier.
        if (other.value() < pressed)
            return;
        // Nothing reaches over what a tester composed.
        const bool isInTheWay = decidesWhoHears(newer) || newer.isVerbatim;
        if (other.value() > pressed && isInTheWay && isNearer)
            next = &newer;
    }
    if (sent.isVerbatim || (next && next->isVerbatim))
        return;
    if (!mutedAlone(sent).isEmpty() && next && next->waits() && !mutedAlone(*next).isEmpty())
        m_olderSentAgain += QString::fromLatin1(mutedAlone(sent) + " before " + mutedAlone(*next));
}

QStringList ChaosRecord::toldUntruly(const ChaosServer &server) const
{
    QStringList untrue;
    for (auto said = m_saidNotDone.begin(); said != m_saidNotDone.end(); ++said) {
        const QString who = m_last.at(said.key()).lane().participant();
        if (!areAligned(m_attempts.value(who), server.arrivals().value(who), said.key()))
            untrue += who + u' ' + said.value();
    }
    for (const auto &[id, change] : m_last) {
        const QByteArray url = change.update()
            ? change.update()->announceUrl.value_or(QString()).toUtf8()
            : QByteArray();
        const bool isConfirmed = change.state == State::Confirmed && !url.isEmpty();
        if (isConfirmed && server.state().announced.value(url) != 1)
            untrue += u"confirmed, not played: "_s + QString::fromUtf8(url);
    }
    return untrue;
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
            // What was seen in a list is so, whoever did it.
            const Change &change = m_last.at(attempt.change);
            const bool isConfirmed = change.state == State::Confirmed && !change.isSeen;
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
