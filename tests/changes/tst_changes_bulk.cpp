// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <algorithm>
#include <numeric>
#include <stage/busyserver.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::Switch;
using State = changes::Change::State;

namespace {

QList<int> rows(int count)
{
    QList<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// Mutes numbers 1 to \p count in one press.
QList<QUuid> muteAll(Desk &desk, int count)
{
    return desk.commands.setSwitch(desk.model, rows(count), Switch::Muted, true);
}

/// Which of the requests it was that had this body and was about \p number; -1: none.
qsizetype placeOf(const Desk &desk, int number, const QByteArray &body)
{
    const QList<Request> all = desk.server.requests();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Request &request) {
        return request.body == body && participantIn(request) == callSid(number).toLatin1();
    });
    return found == all.end() ? -1 : found - all.begin();
}

} // namespace

/// One press for many, and what else is pressed meanwhile.
class TestBulk : public QObject
{
    Q_OBJECT

private slots:
    void promise2_oneThatHangsHoldsNothingElse_data();
    void promise2_oneThatHangsHoldsNothingElse();
    void promise2_aBulkThatHangsLeavesRoomForOne();
    void promise2_aPressForOneGoesBeforeABulk();
    void promise2_whatComesBackOfABulkIsOfABulk();
};

void TestBulk::promise2_oneThatHangsHoldsNothingElse_data()
{
    QTest::addColumn<int>("hanging");
    QTest::newRow("one") << 1;
    QTest::newRow("all that are in flight after a throttling") << 3;
    QTest::newRow("some more") << 8;
}

void TestBulk::promise2_oneThatHangsHoldsNothingElse()
{
    QFETCH(const int, hanging);
    Desk desk(250);
    for (int times = 0; times < 40; ++times)
        desk.server.answerNext(answers::tooManyRequests());
    for (int times = 0; times < hanging; ++times)
        desk.server.answerNext(fault::silence());
    desk.server.answerAlways(answers::obedient());
    muteAll(desk, 250);
    QTRY_COMPARE(desk.server.answersWaiting(), 0);
    const QUuid pressed = desk.change(250, {.endConferenceOnExit = true});
    QTRY_COMPARE_WITH_TIMEOUT(desk.queue.pending(), hanging, 10'000);
    QCOMPARE(desk.state(pressed), State::Confirmed);
}

void TestBulk::promise2_aBulkThatHangsLeavesRoomForOne()
{
    Desk desk(250);
    desk.server.answerWhen(
        [](const Request &request) { return participantIn(request) == callSid(250).toLatin1(); },
        answers::obedient());
    desk.server.answerAlways(fault::silence());
    muteAll(desk, 249);
    QTRY_VERIFY(desk.changesSeen() > 20);
    const QUuid pressed = desk.mute(250);
    QTRY_COMPARE(desk.state(pressed), State::Confirmed);
    QCOMPARE(desk.queue.pending(), 249);
}

void TestBulk::promise2_aPressForOneGoesBeforeABulk()
{
    Desk desk(250);
    Traffic traffic;
    desk.server.answerAlways(traffic.answer(5ms));
    const QList<QUuid> bulk = muteAll(desk, 250);
    QCOMPARE(bulk.size(), 250);
    QUuid ofOneThatIsDone;
    QUuid ofOneThatWaits;
    // In the middle of it, and not when this test happens to look.
    connect(&desk.queue, &changes::ChangeQueue::changed, this, [&](const changes::Change &change) {
        if (change.id != bulk.first() || change.state != State::Confirmed)
            return;
        QCOMPARE(desk.state(bulk.last()), State::Waiting);
        ofOneThatIsDone = desk.change(1, {.hold = true});
        ofOneThatWaits = desk.change(250, {.hold = true});
    });
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.state(ofOneThatIsDone), State::Confirmed);
    QCOMPARE(desk.state(ofOneThatWaits), State::Confirmed);
    QCOMPARE(desk.changesSeen(), 252);
    const qsizetype last = std::max(placeOf(desk, 1, "Hold=true"), placeOf(desk, 250, "Hold=true"));
    QVERIFY2(last < 100, QByteArray::number(last).constData());
    // What 250 was asked for first is sent first, and for that reason early.
    QVERIFY(placeOf(desk, 250, "Muted=true") < placeOf(desk, 250, "Hold=true"));
    QCOMPARE(traffic.mostForOne, 1);
}

void TestBulk::promise2_whatComesBackOfABulkIsOfABulk()
{
    Desk desk(2);
    desk.server.answerAlways(fault::silence());
    desk.change(1, {.beepOnExit = true});
    const QUuid mute = muteAll(desk, 2).first();
    const QUuid single = desk.mute(1, true);
    QCOMPARE(desk.state(mute), State::Superseded);
    std::optional<changes::Extent> back;
    connect(&desk.queue, &changes::ChangeQueue::changed, this, [&](const changes::Change &change) {
        if (change.id != single && change.isNew())
            back = change.press.extent;
    });
    desk.queue.cancel(single);
    QVERIFY(back);
    QCOMPARE(*back, changes::Extent::Bulk);
}

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_changes_bulk.moc"
