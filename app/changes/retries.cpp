// SPDX-License-Identifier: Apache-2.0
#include "retries.h"

#include "retrypolicy.h"

#include <QRandomGenerator>
#include <QTimer>
#include <algorithm>

namespace changes {

Retries::Retries(KnownChanges &changes, QObject *parent)
    : QObject(parent)
    , m_changes(changes)
    , m_dice([] { return QRandomGenerator::global()->generateDouble(); })
    , m_clock([] { return twilio::BootClock::now(); })
{
}

bool Retries::plan(Change &change)
{
    Q_ASSERT(change.error && change.attempts >= 1);
    const bool wasHinted = std::exchange(change.isHinted, false);
    const bool wasProcessed
        = !twilio::wasNeverSent(*change.error) && !twilio::isThrottled(*change.error);
    if (wasProcessed && !wasHinted)
        ++change.countedAttempts;
    const int attempt = wasProcessed ? std::max(1, change.countedAttempts) : change.attempts;
    const auto delay = retryDelay(*change.error, isRepeatable(change.operation), attempt, m_dice());
    change.isInDoubt = change.isInDoubt || twilio::mayHaveHappened(*change.error);
    if (!delay || change.isVerbatim)
        return false;
    change.retryAt = QDateTime::currentDateTimeUtc().addMSecs(delay->count());
    change.due = m_clock() + *delay;
    QTimer::singleShot(*delay, this, [this, id = change.id, attempts = change.attempts] {
        const Change *waiting = m_changes.find(id);
        // Another attempt was made meanwhile, on a hint or after a pause.
        if (waiting && waiting->state == Change::State::TryingAgain
            && waiting->attempts == attempts)
            emit due(id);
    });
    return true;
}

std::vector<Change *> Retries::hurry()
{
    std::vector<Change *> waiting = m_changes.unsettled(Change::State::TryingAgain);
    std::erase_if(waiting, [this](Change *change) {
        if (change->due <= m_clock())
            return false;
        change->isHinted = change->error && twilio::isConnectionProblem(*change->error);
        return !change->isHinted;
    });
    return waiting;
}

} // namespace changes
