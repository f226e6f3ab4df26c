// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connectstage.h"

#include <QTemporaryDir>
#include <QTest>
#include <history/journal.h>
#include <records/exchangemodel.h>
#include <session/accountsession.h>
#include <stage/unhurried.h>
#include <twilio/conferenceservice.h>
#include <window/mainwindow.h>

/// A window on the sandbox.
class SandboxStage
{
public:
    /// Opens the conference with that name.
    explicit SandboxStage(const QString &conference);
    ~SandboxStage();

    const sandbox::Address &address() const { return m_sandbox.address(); }
    window::MainWindow &window() { return *m_window; }
    session::AccountSession &session() { return *m_session; }
    table::ParticipantTable &table() const { return *m_window->table(); }
    /// Its people. \pre they are there, see isOpen()
    people::ParticipantModel &people() const;
    bool isOpen() const;
    /// The row of who is shown by that name; -1: nobody is.
    int rowOf(const QString &name) const;
    /// The number behind the call of \p row, asked for here and not by the window.
    QString numberOf(int row) const;
    /// A number that calls of the account can come from.
    static QString callerId();
    /// Somebody is called into that conference, and answers at once; from here and not by the
    /// window.
    void callIn(const QString &conferenceSid) const;

    /// The one that is seen with this accessible name; nullptr: none is.
    template <class Widget>
    Widget *seen(const QString &name) const
    {
        for (Widget *each : m_window->findChildren<Widget *>()) {
            if (each->isVisible() && each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    /// The button that is seen with these words, without its mnemonic; nullptr: none is.
    QAbstractButton *button(const QString &words) const
    {
        for (auto *each : m_window->findChildren<QAbstractButton *>()) {
            if (each->isVisible() && withoutMnemonic(each->text()) == words)
                return each;
        }
        return nullptr;
    }

private:
    account::Connection connection() const;
    /// Waits for the answer.
    template <class T>
    T ask(twilio::ReplyOf<T> *(*how)(twilio::ConferenceService &, const QString &),
          const QString &sid) const;

    ServedSandbox m_sandbox;
    QTemporaryDir m_folder;
    history::Journal m_journal;
    history::ExchangeLog m_exchanges;
    people::PhoneBook m_phoneBook;
    records::ExchangeModel m_exchangeModel;
    std::unique_ptr<window::MainWindow> m_window;
    std::unique_ptr<session::AccountSession> m_session;
};
