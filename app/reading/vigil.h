// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <reading/sleepdetector.h>

#include <QObject>
#include <QTimer>
#include <functional>

namespace reading {

/// Looks at the clocks every few seconds, and says when the computer has slept.
class Vigil : public QObject
{
    Q_OBJECT

public:
    /// Reads both clocks now.
    using Clocks = std::function<ClockReading()>;

    /// Begins at once.
    explicit Vigil(Clocks clocks, QObject *parent = nullptr);

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
    SleepDetector m_detector;
    QTimer m_timer;
};

} // namespace reading
