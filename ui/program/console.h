// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk.h"

namespace program {

/// The program from its first window to its last: its windows, what decides what the first one is
/// connected to, and what is written down for all of them.
class Console : public QObject
{
    Q_OBJECT

public:
    explicit Console(const CommandLine &line);
    ~Console() override;

    /// Shows the window at once; the journal and the sandbox open behind it.
    /// \return false, with a line on standard error, when a file asked for cannot be written.
    bool start();

    /// Of the first desk.
    window::MainWindow &window() { return m_desks.front()->window(); }
    session::Switchboard *switchboard() { return m_desks.front()->switchboard(); }
    /// In the order in which they were opened.
    const std::vector<std::unique_ptr<Desk>> &desks() const { return m_desks; }

signals:
    /// One exchange of the first desk's sandbox, when a tour is made.
    void answered(const sandbox::Request &request);

private:
    Desk &addDesk(const CommandLine &line);
    void openDesk();
    void closeDesk(const Desk &desk);
    /// Brings the window of this account to the front. \return false when none but \p asking has
    /// it.
    bool showAccount(const session::Connection &connection, const Desk &asking);
    void openRecords();
    void takePicture();

    CommandLine m_line;
    people::PhoneBook m_phoneBook;
    std::unique_ptr<history::HarRecording> m_recording;
    std::unique_ptr<history::Journal> m_journal;
    std::vector<std::unique_ptr<Desk>> m_desks; ///< never empty
    quint32 m_desksSoFar = 0;
};

} // namespace program
