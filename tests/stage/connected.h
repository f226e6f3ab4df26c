// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "account.h"
#include "desk.h"

#include <session/accountsession.h>

/// A connected account, reading in its own thread.
struct Connected
{
    explicit Connected(std::chrono::milliseconds interval = std::chrono::milliseconds(5))
        : account(server)
        , journal(folder.filePath(QStringLiteral("journal.sqlite")), unhurried())
        , board(std::make_unique<session::AccountSession>(
              account::Connection{.name = QStringLiteral("here"),
                                  .endpoint = endpointOf(server),
                                  .credentials = testCredentials(),
                                  .pollInterval = interval,
                                  .deadline = Desk::patience},
              journal, exchanges, phoneBook, nullptr, [this] {
                  reading::ClockReading reading = reading::WakeWatcher::ownClocks();
                  reading.steady += waited;
                  reading.boot += waited + slept;
                  return reading;
              }))
    {
        account.setConference(support::conferenceResource());
    }

    QString spoken(int row, people::ParticipantModel::Column column) const
    {
        const people::ParticipantModel *model = board->current();
        return model->data(model->index(row, column), Qt::AccessibleTextRole).toString();
    }
    /// The computer sleeps, and wakes.
    void sleep(std::chrono::seconds duration)
    {
        slept += duration;
        board->wakeWatcher().look();
    }

    /// Time passes.
    void wait(std::chrono::seconds duration)
    {
        waited += duration;
        board->wakeWatcher().look();
    }

    std::chrono::seconds slept{0}; ///< in all
    std::chrono::seconds waited{0}; ///< in all, awake
    support::HostileServer server;
    Account account;
    QTemporaryDir folder;
    history::Journal journal;
    history::ExchangeLog exchanges;
    people::PhoneBook phoneBook;
    std::unique_ptr<session::AccountSession> board;
};
