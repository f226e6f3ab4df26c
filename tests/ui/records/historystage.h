// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <history/journal.h>
#include <records/historymodel.h>
#include <records/historywindow.h>
#include <stage/unhurried.h>
#include <uistage/panelstage.h>

/// What the tests of the history's window have in common.
namespace historystage {

using namespace Qt::Literals::StringLiterals;
using history::Intent;
using history::Journal;
using history::Outcome;
using history::Sighting;
using records::HistoryModel;
using records::HistoryWindow;

inline const QString conference = QStringLiteral("CF00000000000000000000000000000001");
inline const QString another = QStringLiteral("CF00000000000000000000000000000002");

inline history::Account account()
{
    return {u"AC00000000000000000000000000000001"_s, u"https://api.example.com"_s};
}

/// A journal with what the test puts there, and the window on it.
class HistoryStage
{
public:
    /// So long ago.
    Intent press(const QString &who, const QByteArray &formBody, std::chrono::seconds ago = {},
                 Outcome::State state = Outcome::State::Confirmed, const QUuid &press = {})
    {
        Intent made{.id = QUuid::createUuid(),
                    .pressedAt = QDateTime::currentDateTimeUtc().addSecs(-ago.count()),
                    .accountSid = whose.sid,
                    .endpoint = whose.endpoint,
                    .conferenceSid = conference,
                    .participant = u"CA-"_s + who,
                    .who = who,
                    .formBody = formBody,
                    .press = press};
        journal.record(made);
        journal.settle(
            {.id = made.id,
             .state = state,
             .message = state == Outcome::State::Refused ? u"is being removed"_s : QString(),
             .requestId = u"RQ71"_s,
             .attempts = 1,
             .latency = std::chrono::milliseconds(84),
             .settledAt = made.pressedAt});
        return made;
    }
    void see(const QString &who, Sighting::Kind kind, std::chrono::seconds ago = {},
             const QString &in = conference, std::chrono::seconds lasted = {})
    {
        const QDateTime at = QDateTime::currentDateTimeUtc().addSecs(-ago.count());
        Sighting sighting{.kind = kind,
                          .seenAt = at,
                          .accountSid = whose.sid,
                          .endpoint = whose.endpoint,
                          .conferenceSid = in,
                          .participant = u"CA-"_s + who,
                          .who = who};
        if (lasted.count() > 0)
            sighting.since = at.addSecs(-lasted.count());
        journal.note(sighting);
    }
    void write()
    {
        QSignalSpy written(&journal, &Journal::recentRead);
        journal.readRecent(1);
        // Behind all that the test has put there.
        if (!written.wait(60'000))
            qFatal("the journal does not answer");
    }
    /// On the conference of most of it.
    void open(const QString &sid = conference)
    {
        write();
        window = new HistoryWindow(journal, account(), u"Sandbox"_s);
        window->showConference(sid, u"Support call"_s);
        window->show();
        if (!QTest::qWaitForWindowActive(window))
            qFatal("no window");
    }
    ~HistoryStage() { delete window; }

    QTableView &table() const { return *named<QTableView>(*window, u"History"_s); }
    QAbstractItemModel &lines() const { return *table().model(); }
    QString cell(int row, HistoryModel::Column column) const
    {
        return lines().index(row, column).data().toString();
    }
    /// "Dana Mute", "Kim left", of the lines that are shown.
    QStringList told() const
    {
        QStringList all;
        for (int row = 0; table().isVisible() && row < lines().rowCount(); ++row)
            all += cell(row, HistoryModel::WhomColumn) + u' ' + cell(row, HistoryModel::WhatColumn);
        return all;
    }
    void choose(const QString &name, const QString &entry) const
    {
        auto *combo = named<QComboBox>(*window, name);
        const int at = combo->findText(entry);
        if (at < 0)
            qFatal("%s has no %s", qPrintable(name), qPrintable(entry));
        combo->setCurrentIndex(at);
    }
    QPushButton *button(const QString &words) const { return worded<QPushButton>(*window, words); }
    QString facts() const
    {
        return named<QPlainTextEdit>(*window, u"Facts of the entry"_s)->toPlainText();
    }
    /// Has it written by that button. \return the bytes of the file.
    QByteArray exported(const QString &words, const QString &name)
    {
        const QString file = folder.filePath(name);
        QTest::mouseClick(button(words), Qt::LeftButton);
        QFileDialog *dialog = nullptr;
        if (!QTest::qWaitFor([&] { return dialog = window->findChild<QFileDialog *>(); }))
            qFatal("nobody asks where");
        dialog->selectFile(file);
        static_cast<QDialog *>(dialog)->accept();
        if (!QTest::qWaitFor([&] { return showsText(*window, name) && QFile::exists(file); }))
            qFatal("nothing is written");
        QFile written(file);
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    Journal journal{folder.filePath(u"journal.sqlite"_s), unhurried()};
    history::Account whose = account();
    QPointer<HistoryWindow> window;
};

} // namespace historystage
