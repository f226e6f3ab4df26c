// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/openconferences.h>
#include <conferences/selection.h>
#include <stage/connected.h>
#include <table/participanttable.h>

/// An account with two conferences of three people each, and tabs to show them in: a window's
/// conferences without a window.
class TabsStage
{
public:
    TabsStage()
    {
        const auto named = [](int number, const QString &name) {
            return support::conferenceResource(
                {{QStringLiteral("sid"), support::conferenceSid(number)},
                 {QStringLiteral("friendly_name"), name}});
        };
        connected.account.setConferences(
            {named(1, QStringLiteral("First")), named(2, QStringLiteral("Second"))});
        for (const int number : {1, 2})
            connected.account.setPeople(crowd(3), number);
        tabs.addPage();
        tabs.resize(800, 400);
        selection.setSession(connected.board.get());
    }

    /// Opens what is remembered, once the account has told of it, and \p wanted in front of that;
    /// where both are nothing, \p usual or the first.
    void open(const QString &wanted = {}, const QString &usual = {})
    {
        conferences = std::make_unique<conferences::OpenConferences>(
            *connected.board, tabs, conferences::FirstShown{wanted, usual});
    }
    /// The SID of the conference in front; empty: none.
    QString shown() const
    {
        return selection.conference() ? selection.conference()->conferenceSid() : QString();
    }
    int people() const { return selection.conference() ? selection.conference()->rowCount() : 0; }
    table::ParticipantTable *table() const { return tabs.page()->table(); }
    void choose(const QList<int> &rows) const
    {
        table()->selectionModel()->clearSelection();
        for (const int row : rows) {
            table()->selectionModel()->select(table()->model()->index(row, 0),
                                              QItemSelectionModel::Select
                                                  | QItemSelectionModel::Rows);
        }
    }
    /// The bodies of the changes that reached the service, each with the number of whom it is for:
    /// "1 Muted=true".
    QStringList sent() const
    {
        QStringList all;
        for (const support::Request &request : connected.server.requests()) {
            if (request.method == "GET")
                continue;
            QString line
                = QString::fromLatin1(request.method == "DELETE" ? "removed" : request.body);
            for (const int number : {1, 2, 3}) {
                if (request.path().contains(support::callSid(number).toLatin1()))
                    line.prepend(QString::number(number) + u' ');
            }
            all += line;
        }
        all.sort();
        return all;
    }

    Connected connected;
    conferences::ConferenceTabs tabs;
    conferences::Selection selection{tabs};
    std::unique_ptr<conferences::OpenConferences> conferences;
};
