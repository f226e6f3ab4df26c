// SPDX-License-Identifier: Apache-2.0

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <stage/desk.h>
#include <support/connection.h>
#include <support/writelock.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using State = changes::Change::State;
using Written = history::Outcome::State;

namespace {

/// The journal's file, read by somebody else while the program runs.
class Reader
{
public:
    explicit Reader(const QString &file)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"reader"_s))
    {
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        m_database.setDatabaseName(file);
    }
    ~Reader()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"reader"_s);
    }
    Q_DISABLE_COPY_MOVE(Reader)

    /// How many changes without an outcome have this participant and this body.
    int intents(const QByteArray &participant, const QByteArray &formBody)
    {
        if (!m_database.isOpen() && !m_database.open())
            return -1;
        QSqlQuery query(m_database);
        query.prepare(u"SELECT COUNT(*) FROM entries WHERE participant = ? AND form_body = ? "
                      "AND state IS NULL"_s);
        query.addBindValue(QString::fromLatin1(participant));
        query.addBindValue(formBody.isEmpty() ? QByteArray("") : formBody); // not NULL
        return query.exec() && query.next() ? query.value(0).toInt() : -1;
    }

private:
    QSqlDatabase m_database;
};

} // namespace

/// Promise 5: nothing is lost.
class TestJournalFirst : public QObject
{
    Q_OBJECT

private slots:
    void promise5_writtenBeforeItIsSent();
    void promise5_theSendWaitsForTheFile();
    void promise5_nothingLeavesInThePress();
    void promise5_outcome_data();
    void promise5_outcome();
    void promise5_withoutADiskControlGoesOn();
    void promise5_eachPressOnce();
    void promise5_undecidedStaysSoInTheJournal();
    void promise5_itsEndpointIsWritten();
};

void TestJournalFirst::promise5_writtenBeforeItIsSent()
{
    Desk desk(20);
    Reader reader(desk.folder.filePath(u"journal.sqlite"_s));
    int found = 0;
    int missing = 0;
    desk.server.answerAlways([&](const Request &request, Connection &connection) {
        const int written = reader.intents(participantIn(request), request.body);
        (written == 1 ? found : missing) += 1;
        answers::obedient()(request, connection);
    });
    for (int number = 1; number <= 20; ++number) {
        desk.mute(number);
        desk.change(number, {.announceUrl = u"https://a.example/"_s});
        desk.change(number, {.hold = true});
        desk.queue.remove(desk.address(number), u"somebody"_s);
    }
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(missing, 0);
    QCOMPARE(found, 80);
}

void TestJournalFirst::promise5_theSendWaitsForTheFile()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    QCOMPARE(desk.written(desk.mute(1))->intent.participant, callSid(1)); // the file is there
    QTRY_COMPARE(desk.queue.pending(), 0);
    QSignalSpy arrived(&desk.server, &HostileServer::received);
    {
        const WriteLock other(desk.folder.filePath(u"journal.sqlite"_s));
        QVERIFY(other.isHeld());
        desk.mute(2);
        desk.change(3, {.announceUrl = u"https://a.example/"_s});
        desk.queue.announce(conferenceSid(), u"Room"_s, {.url = u"https://a.example/"_s});
        desk.queue.remove(desk.address(1), u"somebody"_s);
        QVERIFY(!arrived.wait(500));
        QCOMPARE(desk.queue.pending(), 4);
    }
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(arrived.size(), 4);
}

void TestJournalFirst::promise5_nothingLeavesInThePress()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    QSignalSpy recorded(&desk.journal, &history::Journal::recorded);
    QSignalSpy arrived(&desk.server, &HostileServer::received);
    qsizetype recordedAtArrival = -1;
    QObject::connect(&desk.server, &HostileServer::received, &desk.queue,
                     [&] { recordedAtArrival = recorded.size(); });
    const QUuid id = desk.mute(1);
    QCOMPARE(desk.state(id), State::Waiting);
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(recordedAtArrival, 1);
    QCOMPARE(recorded[0][0].value<QList<QUuid>>(), QList<QUuid>{id});
}

void TestJournalFirst::promise5_outcome_data()
{
    QTest::addColumn<int>("status"); // 0: closed unanswered; 1: another value; 2: unreadable
    QTest::addColumn<bool>("announces");
    QTest::addColumn<Written>("expected");
    QTest::addColumn<int>("attempts");
    QTest::newRow("confirmed") << 200 << false << Written::Confirmed << 1;
    QTest::newRow("not applied") << 1 << false << Written::NotApplied << 1;
    QTest::newRow("refused") << 400 << false << Written::Refused << 1;
    QTest::newRow("refused in the end") << 503 << false << Written::Refused << 6;
    QTest::newRow("unknown") << 0 << true << Written::Unknown << 1;
    QTest::newRow("unknown in the end") << 0 << false << Written::Unknown << 6;
}

