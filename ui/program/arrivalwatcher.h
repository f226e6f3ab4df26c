// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace window {
class MainWindow;
} // namespace window

namespace program {

/// Watches for the arrival of participants in a window that nobody looks at, and never for ever:
/// one of the two signals comes, once.
class ArrivalWatcher : public QObject
{
    Q_OBJECT

public:
    /// \p window is not owned and outlives this. The watch begins now.
    explicit ArrivalWatcher(window::MainWindow &window, QObject *parent = nullptr);

signals:
    /// The participants of a conference are shown.
    void arrived();
    /// Nothing can be shown, or nothing came. \p sentence says why.
    void missing(const QString &sentence);

private:
    QTimer m_patience;
};

} // namespace program
