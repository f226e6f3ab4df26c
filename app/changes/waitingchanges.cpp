// SPDX-License-Identifier: Apache-2.0
// The changes of the ChangeQueue that wait: for their next attempt, for credentials that are
// accepted, or for too long.
#include "changequeue.h"
#include "overdue.h"

#include <QTimer>

namespace changes {

using State = Change::State;

void ChangeQueue::cancel(const QUuid &id)
{
    Change *change = changeOf(id);
    if (!change || !change->waits())
        return;
    step(*change, State::Cancelled);
    sendReady();
}

void ChangeQueue::tryAgainLater(Change &change, std::chrono::milliseconds delay)
{
    change.isInDoubt = change.isInDoubt || twilio::mayHaveHappened(*change.error);
    change.retryAt = m_clock().addMSecs(delay.count());
    step(change, State::TryingAgain);
    QTimer::singleShot(delay, this, [this, id = change.id, attempts = change.attempts] {
        Change *waiting = changeOf(id);
        // Another attempt was made meanwhile, by tryNow() or after a pause.
        if (!waiting || waiting->state != State::TryingAgain || waiting->attempts != attempts)
            return;
        goOn(*waiting);
        sendReady();
    });
}

void ChangeQueue::tryNow()
{
    endOverdue();
    for (const QUuid &id : m_lanes.all()) {
        Change *change = changeOf(id);
        if (!change || change->state != State::TryingAgain)
            continue;
        const bool wasConnection = change->error && twilio::isConnectionProblem(*change->error);
        if (wasConnection || change->retryAt <= m_clock())
            goOn(*change);
    }
    sendReady();
}

void ChangeQueue::goOn(Change &change)
{
    if (m_isPaused)
        waitAgain(change, State::Paused);
    else
        m_lanes.offerAgain(change.address);
}

bool ChangeQueue::keepUnauthorized(Change &change, int sentWith)
{
    if (sentWith != m_credentials) {
        // Refused to credentials that are not in use any more.
        waitAgain(change, m_isPaused ? State::Paused : State::Waiting);
        return true;
    }
    // Refused once more, although reading was accepted in between: they will not do for it.
    if (m_refusedOnce.contains(change.id))
        return false;
    m_refusedOnce.insert(change.id);
    pause(twilio::Reply::Clock::now());
    waitAgain(change, State::Paused);
    emit credentialsRefused();
    return true;
}

void ChangeQueue::pause(twilio::Reply::Clock::time_point askedAt)
{
    m_pausedSince = std::max(m_pausedSince, askedAt);
    if (std::exchange(m_isPaused, true))
        return;
    // What is to be tried again follows when its time has come.
    for (const QUuid &id : m_lanes.all()) {
        Change *change = changeOf(id);
        if (change && change->state == State::Waiting)
            step(*change, State::Paused);
    }
}

void ChangeQueue::waitAgain(Change &change, State state)
{
    const QUuid id = change.id;
    const twilio::ParticipantAddress address = change.address;
    step(change, state);
    // Withdrawn by whoever heard of the step, it has left the lane to the one behind it.
    if (const Change *waiting = find(id); waiting && waiting->waits())
        m_lanes.offerAgain(address);
}

void ChangeQueue::resume(twilio::Reply::Clock::time_point askedAt)
{
    if (!m_isPaused || askedAt < m_pausedSince)
        return;
    m_isPaused = false;
    for (const QUuid &id : m_lanes.all()) {
        Change *change = changeOf(id);
        if (!change || change->state != State::Paused)
            continue;
        if (isOverdue(*change, m_clock()))
            giveUp(*change);
        else
            step(*change, State::Waiting);
    }
    sendReady();
}

void ChangeQueue::renew()
{
    ++m_credentials;
    m_refusedOnce.clear();
    resume(twilio::Reply::Clock::now());
}

void ChangeQueue::endOverdue()
{
    for (const QUuid &id : m_lanes.all()) {
        Change *change = changeOf(id);
        if (change && isOverdue(*change, m_clock()))
            giveUp(*change);
    }
    sendReady();
}

void ChangeQueue::giveUp(Change &change)
{
    change.error = overdueError(change, m_clock());
    step(change, change.isInDoubt ? State::Unknown : State::Refused);
}

} // namespace changes
