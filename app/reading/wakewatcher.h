// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>
#include <functional>
#include <twilio/instant.h>

namespace reading {

/// Two clocks at one moment: the one that timers go by, which stands still while the computer
/// sleeps (CLOCK_MONOTONIC), and the one on the wall.
struct ClockReading
{
    twilio::Instant steady;
    std::chrono::system_clock::time_point wall;
};

/// Reads the clocks every few seconds, and says when the computer has slept. A clock on the wall
/// that was set forward looks the same.
///
/// Lives in the GUI thread.
class WakeWatcher : public QObject
{
    Q_OBJECT

public:
    /// Reads both clocks now.
    using Clocks = std::function<ClockReading()>;

    /// Less than this is no sleep: the clock on the wall is put right now and then.
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
