// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/busyserver.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using State = changes::Change::State;
using Steps = QList<changes::Change::State>;

/// Promise 2: intent is kept, in order.
class TestOrder : public QObject
{
    Q_OBJECT

private slots:
    void promise2_orderOfEachParticipant();
    void promise2_oneInFlightForEach();
    void promise2_differentParticipantsInParallel();
    void promise2_newerTakesThePlaceOfWaiting();
    void promise2_whatIsInFlightIsNotReplaced();
    void promise2_partOfAChangeIsReplaced();
    void promise2_aChangeToBeTriedAgainIsReplaced();
    void promise2_whatFollowsWaitsForTheRetry();
    void promise2_refusalLetsTheNextGo();
    void promise2_removalKeepsItsPlace();
    void promise4_announcementIsNeverReplaced();
    void promise10_unmutedForOneIsNotUnmutedForAll();
    void promise2_resumedBeforeItEnds();
};

void TestOrder::promise2_orderOfEachParticipant()
{
    Traffic traffic;
    Desk desk(4);
    desk.server.answerAlways(traffic.answer(1ms));
    // Each says who it is in a property of its own, so that none replaces another.
    QHash<int, QByteArrayList> pressed;
    for (int round = 0; round < 20; ++round) {
        for (int number = 1; number <= 4; ++number) {
            const QString url = u"https://example.com/%1"_s.arg(round);
            desk.change(number, {.announceUrl = url});
            pressed[number] += twilio::ParticipantUpdate{.announceUrl = url}.toFormBody();
        }
    }
    QTRY_COMPARE(desk.queue.pending(), 0);
    for (int number = 1; number <= 4; ++number)
        QCOMPARE(desk.bodiesFor(number), pressed[number]);
    QCOMPARE(traffic.mostForOne, 1);
}

void TestOrder::promise2_oneInFlightForEach()
{
    Traffic traffic;
    Desk desk(2);
    desk.server.answerAlways(traffic.answer(5ms));
    for (int times = 0; times < 10; ++times) {
        desk.change(1, {.announceUrl = u"https://example.com/a"_s});
        desk.change(2, {.announceUrl = u"https://example.com/a"_s});
    }
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(traffic.mostForOne, 1);
    QCOMPARE(desk.changesSeen(), 20);
}

void TestOrder::promise2_differentParticipantsInParallel()
{
    Traffic traffic;
    Desk desk(60);
    desk.server.answerAlways(traffic.answer(50ms));
    for (int number = 1; number <= 60; ++number)
        desk.mute(number);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.changesSeen(), 60);
    QVERIFY2(traffic.most > 6, QByteArray::number(traffic.most).constData());
    QVERIFY(traffic.most <= twilio::ConferenceService::mostChangesInFlight);
}

void TestOrder::promise2_newerTakesThePlaceOfWaiting()
{
    Traffic traffic;
    Desk desk;
    desk.server.answerAlways(traffic.answer(200ms));
    const QUuid first = desk.mute(1, true);
    QTRY_COMPARE(desk.state(first), State::Sending);
    QList<QUuid> replaced;
    for (int times = 0; times < 10; ++times)
        replaced += desk.mute(1, times % 2 == 1);
    const QUuid last = desk.mute(1, false);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Muted=false"}));
    for (const QUuid &id : replaced)
        QCOMPARE(desk.steps(id), (Steps{State::Waiting, State::Superseded}));
    QCOMPARE(desk.steps(last), (Steps{State::Waiting, State::Sending, State::Confirmed}));
    QCOMPARE(desk.spoken(0, people::ParticipantModel::MutedColumn), u"open"_s);
}

void TestOrder::promise2_whatIsInFlightIsNotReplaced()
{
    Traffic traffic;
    Desk desk;
    desk.server.answerAlways(traffic.answer(200ms));
    const QUuid first = desk.mute(1, true);
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid second = desk.mute(1, false);
    QCOMPARE(desk.state(first), State::Sending);
    QTRY_COMPARE(desk.state(second), State::Confirmed);
    QCOMPARE(desk.state(first), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Muted=false"}));
}

void TestOrder::promise2_partOfAChangeIsReplaced()
{
    Traffic traffic;
    Desk desk;
    desk.server.answerAlways(traffic.answer(200ms));
    const QUuid first = desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.state(first), State::Sending);
    const QUuid both = desk.change(1, {.hold = true, .muted = true});
    desk.mute(1, false);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodies(), (QByteArrayList{"BeepOnExit=true", "Hold=true", "Muted=false"}));
    QCOMPARE(desk.state(both), State::Confirmed);
}

