// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/desk.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::ChangeQueue;
using State = changes::Change::State;
using Steps = QList<changes::Change::State>;
using End = support::fault::End;

namespace {

const QString url = QStringLiteral("https://a.example/");

struct Loss
{
    const char *name;
    Answer answer;
    int status; ///< that the client sees; 0: none
};

/// What leaves an outcome unknown where twice is not once.
QList<Loss> losses()
{
    return {{"closed unanswered", fault::closeUnanswered(), 0},
            {"reset unanswered", fault::resetUnanswered(), 0},
            {"closed in the body", fault::closeInBody(), 0},
            {"never answered", fault::silence(), 0},
            {"500", answers::bare(500), 500},
            {"502 in HTML", answers::html(502), 502},
            {"503", answers::error(503, 20503, "later"), 503},
            {"half a status line", fault::halfStatusLine(End::Close), 0},
            {"garbage", fault::garbage(End::Close), 0}};
}

/// What a 200 with an unreadable answer looks like.
QList<Loss> unreadable()
{
    return {{"half a body", fault::halfBody(End::Close), 200},
            {"half a body, reset", fault::halfBody(End::Reset), 200},
            {"too long a length", fault::lengthTooLarge(End::Close), 200},
            {"HTML", answers::html(200), 200},
            {"no object", answers::raw(200, "[1]"), 200},
            {"nothing", answers::raw(200, {}), 200}};
}

void addLosses(const QList<Loss> &all)
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < all.size(); ++number)
        QTest::newRow(all[number].name) << number;
}

} // namespace

/// Promise 4: nothing happens twice.
class TestOnce : public QObject
{
    Q_OBJECT

private slots:
    void promise4_lostAnnouncement_data() { addLosses(losses()); }
    void promise4_lostAnnouncement();
    void promise4_lostAnnouncementToAll_data() { addLosses(losses()); }
    void promise4_lostAnnouncementToAll();
    void promise4_lostRemoval_data() { addLosses(losses()); }
    void promise4_lostRemoval();
    void promise4_harmlessIsRepeated_data() { addLosses(losses()); }
    void promise4_harmlessIsRepeated();
    void promise4_harmlessGivesUp();
    void promise4_neverSentIsRepeated_data();
    void promise4_neverSentIsRepeated();
    void promise4_acceptedIsNeverSentAgain_data() { addLosses(unreadable()); }
    void promise4_acceptedIsNeverSentAgain();
    void promise4_acceptedAnnouncement_data() { addLosses(unreadable()); }
    void promise4_acceptedAnnouncement();
    void promise4_endOfTheConferenceIsRepeated();
};

void TestOnce::promise4_lostAnnouncement()
{
    QFETCH(int, number);
    const Loss loss = losses()[number];
    Desk desk(3, 300ms);
    desk.server.answerNext(loss.answer);
    desk.server.answerAlways(answers::obedient());
    QSignalSpy inDoubt(&desk.queue, &ChangeQueue::inDoubt);
    const QUuid id = desk.change(1, {.announceUrl = url});
    QTRY_COMPARE(desk.state(id), State::Unknown);
    QCOMPARE(desk.steps(id), (Steps{State::Waiting, State::Sending, State::Unknown}));
    QVERIFY(!desk.known(id).isDecided);
    QCOMPARE(desk.queue.undecided(), 1);
    QCOMPARE(inDoubt.size(), 1);
    // Another change of the same participant goes on, and it is all that follows.
    const QUuid next = desk.mute(1);
    QTRY_COMPARE(desk.state(next), State::Confirmed);
    QCOMPARE(desk.changesSeen(), 2);
    const auto entry = desk.written(id);
    QVERIFY(entry && entry->outcome);
    QCOMPARE(entry->outcome->state, history::Outcome::State::Unknown);
    QCOMPARE(entry->outcome->httpStatus, loss.status);
    QCOMPARE(entry->outcome->attempts, 1);
}

void TestOnce::promise4_lostAnnouncementToAll()
{
    QFETCH(int, number);
    Desk desk(3, 300ms);
    desk.server.answerNext(losses()[number].answer);
    desk.server.answerAlways(answers::obedient());
    const QUuid id = desk.queue.announce(conferenceSid(), u"Town hall"_s, {.url = url});
    QTRY_COMPARE(desk.state(id), State::Unknown);
    const QUuid next = desk.queue.announce(conferenceSid(), u"Town hall"_s, {.url = url});
    QTRY_COMPARE(desk.state(next), State::Accepted);
    QCOMPARE(desk.changesSeen(), 2);
}

