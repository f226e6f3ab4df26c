// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <twilio/bootclock.h>
#include <twilio/instant.h>

namespace reading {

/// Two clocks at one moment: the one that timers go by, which stands still while the computer
/// sleeps (CLOCK_MONOTONIC), and the one that goes on.
struct ClockReading
{
    twilio::Instant steady;
    twilio::BootClock::time_point boot;
};

/// Reads the clocks every few seconds, and says when the computer has slept. The clock on the wall
/// has no part in it: it may be set at any time.
///
/// Lives in the GUI thread.
class WakeWatcher : public QObject
{
    Q_OBJECT

public:
    /// Reads both clocks now.
    using Clocks = std::function<ClockReading()>;

    /// What is shorter is let be: connections outlive it.
    static constexpr std::chrono::seconds shortestSleep{5};

    /// Begins at once.
    explicit WakeWatcher(Clocks clocks, QObject *parent = nullptr);

    static ClockReading ownClocks();

public slots:
    /// What its timer does, and what may be done at any time.
    void look();

signals:
    void woke(std::chrono::milliseconds slept);
    /// Time has gone on; after woke().
    void looked();

private:
    Clocks m_clocks;
    ClockReading m_last;
    QTimer m_timer;
};

} // namespace reading
