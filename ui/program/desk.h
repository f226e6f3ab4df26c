// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"

#include <history/exchangelog.h>
#include <history/exchangemodel.h>
#include <history/harrecording.h>
#include <history/journal.h>
#include <sandbox/sandbox.h>
#include <session/switchboard.h>

#include <memory>

namespace ui {

class ConnectDialog;
class MainWindow;

/// One window, the account that it shows, and how it gets to another one.
class Desk : public QObject
{
    Q_OBJECT

public:
    /// Says whether another window has this account, and then shows that one. An account has one
    /// queue of changes, or their order would be lost.
    using Elsewhere = std::function<bool(const conference::Connection &)>;

    /// \p line: where its sandbox listens, and what is used where nothing else is said.
    explicit Desk(const CommandLine &line);
    ~Desk() override;

    void setElsewhere(Elsewhere elsewhere) { m_elsewhere = std::move(elsewhere); }
    /// Before anything is connected. None is owned, and all outlive it; \p recording may be
    /// nullptr.
    void setRecords(history::Journal &journal, conference::PhoneBook &phoneBook,
                    history::HarRecording *recording);

    MainWindow &window() { return *m_window; }
    conference::Switchboard *switchboard() { return m_switchboard.get(); }

    void startSandbox();
    /// With the credentials of the environment; asks where there are none.
    void connectToEnvironment();
    void disconnectAccount();
    void openConnectDialog();

signals:
    /// One exchange of the sandbox, when a tour is made.
    void answered(const sandbox::Request &request);

private:
    void connectToSandbox(const sandbox::Address &address);
    void connectTo(const conference::Connection &connection, const QString &conference);
    void change(const conference::Connection &connection);
    /// Runs \p act at once, or after a question when changes are still on their way.
    void leaveAccount(const QString &action, const std::function<void()> &act);

    CommandLine m_line;
    Elsewhere m_elsewhere;
    history::Journal *m_journal = nullptr;
    conference::PhoneBook *m_phoneBook = nullptr;
    history::HarRecording *m_recording = nullptr;
    history::ExchangeLog m_exchanges;
    history::ExchangeModel m_exchangeModel;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<conference::Switchboard> m_switchboard;
    std::unique_ptr<MainWindow> m_window;
    ConnectDialog *m_connect = nullptr; ///< a child of the window, once it was needed
};

} // namespace ui
