// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/knownchanges.h>

#include <QObject>
#include <functional>

namespace changes {

/// When changes whose last attempt failed are sent again, see retryDelay().
///
/// An attempt of which nothing left this program is not counted, so that a connection that is down
/// is waited for, nor is one that the service did not process, since it throttles; the age of the
/// change puts an end to it. Nor is one that was made early, on a hint. A verbatim change has one
/// attempt, see Change::isVerbatim.
///
/// Lives in the thread that made it.
class Retries : public QObject
{
    Q_OBJECT

public:
    /// A number in [0, 1), for the jitter.
    using Dice = std::function<double()>;
    /// The time by a clock that only goes forward, and goes on while the computer sleeps.
    using Clock = std::function<twilio::BootClock::time_point()>;

    /// \p changes is not owned and outlives this.
    explicit Retries(KnownChanges &changes, QObject *parent = nullptr);

    void setDice(Dice dice) { m_dice = std::move(dice); }
    void setClock(Clock clock) { m_clock = std::move(clock); }
    twilio::BootClock::time_point now() const { return m_clock(); }

    /// Plans the next attempt of \p change, one of the known ones, whose last one failed with its
    /// error. due() follows, unless its state is another one by then.
    /// \return false when it is not to be sent again.
    bool plan(Change &change);
    /// Those whose next attempt can be made now, since the way to the service may be open again:
    /// what the connection failed, whose next attempt is not counted, and what is due.
    std::vector<Change *> hurry();

signals:
    /// The next attempt of a change that is TryingAgain is due. Never inside a call.
    void due(const QUuid &id);

private:
    KnownChanges &m_changes;
    Dice m_dice;
    Clock m_clock;
};

} // namespace changes
