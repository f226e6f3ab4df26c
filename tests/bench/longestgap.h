// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>

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
        });
        m_clock.start();
        m_timer.start(1);
    }

    long long microseconds() const { return m_longest / 1000; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0; ///< nanoseconds
};
