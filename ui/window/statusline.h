// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStatusBar>
#include <QTimer>
#include <conferences/onairlabel.h>
#include <functional>
#include <session/accountsession.h>

class QLabel;

namespace controls {
class SteadyLabel;
class WrappedLabel;
} // namespace controls

namespace window {

/// The status bar: connected to what, how old the picture is, what is on its way, and which
/// account. Once a second the age changes, and nothing else is painted.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Asked each second; see AccountSession::lastRefresh().
    using LastRefresh = std::function<session::Refresh()>;

    /// \p name e.g. "Sandbox".
    void setConnection(const QString &name, const QString &accountSid, LastRefresh lastRefresh);
    void setDisconnected();
    /// Changes on their way, and why it takes so long where the service throttles; and those whose
    /// outcome the person has to decide on.
    void setChanges(int pending, const std::optional<changes::Backlog> &backlog, int undecided);

    /// Who hears the person at the desk, and where.
    void setOnAir(conferences::OnAirLabel::Tone tone, const QString &sentence);

    /// What came of something that was just asked for, until the next one. Empty: nothing.
    void setRemark(const QString &sentence);

signals:
    /// A second has passed.
    void ticked();

public slots:
    /// Shows how the last refresh went without waiting for the second to pass: connect it to
    /// AccountSession::refreshChanged.
    void showRefresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showConnection();
    void showAge();

    QLabel *m_dot;
    controls::WrappedLabel *m_connection;
    controls::SteadyLabel *m_age;
    controls::SteadyLabel *m_changes;
    controls::SteadyLabel *m_undecided;
    controls::WrappedLabel *m_remark;
    conferences::OnAirLabel *m_onAir;
    QLabel *m_account;
    QTimer m_clock;
    QString m_name; ///< empty: not connected
    LastRefresh m_lastRefresh;
    session::Refresh m_refresh;
};

} // namespace window
