// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"

#include <history/exchangelog.h>
#include <history/harrecording.h>
#include <history/journal.h>
#include <records/exchangemodel.h>
#include <sandbox/sandbox.h>
#include <session/accountsession.h>

#include <memory>

namespace connect {
class ConnectDialog;
} // namespace connect

namespace window {
class MainWindow;
} // namespace window

namespace program {

/// One window, the account that it shows, and how it gets to another one.
class AccountWindow : public QObject
{
    Q_OBJECT

public:
    /// Calls \p goOn, unless another window has the account: then that one is offered first. An
    /// account has one queue of changes, or their order would be lost.
    using Elsewhere
        = std::function<void(const account::Connection &, const std::function<void()> &goOn)>;
    /// What can be done where another window has the account.
    struct Offer
    {
        std::function<void()> show; ///< that window
        QString other; ///< the words of what else can be done
        std::function<void()> doOther;
    };

    /// \p line: where its sandbox listens, and what is used where nothing else is said.
    explicit AccountWindow(const CommandLine &line);
    ~AccountWindow() override;

    void setElsewhere(Elsewhere elsewhere) { m_elsewhere = std::move(elsewhere); }
    /// Before anything is connected. None is owned, and all outlive it; \p recording may be
    /// nullptr.
    void setRecords(history::Journal &journal, people::PhoneBook &phoneBook,
                    history::HarRecording *recording);

    window::MainWindow &window() { return *m_window; }
    session::AccountSession *session() { return m_session.get(); }

    void startSandbox();
    /// With the credentials of the environment; asks where there are none.
    void connectToEnvironment();
    void disconnectAccount();
    void openConnectDialog();
    /// Says that another window has the account of that name, and asks what is to be done.
    void ask(const QString &name, const Offer &offer);

signals:
    /// session() is another one, or none.
    void sessionChanged();
    /// One exchange of the sandbox, when a tour is made.
    void answered(const sandbox::Request &request);

private:
    void connectToSandbox(const sandbox::Address &address);
    /// \p usual: the conference that is opened where none is asked for or opened again; empty: the
    /// first.
    void connectTo(const account::Connection &connection, const QString &usual = {});
    void change(const account::Connection &connection);
    void showNotices();
    /// Runs \p act at once, or after a question when changes are still on their way.
    void leaveAccount(const QString &action, const std::function<void()> &act);

    CommandLine m_line;
    Elsewhere m_elsewhere;
    history::Journal *m_journal = nullptr;
    people::PhoneBook *m_phoneBook = nullptr;
    history::HarRecording *m_recording = nullptr;
    QString m_ofTheJournal; ///< the notice; empty: none
    QString m_ofTheRecording;
    history::ExchangeLog m_exchanges;
    records::ExchangeModel m_exchangeModel;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<session::AccountSession> m_session;
    std::unique_ptr<window::MainWindow> m_window;
    connect::ConnectDialog *m_connect = nullptr; ///< a child of the window, once it was needed
};

} // namespace program
