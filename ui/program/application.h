// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accountwindow.h"

#include <QPointer>
#include <QSet>
#include <settings/store.h>

namespace program {

class OpenAccounts;

/// The program from its first window to its last: its windows, what decides what the first one is
/// connected to, what is remembered and what is written down for all of them.
class Application : public QObject
{
    Q_OBJECT

public:
    /// Reads the settings, for two seconds at the most, and gives the program the appearance that
    /// was chosen.
    explicit Application(const CommandLine &line);
    ~Application() override;

    /// Shows the window at once; the journal and the sandbox open behind it.
    /// \return false, with a line on standard error, when a file asked for cannot be written.
    bool start();
    /// After the event loop, once: closes what is written down, and waits for the disk for some
    /// three seconds at the most. What is not written is told on standard error, and ends the
    /// process. \return \p status.
    int end(int status);

    /// Of the first window.
    window::MainWindow &window() { return m_windows.front()->window(); }
    session::AccountSession *session() { return m_windows.front()->session(); }
    /// In the order in which they were opened.
    const std::vector<std::unique_ptr<AccountWindow>> &windows() const { return m_windows; }

signals:
    /// One exchange of the first window's sandbox, when a tour is made.
    void answered(const sandbox::Request &request);

private:
    AccountWindow &addWindow(const CommandLine &line);
    void openWindow();
    void closeWindow(const AccountWindow &window);
    /// Calls \p goOn, unless the account is open in another window of this program or of another
    /// one: then \p asking asks.
    void connectOrAsk(const account::Connection &connection, AccountWindow &asking,
                      const std::function<void()> &goOn);
    /// nullptr when none but \p asking has this account.
    AccountWindow *windowOf(const history::Account &account, const AccountWindow *asking) const;
    /// Brings it to the front, and says why.
    static void show(AccountWindow &accountWindow);
    void tellWhatIsOpen();
    void openRecords();
    void tellTrouble();
    /// \return false: the thread is given up on.
    bool endJournal(std::chrono::milliseconds patience);
    bool endSettings(std::chrono::milliseconds patience);
    /// Writes it, and ends the program with \p status.
    void takePicture(int status);

    CommandLine m_line;
    std::unique_ptr<settings::Store> m_settings; ///< what follows asks for it
    QSet<settings::Trouble::Kind> m_toldTroubles;
    people::PhoneBook m_phoneBook;
    std::unique_ptr<history::HarRecording> m_recording;
    std::unique_ptr<history::Journal> m_journal;
    std::unique_ptr<OpenAccounts> m_open; ///< with the journal
    std::vector<std::unique_ptr<AccountWindow>> m_windows; ///< never empty
    std::vector<std::unique_ptr<AccountWindow>> m_closed; ///< until the next turn of the event loop
    quint32 m_windowsSoFar = 0;
};

} // namespace program
