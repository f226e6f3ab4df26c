// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <history/journal.h>

/// What the journal's tests have in common.
namespace journaltest {

using namespace Qt::Literals::StringLiterals;
using history::Entry;
using history::Intent;
using history::Journal;
using history::Outcome;

inline Intent intent(const QByteArray &formBody = "Muted=true")
{
    Intent made;
    made.id = QUuid::createUuid();
    made.pressedAt
        = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), QTimeZone::utc());
    made.accountSid = u"AC00000000000000000000000000000001"_s;
    made.endpoint = u"https://api.example.com"_s;
    made.conferenceSid = u"CF00000000000000000000000000000001"_s;
    made.participant = u"CA00000000000000000000000000000001"_s;
    made.who = u"Dana Ortiz 東京"_s;
    made.formBody = formBody;
    return made;
}

/// The ids that recorded() named, in order.
inline QList<QUuid> idsIn(const QSignalSpy &recorded)
{
    QList<QUuid> ids;
    for (const QList<QVariant> &arguments : recorded)
        ids += arguments.first().value<QList<QUuid>>();
    return ids;
}

inline QList<QUuid> idsOf(const QList<Entry> &entries)
{
    QList<QUuid> ids;
    for (const Entry &entry : entries)
        ids.append(entry.intent.id);
    return ids;
}

/// \return the answer; empty, with a test failure, when none comes.
inline QList<Entry> recent(Journal &journal, int count = 1'000'000)
{
    QSignalSpy answered(&journal, &Journal::recentRead);
    journal.readRecent(count);
    // Behind all that is to be written before it: 20,000 entries take their time.
    return answered.wait(60'000) ? answered.first().first().value<QList<Entry>>() : QList<Entry>();
}

/// The account of intent().
inline history::Account account()
{
    return {intent().accountSid, intent().endpoint};
}

inline QList<Entry> unsettled(Journal &journal, const history::Account &whose = account())
{
    QSignalSpy answered(&journal, &Journal::unsettledRead);
    journal.readUnsettled(whose);
    return answered.wait() ? answered.first().at(1).value<QList<Entry>>() : QList<Entry>();
}

/// Another program with a journal: see journalwriter.cpp.
class Writer : public QProcess
{
public:
    Writer(const QString &file, int count, const QStringList &options = {},
           const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        setProcessEnvironment(environment);
        connect(this, &QProcess::readyReadStandardOutput, this, &Writer::take);
        start(QStringLiteral(JOURNAL_WRITER), QStringList{file, QString::number(count)} + options);
    }
    ~Writer() override
    {
        kill();
        waitForFinished();
    }

    QList<QUuid> acknowledged;
    QList<QUuid> unrecorded;
    QList<QUuid> left;
    QList<history::StoreFailure::Kind> unavailable;
    bool hadFullDisk = false;

private:
    void take()
    {
        while (canReadLine()) {
            const QByteArray line = readLine().trimmed();
            if (line.startsWith("recorded "))
                acknowledged.append(QUuid::fromString(QLatin1StringView(line.mid(9))));
            else if (line.startsWith("unrecorded "))
                unrecorded.append(QUuid::fromString(QLatin1StringView(line.mid(11))));
            else if (line.startsWith("left "))
                left.append(QUuid::fromString(QLatin1StringView(line.mid(5))));
            else if (line.startsWith("unavailable "))
                unavailable.append(static_cast<history::StoreFailure::Kind>(line.mid(12).toInt()));
            else if (line == "full disk")
                hadFullDisk = true;
        }
    }
};

} // namespace journaltest
