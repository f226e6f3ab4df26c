// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/retrypolicy.h>
#include <stage/desk.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using State = changes::Change::State;

/// A connection that goes and comes back.
class TestNetwork : public QObject
{
    Q_OBJECT

private slots:
    void promise4_aConnectionThatIsDownIsWaitedFor_data();
    void promise4_aConnectionThatIsDownIsWaitedFor();
    void promise10_forTwoMinutesAtTheMost();
    void promise4_hintsCostNoAttempts_data();
    void promise4_hintsCostNoAttempts();
    void whatTheServiceAskedForIsNotHurried();
};

void TestNetwork::promise4_aConnectionThatIsDownIsWaitedFor_data()
{
    QTest::addColumn<twilio::ParticipantUpdate>("update");
    QTest::newRow("mute") << twilio::ParticipantUpdate{.muted = true};
    QTest::newRow("announcement") << twilio::ParticipantUpdate{.announceUrl
                                                               = u"https://a.example"_s};
}

void TestNetwork::promise4_aConnectionThatIsDownIsWaitedFor()
{
    QFETCH(twilio::ParticipantUpdate, update);
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    desk.server.stopListening();
    const QUuid id = desk.change(1, update);
    QTRY_VERIFY(desk.known(id).attempts > 5 * changes::mostAttempts);
    desk.server.listenAgain();
    QTRY_COMPARE(desk.state(id), update.announceUrl ? State::Accepted : State::Confirmed);
    QCOMPARE(desk.changesSeen(), 1);
}

void TestNetwork::promise10_forTwoMinutesAtTheMost()
{
    Desk desk;
    auto time = twilio::BootClock::now();
    desk.queue.setClock([&time] { return time; });
    desk.server.stopListening();
    const QUuid id = desk.mute(1);
    QTRY_VERIFY(desk.known(id).attempts > changes::mostAttempts);
    time += 121s;
    QTRY_COMPARE(desk.state(id), State::Refused);
    QCOMPARE(desk.written(id)->outcome->state, history::Outcome::State::NeverSent);
}

void TestNetwork::promise4_hintsCostNoAttempts_data()
{
    QTest::addColumn<bool>("isRead"); // by the server, which does not answer
    QTest::newRow("nobody listens") << false;
    QTest::newRow("the answer is lost") << true;
}

void TestNetwork::promise4_hintsCostNoAttempts()
{
    QFETCH(bool, isRead);
    Desk desk;
    desk.queue.setDice([] { return 0.99; });
    desk.server.answerAlways(fault::closeUnanswered());
    if (!isRead)
        desk.server.stopListening();
    const QUuid id = desk.mute(1);
    for (int hints = 0; hints < 2 * changes::mostAttempts; ++hints) {
        QTRY_COMPARE(desk.state(id), State::TryingAgain);
        const int before = desk.known(id).attempts;
        desk.queue.retryNow();
        QTRY_COMPARE(desk.known(id).attempts, before + 1);
    }
    QTRY_COMPARE(desk.state(id), State::TryingAgain);
    if (isRead)
        desk.server.answerWhen([](const Request &) { return true; }, answers::obedient());
    else
        desk.server.listenAgain();
    desk.server.answerAlways(answers::obedient());
    desk.queue.retryNow();
    QTRY_COMPARE(desk.state(id), State::Confirmed);
}

void TestNetwork::whatTheServiceAskedForIsNotHurried()
{
    Desk desk;
    desk.server.answerNext(answers::tooManyRequests(60s));
    desk.server.answerAlways(answers::obedient());
    const QUuid throttled = desk.mute(1);
    QTRY_COMPARE(desk.state(throttled), State::TryingAgain);
    // The service has asked for that time: the network has nothing to do with it.
    desk.queue.retryNow();
    QCOMPARE(desk.state(throttled), State::TryingAgain);
    QCOMPARE(desk.known(throttled).attempts, 1);
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_changes_network.moc"
