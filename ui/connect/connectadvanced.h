// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/profile.h>

#include <QWidget>

class QLabel;
class QToolButton;

namespace controls {
class SteadyCombo;
} // namespace controls

namespace connect {

class ConnectField;

/// What hardly anybody needs, behind a line that opens it: another address, the way out, and how
/// often and how long to ask.
class ConnectAdvanced : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectAdvanced(QWidget *parent = nullptr);

    /// Opens itself when the profile has something of its own here.
    void setProfile(const account::Profile &profile);
    /// Puts what is here into \p profile.
    void fill(account::Profile &profile) const;
    QString address() const;
    /// Checks and shows what is wrong, and opens itself then. \return the first; nullptr: none.
    QWidget *firstWrong();

signals:
    void edited();
    /// The person has opened it.
    void opened();

private:
    void setOpen(bool open);
    void showProxy();
    void askSystem();
    account::ProxyChoice proxy() const;

    bool m_isOpen = false;
    QToolButton *m_toggle;
    QWidget *m_body;
    ConnectField *m_address;
    controls::SteadyCombo *m_proxyKind;
    ConnectField *m_proxyAddress;
    QLabel *m_systemProxy;
    ConnectField *m_interval;
    ConnectField *m_deadline;
};

} // namespace connect
