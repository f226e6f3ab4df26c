// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"

#include <conference/switchboard.h>
#include <history/exchangelog.h>
#include <history/exchangemodel.h>
#include <history/harrecording.h>
#include <history/journal.h>
#include <sandbox/sandbox.h>

#include <memory>

namespace ui {

class ConnectDialog;
class MainWindow;

/// The program from its first window to its end: what it is connected to, and what of it is written
/// down.
class Console : public QObject
{
    Q_OBJECT

public:
    explicit Console(const CommandLine &line);
    ~Console() override;

    /// Shows the window at once; the journal and the sandbox open behind it.
    /// \return false, with a line on standard error, when a file asked for cannot be written.
    bool start();

    MainWindow &window() { return *m_window; }
    conference::Switchboard *switchboard() { return m_switchboard.get(); }

signals:
    /// One exchange of the sandbox, when a tour is made.
    void answered(const sandbox::Request &request);

private:
    void startSandbox();
    void connectToSandbox(const sandbox::Address &address);
    void connectToEnvironment();
    void connectTo(const conference::Connection &connection, const QString &conference);
    void disconnectAccount();
    void openConnectDialog();
    /// Runs \p act at once, or after a question when changes are still on their way.
    void leaveAccount(const QString &action, const std::function<void()> &act);
    void takePicture();

    CommandLine m_line;
    conference::PhoneBook m_phoneBook;
    std::unique_ptr<history::ExchangeLog> m_exchanges;
    std::unique_ptr<history::ExchangeModel> m_exchangeModel;
    std::unique_ptr<history::HarRecording> m_recording;
    std::unique_ptr<history::Journal> m_journal;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<conference::Switchboard> m_switchboard;
    std::unique_ptr<MainWindow> m_window;
    ConnectDialog *m_connect = nullptr; ///< a child of the window, once it was needed
};

} // namespace ui