void TestJournalFirst::promise5_outcome()
{
    QFETCH(int, status);
    QFETCH(bool, announces);
    QFETCH(Written, expected);
    QFETCH(int, attempts);
    Desk desk;
    if (status == 0)
        desk.server.answerAlways(fault::closeUnanswered());
    else if (status == 1)
        desk.server.answerAlways(answers::participant());
    else if (status == 200)
        desk.server.answerAlways(answers::obedient());
    else
        desk.server.answerAlways(answers::error(status, 20001, "why"));
    twilio::ParticipantUpdate update{.muted = true};
    if (announces)
        update.announceUrl = u"https://a.example/"_s;
    const QUuid id = desk.change(2, update);
    QTRY_COMPARE(desk.queue.pending(), 0);
    const auto entry = desk.written(id);
    QVERIFY(entry && entry->outcome);
    QCOMPARE(entry->intent.accountSid, accountSid());
    QCOMPARE(entry->intent.conferenceSid, conferenceSid());
    QCOMPARE(entry->intent.participant, callSid(2));
    QCOMPARE(entry->intent.who, u"CA00…0002"_s);
    QCOMPARE(entry->intent.formBody, update.toFormBody());
    QCOMPARE(entry->outcome->state, expected);
    QCOMPARE(entry->outcome->attempts, attempts);
    if (expected == Written::Refused)
        QCOMPARE(entry->outcome->code, 20001);
}

void TestJournalFirst::promise5_withoutADiskControlGoesOn()
{
    HostileServer server;
    server.answerAlways(answers::obedient());
    history::Journal journal(u"/proc/no such folder/journal.sqlite"_s);
    QSignalSpy unavailable(&journal, &history::Journal::unavailable);
    twilio::ConferenceService service(endpointOf(server), testCredentials());
    changes::ChangeQueue queue(service, journal, accountSid());
    for (int number = 1; number <= 30; ++number)
        queue.update({conferenceSid(), callSid(number)}, u"Dana"_s, {.update = {.muted = true}});
    QTRY_COMPARE(queue.pending(), 0);
    QCOMPARE(server.requests().size(), 30);
    QTRY_COMPARE(unavailable.size(), 1);
}

void TestJournalFirst::promise5_eachPressOnce()
{
    Desk desk;
    desk.server.answerNext(answers::tooManyRequests());
    desk.server.answerAlways(answers::obedient());
    const QUuid kept = desk.mute(1);
    const QUuid replaced = desk.change(2, {.muted = true});
    desk.change(2, {.muted = false});
    const QUuid cancelled = desk.mute(3);
    desk.queue.cancel(cancelled);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QSignalSpy read(&desk.journal, &history::Journal::recentRead);
    desk.journal.readRecent(100);
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(read[0][0].value<QList<history::Entry>>().size(), 4);
    QCOMPARE(desk.written(kept)->outcome->attempts, 2);
    QCOMPARE(desk.written(replaced)->outcome->state, Written::Superseded);
    QCOMPARE(desk.written(cancelled)->outcome->state, Written::Cancelled);
}

void TestJournalFirst::promise5_undecidedStaysSoInTheJournal()
{
    Desk desk;
    desk.server.answerAlways(fault::closeUnanswered());
    const QUuid dismissed = desk.change(1, {.announceUrl = u"https://a.example/"_s});
    const QUuid repeated = desk.change(2, {.announceUrl = u"https://b.example/"_s});
    QTRY_COMPARE(desk.queue.undecided(), 2);
    QVERIFY(!desk.written(dismissed)->outcome->isDecided);
    QVERIFY(!desk.written(repeated)->outcome->isDecided);
    desk.queue.dismiss(dismissed);
    desk.queue.sendAgain(repeated);
    QVERIFY(desk.written(dismissed)->outcome->isDecided);
    QVERIFY(desk.written(repeated)->outcome->isDecided);
}

void TestJournalFirst::promise5_itsEndpointIsWritten()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    const auto entry = desk.written(desk.mute(1));
    QVERIFY(entry);
    QCOMPARE(entry->intent.endpoint, endpointOf(desk.server).url().toString());
    QTRY_COMPARE(desk.queue.pending(), 0);
}

QTEST_GUILESS_MAIN(TestJournalFirst)
#include "tst_changes_journal.moc"
