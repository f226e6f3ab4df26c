// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "panelstage.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <history/journal.h>
#include <records/exchangemodel.h>
#include <stage/account.h>
#include <stage/unhurried.h>
#include <table/participanttable.h>
#include <window/mainwindow.h>

/// A window with real parts, on an account whose server answers as the test says.
class WindowStage
{
public:
    WindowStage()
        : account(server)
        , journal(folder.filePath(QStringLiteral("journal.sqlite")), unhurried())
        , exchangeModel(exchanges)
        , window(std::make_unique<window::MainWindow>())
    {
        account.setConferences(two());
        for (const int number : {1, 2})
            account.setPeople(crowd(3), number);
        showWindow();
    }
    ~WindowStage() { window.reset(); }

    void showWindow()
    {
        window->show();
        window->activateWindow();
        isActive = QTest::qWaitForWindowActive(window.get());
    }
    /// The window of the next start, with what was left in the settings.
    void startAnew()
    {
        window->closeAnyway();
        window = std::make_unique<window::MainWindow>();
        showWindow();
    }
    void connectTo(const QString &conference = {})
    {
        window->setSession(nullptr, &exchangeModel, {});
        board = std::make_unique<session::AccountSession>(
            account::Connection{.name = QStringLiteral("here"),
                                .endpoint = *twilio::Endpoint::parse(server.url().toString()),
                                .credentials = *twilio::withAuthToken(
                                    *twilio::AccountSid::parse(support::accountSid()),
                                    QByteArrayLiteral("5ecre7-t0ken")),
                                .pollInterval = std::chrono::milliseconds(20)},
            journal, exchanges, phoneBook);
        window->setSession(board.get(), &exchangeModel, conference);
    }
    /// Connects to the first conference. \return its \p people are there.
    [[nodiscard]] bool open(qsizetype people = 3)
    {
        connectTo();
        return QTest::qWaitFor([this, people] {
            const auto *model = window->table()->participants();
            return model && model->rowCount() == people;
        });
    }

    static QJsonObject conferenceNamed(int number, const QString &name)
    {
        return support::conferenceResource({{QStringLiteral("sid"), support::conferenceSid(number)},
                                            {QStringLiteral("friendly_name"), name}});
    }
    static QJsonArray two()
    {
        return {conferenceNamed(1, QStringLiteral("First")),
                conferenceNamed(2, QStringLiteral("Second"))};
    }
    /// All that is to be read in the window.
    QString words() const
    {
        QStringList all;
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisible())
                all += label->text();
        }
        return all.join(u'\n');
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : window->findChildren<QPushButton *>()) {
            if (each->isVisible() && withoutMnemonic(each->text()) == text)
                return each;
        }
        return nullptr;
    }
    QAction *action(const QString &text) const
    {
        for (QAction *each : window->findChildren<QAction *>()) {
            if (withoutMnemonic(each->text()) == text)
                return each;
        }
        return nullptr;
    }
    QListView *conferenceList() const
    {
        for (QListView *view : window->findChildren<QListView *>()) {
            if (view->accessibleName() == QStringLiteral("Conferences"))
                return view;
        }
        return nullptr;
    }
    /// The SID of the conference that is looked at.
    QString shown() const
    {
        const auto *model = window->table()->participants();
        return model ? model->conferenceSid() : QString();
    }

    QTemporaryDir folder;
    support::HostileServer server;
    Account account;
    people::PhoneBook phoneBook;
    history::Journal journal;
    history::ExchangeLog exchanges;
    records::ExchangeModel exchangeModel;
    std::unique_ptr<session::AccountSession> board;
    std::unique_ptr<window::MainWindow> window;
    bool isActive = false;
};
