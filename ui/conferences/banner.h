// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <controls/warningstrip.h>
#include <session/accountsession.h>

class QPushButton;

namespace controls {
class SteadyLabel;
} // namespace controls

namespace conferences {

/// Over the lower edge of the table while the service cannot be reached, or does not accept the
/// credentials: since when, why, what still works, when the next try comes, and a button for what
/// helps. Hidden while all is well.
class Banner : public controls::WarningStrip
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// Shows or hides itself after how the last refresh went.
    void setRefresh(const session::Refresh &refresh);

signals:
    void retryNow();
    /// Other credentials are needed.
    void connectRequested();

private:
    void tick();
    void showCredentials(const session::Refresh &refresh);
    void showTrouble(const session::Refresh &refresh);

    controls::SteadyLabel *m_next;
    QPushButton *m_remedy;
    bool m_needsCredentials = false;
    QTimer m_clock;
    QDateTime m_nextTryAt;
};

} // namespace conferences
