// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/retrypolicy.h>
#include <numeric>
#include <stage/busyserver.h>
#include <words/changewords.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using State = changes::Change::State;
using Steps = QList<changes::Change::State>;

namespace {

/// For what takes hundreds of requests, on a machine that does something else as well:
/// milliseconds.
constexpr int patience = 60'000;

} // namespace

/// Promise 6: being throttled is normal.
class TestThrottled : public QObject
{
    Q_OBJECT

private slots:
    void promise6_withoutRetryAfter_data();
    void promise6_withoutRetryAfter();
    void promise6_retryAfterIsHonoured_data();
    void promise6_retryAfterIsHonoured();
    void promise6_retryAfterForEverIsRefused();
    void promise6_aWaitCanBeCancelled();
    void promise6_aWaitingChangeCanBeCancelled();
    void promise6_whatIsInFlightStays();
    void promise6_parallelismHalvesAndRecovers();
    void promise6_noneOfABulkIsGivenUpWhileItIsYoung();
    void promise6_throttlingTakesNoAttemptsFromWhatFollows();
};

void TestThrottled::promise6_withoutRetryAfter_data()
{
    QTest::addColumn<bool>("announces");
    QTest::newRow("mute") << false;
    QTest::newRow("announcement") << true;
}

void TestThrottled::promise6_withoutRetryAfter()
{
    QFETCH(bool, announces);
    Desk desk;
    for (int times = 0; times < 5; ++times)
        desk.server.answerNext(answers::tooManyRequests());
    desk.server.answerAlways(answers::obedient());
    const QUuid id
        = announces ? desk.change(1, {.announceUrl = u"https://a.example"_s}) : desk.mute(1);
    QTRY_COMPARE(desk.state(id), announces ? State::Accepted : State::Confirmed);
    QCOMPARE(desk.changesSeen(), 6);
    QCOMPARE(desk.steps(id).count(State::TryingAgain), 5);
}

void TestThrottled::promise6_retryAfterIsHonoured_data()
{
    QTest::addColumn<bool>("asDate");
    QTest::newRow("seconds") << false;
    QTest::newRow("date") << true;
}

void TestThrottled::promise6_retryAfterIsHonoured()
{
    QFETCH(bool, asDate);
    Desk desk;
    const QDateTime pressedAt = QDateTime::currentDateTimeUtc();
    // A date has no fractions of a second.
    desk.server.answerNext(asDate ? answers::tooManyRequests(pressedAt.addSecs(3))
                                  : answers::tooManyRequests(1s));
    desk.server.answerAlways(answers::obedient());
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), State::TryingAgain);
    QVERIFY(pressedAt.msecsTo(desk.known(id).retryAt) >= 1000);
    QCOMPARE(desk.spoken(0, people::ParticipantModel::MutedColumn), u"open, trying again"_s);
    const QString told = words::outcomeText(desk.known(id));
    QVERIFY2(told.startsWith(u"throttled by the service; trying again at "_s),
             qUtf8Printable(told));
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QVERIFY(QDateTime::currentDateTimeUtc() >= pressedAt.addSecs(1));
    QCOMPARE(desk.changesSeen(), 2);
}

void TestThrottled::promise6_retryAfterForEverIsRefused()
{
    Desk desk;
    desk.server.answerAlways(answers::tooManyRequests(1h));
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), State::Refused);
    QCOMPARE(desk.changesSeen(), 1);
}

void TestThrottled::promise6_aWaitCanBeCancelled()
{
    Desk desk;
    desk.server.answerNext(answers::tooManyRequests(60s));
    desk.server.answerAlways(answers::obedient());
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), State::TryingAgain);
    const QUuid next = desk.change(1, {.hold = true});
    desk.queue.cancel(id);
    QCOMPARE(desk.state(id), State::Cancelled);
    QCOMPARE(desk.spoken(0, people::ParticipantModel::MutedColumn), u"open"_s);
    QTRY_COMPARE(desk.state(next), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Hold=true"}));
    QCOMPARE(desk.queue.pending(), 0);
}