void TestOrder::promise2_aChangeToBeTriedAgainIsReplaced()
{
    Desk desk;
    desk.server.answerNext(support::answers::tooManyRequests(60s));
    desk.server.answerAlways(support::answers::obedient());
    const QUuid first = desk.mute(1, true);
    QTRY_COMPARE(desk.state(first), State::TryingAgain);
    const QUuid second = desk.mute(1, false);
    QCOMPARE(desk.state(first), State::Superseded);
    QTRY_COMPARE(desk.state(second), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Muted=false"}));
}

void TestOrder::promise2_whatFollowsWaitsForTheRetry()
{
    Desk desk;
    for (int times = 0; times < 3; ++times)
        desk.server.answerNext(support::answers::bare(503));
    desk.server.answerAlways(support::answers::obedient());
    desk.mute(1, true);
    desk.change(1, {.hold = true});
    desk.change(1, {.endConferenceOnExit = true});
    QTRY_COMPARE(desk.queue.pending(), 0);
    QByteArrayList expected(4, "Muted=true");
    expected << "Hold=true"
             << "EndConferenceOnExit=true";
    QCOMPARE(desk.bodies(), expected);
}

void TestOrder::promise2_refusalLetsTheNextGo()
{
    Desk desk;
    desk.server.answerNext(support::answers::error(400, 16027, "on hold"));
    desk.server.answerAlways(support::answers::obedient());
    const QUuid first = desk.mute(1, true);
    const QUuid second = desk.change(1, {.hold = true});
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.state(first), State::Refused);
    QCOMPARE(desk.state(second), State::Confirmed);
}

void TestOrder::promise2_removalKeepsItsPlace()
{
    Traffic traffic;
    Desk desk;
    desk.server.answerAlways(traffic.answer(10ms));
    desk.mute(1);
    desk.queue.remove(desk.address(1), u"Dana"_s);
    desk.change(1, {.hold = true});
    QTRY_COMPARE(desk.queue.pending(), 0);
    QByteArrayList methods;
    for (const support::Request &request : desk.server.requests())
        methods += request.method;
    QCOMPARE(methods, (QByteArrayList{"POST", "DELETE", "POST"}));
    QCOMPARE(traffic.mostForOne, 1);
}

void TestOrder::promise4_announcementIsNeverReplaced()
{
    Traffic traffic;
    Desk desk;
    desk.server.answerAlways(traffic.answer(5ms));
    const twilio::ParticipantUpdate announcement{.announceUrl = u"https://example.com/a"_s};
    desk.mute(1);
    for (int times = 0; times < 3; ++times)
        desk.change(1, announcement);
    desk.change(1, {.announceUrl = announcement.announceUrl, .muted = true});
    desk.mute(1, false);
    QTRY_COMPARE(desk.queue.pending(), 0);
    const QByteArray body = announcement.toFormBody();
    // The first mute was replaced by the one that went along with an announcement, and that one by
    // the unmute.
    QCOMPARE(desk.bodies(), (QByteArrayList{body, body, body, body, "Muted=false"}));
}

void TestOrder::promise10_unmutedForOneIsNotUnmutedForAll()
{
    Traffic traffic;
    Desk desk;
    desk.server.answerAlways(traffic.answer(200ms));
    const auto coach = [&](int whom) {
        return desk.change(1, {.callSidToCoach = support::callSid(whom), .coaching = true});
    };
    const QUuid first = desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.state(first), State::Sending);
    coach(2);
    desk.mute(1, false);
    coach(3);
    QTRY_COMPARE(desk.queue.pending(), 0);
    // Without the first coaching, everybody would hear what is meant for one.
    const QByteArray two = "CallSidToCoach=" + support::callSid(2).toLatin1() + "&Coaching=true";
    const QByteArray three = "CallSidToCoach=" + support::callSid(3).toLatin1() + "&Coaching=true";
    QCOMPARE(desk.bodies(), (QByteArrayList{"BeepOnExit=true", two, "Muted=false", three}));
}

void TestOrder::promise2_resumedBeforeItEnds()
{
    Traffic traffic;
    Desk desk;
    desk.server.answerAlways(traffic.answer(200ms));
    const QUuid first = desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.state(first), State::Sending);
    desk.change(1, {.hold = false});
    desk.change(1, {.endConferenceOnExit = true});
    desk.change(1, {.hold = true});
    QTRY_COMPARE(desk.queue.pending(), 0);
    // On hold, the service accepts the end on exit and does nothing.
    QCOMPARE(
        desk.bodies(),
        (QByteArrayList{"BeepOnExit=true", "Hold=false", "EndConferenceOnExit=true", "Hold=true"}));
}

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_changes_order.moc"
