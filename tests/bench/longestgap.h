// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <utility>

/// How long the thread that made it went without a turn of its event loop.
class LongestGap
{
public:
    void start()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, m_clock.nsecsElapsed());
            m_clock.start();
            const qint64 worked = workedUntilNow();
            m_worked = std::max(m_worked, worked - std::exchange(m_workedBefore, worked));
        });
        m_clock.start();
        m_workedBefore = workedUntilNow();
        m_timer.start(1);
    }

    long long microseconds() const { return m_longest / 1000; }
    /// What the thread itself worked between two turns, at the most: whatever else the machine
    /// does.
    long long workedMicroseconds() const { return m_worked / 1000; }

private:
    static qint64 workedUntilNow()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0; ///< nanoseconds, as the next
    qint64 m_worked = 0;
    qint64 m_workedBefore = 0;
};

/// The same of an event loop with nothing to do, printed.
inline int bareLoop(std::chrono::milliseconds duration)
{
    LongestGap gap;
    gap.start();
    QTimer::singleShot(duration, [&] {
        std::printf("gap %lld\n", gap.microseconds());
        QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