void TestThrottled::promise6_aWaitingChangeCanBeCancelled()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    const QUuid id = desk.mute(1);
    const QUuid next = desk.mute(2);
    desk.queue.cancel(id);
    desk.queue.cancel(id);
    QTRY_COMPARE(desk.state(next), State::Confirmed);
    QCOMPARE(desk.steps(id), (Steps{State::Waiting, State::Cancelled}));
    QCOMPARE(desk.changesSeen(), 1);
    QCOMPARE(desk.queue.pending(), 0);
}

void TestThrottled::promise6_whatIsInFlightStays()
{
    Desk desk;
    desk.server.answerAlways(fault::delayed(300ms, answers::obedient()));
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.changesSeen(), 1);
    desk.queue.cancel(id);
    QCOMPARE(desk.state(id), State::Sending);
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    desk.queue.cancel(id);
    QCOMPARE(desk.state(id), State::Confirmed);
}

void TestThrottled::promise6_parallelismHalvesAndRecovers()
{
    Desk desk(250);
    Traffic traffic;
    for (int times = 0; times < 24; ++times)
        desk.server.answerNext(answers::tooManyRequests());
    QList<int> atOnce;
    const Answer counted = traffic.answer(3ms);
    desk.server.answerAlways([&](const Request &request, Connection &connection) {
        traffic.most = 0;
        counted(request, connection);
        atOnce += traffic.most;
    });
    QList<int> rows(250);
    std::iota(rows.begin(), rows.end(), 0);
    desk.commands.setSwitch(desk.model, rows, people::Switch::Muted, true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.queue.pending(), 0, patience);
    QCOMPARE(desk.changesSeen(), 274);
    QCOMPARE(atOnce.size(), 250);
    // 24 refusals at once leave three in flight; one more after each round of successes.
    QVERIFY(*std::max_element(atOnce.begin(), atOnce.begin() + 5) <= 3);
    QVERIFY(*std::max_element(atOnce.begin(), atOnce.begin() + 8) >= 3);
    QVERIFY(*std::max_element(atOnce.begin(), atOnce.begin() + 20) <= 8);
    QVERIFY(*std::max_element(atOnce.begin(), atOnce.end()) >= 10);
}

void TestThrottled::promise6_noneOfABulkIsGivenUpWhileItIsYoung()
{
    Desk desk(20);
    QHash<QByteArray, int> refused;
    desk.server.answerAlways([&](const Request &request, Connection &connection) {
        const bool isOften = ++refused[participantIn(request)] <= 3 * changes::mostAttempts;
        (isOften ? answers::tooManyRequests() : answers::obedient())(request, connection);
    });
    QList<int> rows(20);
    std::iota(rows.begin(), rows.end(), 0);
    for (const QUuid &id : desk.commands.setSwitch(desk.model, rows, people::Switch::Muted, true)) {
        QTRY_VERIFY_WITH_TIMEOUT(desk.known(id).isSettled(), patience);
        QCOMPARE(desk.state(id), State::Confirmed);
    }
}

void TestThrottled::promise6_throttlingTakesNoAttemptsFromWhatFollows()
{
    Desk desk;
    for (int times = 0; times < 2 * changes::mostAttempts; ++times)
        desk.server.answerNext(answers::tooManyRequests());
    for (int times = 1; times < changes::mostAttempts; ++times)
        desk.server.answerNext(answers::bare(503));
    desk.server.answerAlways(answers::obedient());
    const QUuid id = desk.mute(1);
    QTRY_VERIFY_WITH_TIMEOUT(desk.known(id).isSettled(), patience);
    QCOMPARE(desk.state(id), State::Confirmed);
}

QTEST_GUILESS_MAIN(TestThrottled)
#include "tst_changes_throttled.moc"
