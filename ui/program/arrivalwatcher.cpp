// SPDX-License-Identifier: Apache-2.0
#include "arrivalwatcher.h"

#include <window/mainwindow.h>

namespace program {

ArrivalWatcher::ArrivalWatcher(window::MainWindow &window, QObject *parent)
    : QObject(parent)
{
    // A request that is not answered ends after 15 seconds, and a conference needs two of them.
    static constexpr std::chrono::seconds longest{35};
    m_patience.setSingleShot(true);
    const auto finish = [this, &window] {
        window.disconnect(this);
        m_patience.stop();
    };
    connect(&window, &window::MainWindow::dataArrived, this, [this, finish] {
        finish();
        emit arrived();
    });
    connect(&window, &window::MainWindow::nothingToShow, this,
            [this, finish](const QString &headline, const QString &detail) {
                finish();
                emit missing(
                    detail.isEmpty()
                        ? headline
                        : tr("%1: %2", "what is so, and what it means").arg(headline, detail));
            });
    connect(&m_patience, &QTimer::timeout, this, [this, finish] {
        finish();
        emit missing(tr("The participants did not arrive within %n seconds.", nullptr,
                        static_cast<int>(longest.count())));
    });
    m_patience.start(longest);
}

} // namespace program
