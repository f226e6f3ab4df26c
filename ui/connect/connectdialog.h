// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <account/connectflow.h>
#include <account/connection.h>
#include <account/profile.h>

class QCheckBox;
class QProgressBar;
class QPushButton;

namespace controls {
class ReasonLabel;
} // namespace controls

namespace connect {

class ConnectForms;
class ConnectList;

/// Chooses what to connect to: the sandbox, a remembered account or a new one. Connecting tests
/// first, so that it closes on a connection that works. Its owner keeps it, since it knows the
/// secrets of the session.
///
/// Not blocking: show it with open().
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectDialog(QWidget *parent = nullptr);
    ~ConnectDialog() override;

    /// What the form for a new account begins with.
    void setUsual(const account::Profile &profile);

    void reject() override;

signals:
    void sandboxRequested();
    /// It closes.
    void connectRequested(const account::Connection &connection);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFoot();
    void connectFlow();
    void fillList(const QUuid &chosen);
    /// What was typed is in the profile now.
    void showSaved(const QUuid &id);
    void showChosen();
    void begin(bool justTest);
    void showStep();
    void showOutcome(const account::TestResult &result);
    void showTrouble(const QString &sentence);
    /// A keychain that is closed is no error, since there is another way: it is said calmly, and
    /// \p why only the first time.
    void showKeychain(const account::ConnectFlow::Trouble &why, const QString &first,
                      const QString &later);
    void clearOutcome();
    void setSessionOnly(bool only);
    void askForgetting();
    void askImport();

    account::Profile m_usual;
    account::ConnectFlow *m_flow;
    ConnectList *m_list;
    ConnectForms *m_forms;
    QCheckBox *m_keep;
    controls::ReasonLabel *m_outcome;
    QProgressBar *m_progress;
    QPushButton *m_delete;
    QPushButton *m_test;
    QPushButton *m_close;
    QPushButton *m_connect;
};

} // namespace connect
