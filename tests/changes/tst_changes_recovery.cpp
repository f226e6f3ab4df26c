// SPDX-License-Identifier: Apache-2.0

#include <QProcess>
#include <QTest>
#include <session/accountsession.h>
#include <stage/account.h>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using State = changes::Change::State;
using people::ActivityModel;
using people::ParticipantModel;
using Written = history::Outcome::State;

namespace {

history::Intent intent(const QByteArray &formBody)
{
    return {.id = QUuid::createUuid(),
            .pressedAt = QDateTime::currentDateTimeUtc().addSecs(-60),
            .accountSid = accountSid(),
            .conferenceSid = conferenceSid(),
            .participant = callSid(1),
            .who = u"Dana"_s,
            .formBody = formBody};
}

history::Entry sent(const QByteArray &formBody)
{
    const history::Intent before = intent(formBody);
    return {before, {}, before.pressedAt};
}

} // namespace

/// Promise 5: what the program was doing when it died is told at the next start.
class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void promise5_whatCanBeComparedIs_data();
    void promise5_whatCanBeComparedIs();
    void promise5_anAnnouncementIsDecidedOn();
    void promise5_aHiddenPasswordIsNotSent();
    void promise5_itsCellIsMarked();
    void promise5_theCellOfAConferenceOpenedLater();
    void promise5_afterKill9_data();
    void promise5_afterKill9();
};

void TestRecovery::promise5_whatCanBeComparedIs_data()
{
    QTest::addColumn<bool>("muted");
    QTest::addColumn<State>("state");
    QTest::newRow("it was done") << true << State::Confirmed;
    QTest::newRow("it was not") << false << State::Refused;
}

void TestRecovery::promise5_whatCanBeComparedIs()
{
    QFETCH(bool, muted);
    QFETCH(State, state);
    Desk desk;
    desk.server.answerAlways(answers::json(participantResource(1, {{u"muted"_s, muted}})));
    const history::Intent before = intent("Muted=true");
    desk.queue.adopt({before});
    QTRY_COMPARE(desk.state(before.id), state);
    QCOMPARE(desk.steps(before.id).first(), State::Unknown);
    QCOMPARE(desk.changesSeen(), 0);
    QCOMPARE(desk.queue.undecided(), 0);
}

void TestRecovery::promise5_anAnnouncementIsDecidedOn()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    const history::Intent before = intent("AnnounceUrl=https%3A%2F%2Fa.example%2F");
    desk.queue.adopt({before});
    QTRY_COMPARE(desk.steps(before.id).size(), 2);
    QCOMPARE(desk.state(before.id), State::Unknown);
    QCOMPARE(desk.queue.undecided(), 1);
    QCOMPARE(desk.changesSeen(), 0);
    QVERIFY(!desk.queue.sendAgain(before.id).isNull());
    QTRY_COMPARE(desk.bodies(), QByteArrayList{"AnnounceUrl=https%3A%2F%2Fa.example%2F"});
    QVERIFY(desk.queue.sendAgain(before.id).isNull());
}

void TestRecovery::promise5_aHiddenPasswordIsNotSent()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    const history::Intent before = intent("AnnounceUrl=https%3A%2F%2F***%40a.example%2F");
    desk.queue.adopt({before});
    QVERIFY(!desk.known(before.id).isWhole);
    QVERIFY(desk.queue.sendAgain(before.id).isNull());
    desk.queue.dismiss(before.id);
    QCOMPARE(desk.queue.undecided(), 0);
    QCOMPARE(desk.changesSeen(), 0);
}

void TestRecovery::promise5_itsCellIsMarked()
{
    Desk desk;
    desk.server.answerAlways(fault::closeUnanswered());
    desk.queue.adopt(sent("Muted=true"));
    QCOMPARE(desk.spoken(0, ParticipantModel::MutedColumn), u"unknown, the program ended"_s);
    QCOMPARE(desk.spoken(1, ParticipantModel::MutedColumn), u"open"_s);
    QVERIFY(desk.poll(participants(3)));
    QCOMPARE(desk.spoken(0, ParticipantModel::MutedColumn),
             u"open, failed: The program ended before the service's answer came."_s);
}

void TestRecovery::promise5_theCellOfAConferenceOpenedLater()
{
    Desk desk;
    desk.server.answerAlways(fault::silence());
    const auto asked = twilio::Instant::clock::now();
    desk.queue.adopt(sent("Muted=true"));
    desk.change(2, {.muted = true});
    desk.change(2, {.hold = true});
    ParticipantModel later(conferenceSid(), desk.queue);
    // The list was asked for before: what is in doubt wants another one.
    QVERIFY(!later.apply(participants(3), asked));
    const auto spoken = [&](int row, ParticipantModel::Column column) {
        return later.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0, ParticipantModel::MutedColumn), u"unknown, the program ended"_s);
    QCOMPARE(spoken(1, ParticipantModel::MutedColumn), u"open, sending"_s);
    QCOMPARE(spoken(1, ParticipantModel::HoldColumn), u"not on hold, sending"_s);
    QCOMPARE(spoken(2, ParticipantModel::HoldColumn), QString());
}

void TestRecovery::promise5_afterKill9_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("sent") << QStringList{u"sent"_s}
                          << u"outcome unknown: The program ended before the service's answer "
                             "came."_s;
    // It may have died before it could write that it was sent.
    QTest::newRow("recorded") << QStringList()
                              << u"outcome unknown: The program ended, perhaps before it was "
                                 "sent."_s;
}

void TestRecovery::promise5_afterKill9()
{
    QFETCH(QStringList, options);
    QFETCH(QString, outcome);
    HostileServer server;
    Account account(server);
    account.setConference(conferenceResource());
    account.setPeople(crowd(1));
    QTemporaryDir folder;
    const QString file = folder.filePath(u"journal.sqlite"_s);
    QProcess before;
    before.start(QStringLiteral(JOURNAL_WRITER), QStringList{file, u"3"_s, u"stay"_s} + options);
    QByteArray printed;
    QTRY_COMPARE((printed += before.readAllStandardOutput()).count("recorded"), 3);
    QTRY_VERIFY(options.isEmpty()
                || (printed += before.readAllStandardOutput()).contains("marked 3"));
    before.kill();
    QVERIFY(before.waitForFinished());

    history::Journal journal(file);
    history::ExchangeLog exchanges;
    people::PhoneBook phoneBook;
    session::AccountSession board(
        {.name = u"here"_s, .endpoint = endpointOf(server), .credentials = testCredentials()},
        journal, exchanges, phoneBook);
    QTRY_COMPARE(board.activity().rowCount(), 3);
    const QModelIndex cell = board.activity().index(0, ActivityModel::OutcomeColumn);
    QCOMPARE(board.activity().index(0, ActivityModel::TitleColumn).data().toString(),
             u"Mute Dana"_s);
    QCOMPARE(cell.data().toString(), outcome);
    QCOMPARE(board.queue().undecided(), 3);
    for (const Request &request : server.requests())
        QCOMPARE(request.method, "GET"_ba);
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_changes_recovery.moc"