void TestOnce::promise4_lostRemoval()
{
    QFETCH(int, number);
    if (qstrcmp(losses()[number].name, "closed in the body") == 0)
        return; // a DELETE has none
    Desk desk(3, 300ms);
    desk.server.answerNext(losses()[number].answer);
    desk.server.answerAlways(answers::obedient());
    const QUuid id = desk.queue.remove(desk.address(1), u"Dana"_s);
    QTRY_COMPARE(desk.state(id), State::Unknown);
    const QUuid next = desk.mute(1);
    QTRY_COMPARE(desk.state(next), State::Confirmed);
    QCOMPARE(desk.changesSeen(), 2);
    QCOMPARE(desk.server.requests().constFirst().method, "DELETE"_ba);
}

void TestOnce::promise4_harmlessIsRepeated()
{
    QFETCH(int, number);
    Desk desk(3, 300ms);
    desk.server.answerNext(losses()[number].answer);
    desk.server.answerAlways(answers::obedient());
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(desk.steps(id),
             (Steps{State::Waiting, State::Sending, State::TryingAgain, State::Sending,
                    State::Confirmed}));
    QCOMPARE(desk.changesSeen(), 2);
    QCOMPARE(desk.known(id).attempts, 2);
    QVERIFY(!desk.known(id).error);
}

void TestOnce::promise4_harmlessGivesUp()
{
    Desk desk;
    desk.server.answerAlways(answers::bare(503));
    const QUuid refused = desk.mute(1);
    QTRY_COMPARE(desk.state(refused), State::Refused);
    QCOMPARE(desk.changesSeen(), 6);
    desk.server.answerWhen([](const Request &) { return true; }, fault::closeUnanswered());
    const QUuid lost = desk.mute(2);
    QTRY_COMPARE(desk.state(lost), State::Unknown);
    QCOMPARE(desk.changesSeen(), 12);
    QCOMPARE(desk.queue.pending(), 0);
}

void TestOnce::promise4_neverSentIsRepeated_data()
{
    QTest::addColumn<bool>("isAnnouncement");
    QTest::newRow("mute") << false;
    QTest::newRow("announcement") << true;
}

void TestOnce::promise4_neverSentIsRepeated()
{
    QFETCH(bool, isAnnouncement);
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    desk.server.stopListening();
    QUuid id;
    // The port answers again while the third attempt is waited for.
    QObject::connect(&desk.queue, &ChangeQueue::changed, &desk.server,
                     [&](const changes::Change &change) {
                         if (change.state == State::TryingAgain && change.attempts == 2)
                             desk.server.listenAgain();
                     });
    if (isAnnouncement)
        id = desk.change(1, {.announceUrl = url});
    else
        id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), isAnnouncement ? State::Accepted : State::Confirmed);
    QCOMPARE(desk.known(id).attempts, 3);
    QCOMPARE(desk.changesSeen(), 1);
}

void TestOnce::promise4_acceptedIsNeverSentAgain()
{
    QFETCH(int, number);
    Desk desk(3, 300ms);
    desk.server.answerWhen(isGet, answers::participant({{u"muted"_s, true}}));
    desk.server.answerAlways(unreadable()[number].answer);
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(desk.steps(id),
             (Steps{State::Waiting, State::Sending, State::Unreadable, State::Confirmed}));
    QCOMPARE(desk.changesSeen(), 1);
    QCOMPARE(desk.server.requests().size(), 2);
    QCOMPARE(desk.spoken(0, people::ParticipantModel::MutedColumn), u"muted"_s);
}

void TestOnce::promise4_acceptedAnnouncement()
{
    QFETCH(int, number);
    Desk desk(3, 300ms);
    desk.server.answerWhen(isGet, answers::participant());
    desk.server.answerAlways(unreadable()[number].answer);
    const QUuid id = desk.change(1, {.announceUrl = url});
    QTRY_COMPARE(desk.state(id), State::AcceptedUnread);
    QVERIFY(desk.queue.sendAgain(id).isNull());
    QCOMPARE(desk.changesSeen(), 1);
    QCOMPARE(desk.server.requests().size(), 2);
}

void TestOnce::promise4_endOfTheConferenceIsRepeated()
{
    Desk desk;
    desk.server.answerNext(fault::closeUnanswered());
    desk.server.answerAlways(answers::conference({{u"status"_s, u"completed"_s}}));
    QSignalSpy told(&desk.queue, &ChangeQueue::conferenceTold);
    const QUuid id = desk.queue.endConference(conferenceSid(), u"Town hall"_s);
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(desk.bodies(), QByteArrayList(2, "Status=completed"));
    QCOMPARE(told.size(), 1);
}

QTEST_GUILESS_MAIN(TestOnce)
#include "tst_changes_once.moc"
