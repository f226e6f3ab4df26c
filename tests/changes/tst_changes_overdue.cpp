// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/decision.h>
#include <changes/overdue.h>
#include <people/activitymodel.h>
#include <stage/desk.h>
#include <support/connection.h>
#include <words/changewords.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::Change;
using people::ParticipantModel;
using State = changes::Change::State;

/// Nobody is put on air long after the press.
class TestOverdue : public QObject
{
    Q_OBJECT

private slots:
    void promise10_which_data();
    void promise10_which();
    void promise10_words_data();
    void promise10_words();
    void promise10_pausedTooLong();
    void promise10_theOneBehindItStillGoes();
    void promise10_whatWaitedItsTurnTooLongIsNotSent();
    void inDoubtStaysUnknown();
    void neverSentAtTheLastAttempt();
};

void TestOverdue::promise10_which_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("milliseconds"); // since the press
    QTest::addColumn<bool>("overdue");
    const auto row = [](const char *name, State state, int milliseconds, bool overdue) {
        QTest::newRow(name) << state << milliseconds << overdue;
    };
    row("just pressed", State::Waiting, 0, false);
    row("two minutes", State::Waiting, 120'000, false);
    row("longer", State::Waiting, 120'001, true);
    row("paused", State::Paused, 120'001, true);
    row("paused for less", State::Paused, 119'999, false);
    row("to be tried again", State::TryingAgain, 120'001, true);
    row("overnight", State::Paused, 36'000'000, true);
    for (const State state :
         {State::Sending, State::Unreadable, State::Confirmed, State::NotApplied, State::Refused,
          State::Unknown, State::Superseded, State::Cancelled}) {
        row(QByteArray::number(static_cast<int>(state)).constData(), state, 36'000'000, false);
    }
}

void TestOverdue::promise10_which()
{
    QFETCH(State, state);
    QFETCH(int, milliseconds);
    QFETCH(bool, overdue);
    Change change;
    change.state = state;
    change.pressed = twilio::BootClock::now();
    const auto now = change.pressed + std::chrono::milliseconds(milliseconds);
    QCOMPARE(changes::isOverdue(change, now), overdue);
}

void TestOverdue::promise10_words_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("wasSent");
    QTest::addColumn<QString>("words");
    QTest::newRow("never sent") << 121 << false << u"it had waited 2 minutes, so it was not sent"_s;
    QTest::newRow("almost three") << 179 << false
                                  << u"it had waited 2 minutes, so it was not sent"_s;
    QTest::newRow("overnight") << 36'000 << false
                               << u"it had waited 600 minutes, so it was not sent"_s;
    QTest::newRow("sent before") << 600 << true
                                 << u"it had waited 10 minutes, so it was not sent again"_s;
}

void TestOverdue::promise10_words()
{
    QFETCH(int, seconds);
    QFETCH(bool, wasSent);
    QFETCH(QString, words);
    Change change;
    change.wasSent = wasSent;
    change.pressed = twilio::BootClock::now();
    change.ending = changes::overdueEnding(change, change.pressed + std::chrono::seconds(seconds));
    QCOMPARE(words::reason(change), words);
}

namespace {

/// A desk with a clock that the test puts forward.
struct TimedDesk : Desk
{
    TimedDesk()
    {
        queue.setClock([this] { return time; });
    }
    void pass(std::chrono::seconds duration) { time += duration; }

    twilio::BootClock::time_point time = twilio::BootClock::now();
};

} // namespace

void TestOverdue::promise10_pausedTooLong()
{
    TimedDesk desk;
    people::ActivityModel activity(desk.queue);
    desk.server.answerNext(answers::error(401, 20003, "Authenticate"));
    QVERIFY(desk.press(0, ParticipantModel::MutedColumn, true));
    QTRY_VERIFY(desk.queue.isPaused());
    desk.pass(119s);
    desk.queue.endOverdue();
    QCOMPARE(desk.queue.pending(), 1);
    desk.pass(62s);
    desk.queue.endOverdue();
    QCOMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.spoken(0, ParticipantModel::MutedColumn),
             u"open, failed: it had waited 3 minutes, so it was not sent again"_s);
    const auto told = [&activity](int role) {
        return activity.index(0, people::ActivityModel::OutcomeColumn).data(role);
    };
    QTRY_COMPARE(told(Qt::DisplayRole).toString(),
                 u"it had waited 3 minutes, so it was not sent again"_s);
    const QString tip = told(Qt::ToolTipRole).toString();
    QVERIFY2(tip.endsWith(u"” was not done: it had waited 3 minutes, so it was not sent again. "
                          "Nothing has changed."_s),
             qPrintable(tip));
    QCOMPARE(changes::decisionsOn(told(people::ActivityModel::ChangeRole).value<Change>()),
             QList{changes::Decision::SendAgain});

    desk.server.answerAlways(answers::obedient());
    const auto id = told(people::ActivityModel::ChangeRole).value<Change>().id;
    QCOMPARE(desk.written(id)->outcome->state, history::Outcome::State::Refused);
    desk.queue.resume(twilio::Instant::clock::now());
    QVERIFY(!desk.queue.isPaused());
    const QUuid again = desk.queue.sendAgain(id);
    QTRY_COMPARE(desk.state(again), State::Confirmed);
    QCOMPARE(desk.changesSeen(), 2);
}

void TestOverdue::promise10_theOneBehindItStillGoes()
{
    TimedDesk desk;
    desk.server.answerNext(answers::error(401, 20003, "Authenticate"));
    const QUuid first = desk.mute();
    QTRY_VERIFY(desk.queue.isPaused());
    desk.pass(100s);
    const QUuid second = desk.change(1, {.hold = true});
    desk.pass(100s);
    desk.server.answerAlways(answers::obedient());
    desk.queue.renew();
    QCOMPARE(desk.state(first), State::Refused);
    QTRY_COMPARE(desk.state(second), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Hold=true"}));
}

void TestOverdue::promise10_whatWaitedItsTurnTooLongIsNotSent()
{
    TimedDesk desk;
    Connection *held = nullptr;
    desk.server.answerNext(
        [&held](const Request &, Connection &connection) { held = &connection; });
    desk.server.answerAlways(answers::obedient());
    const QUuid first = desk.mute();
    QTRY_VERIFY(held);
    const QUuid second = desk.change(1, {.hold = true});
    desk.pass(121s);
    answers::participant()(desk.server.requests().constFirst(), *held);
    QTRY_VERIFY(desk.known(first).isSettled());
    QTRY_VERIFY(desk.known(second).isSettled());
    QCOMPARE(desk.state(second), State::Refused);
    QCOMPARE(words::reason(desk.known(second)), u"it had waited 2 minutes, so it was not sent"_s);
    QCOMPARE(desk.bodies(), QByteArrayList{"Muted=true"});
}

void TestOverdue::inDoubtStaysUnknown()
{
    TimedDesk desk;
    desk.queue.setDice([] { return 0.999; });
    desk.server.answerNext(fault::closeUnanswered());
    const QUuid id = desk.mute();
    QTRY_COMPARE(desk.state(id), State::TryingAgain);
    desk.pass(600s);
    desk.queue.endOverdue();
    QCOMPARE(desk.state(id), State::Unknown);
    QCOMPARE(desk.queue.undecided(), 1);
    QCOMPARE(words::reason(desk.known(id)),
             u"it had waited 10 minutes, so it was not sent again"_s);
}

void TestOverdue::neverSentAtTheLastAttempt()
{
    TimedDesk desk;
    desk.server.answerAlways(fault::closeUnanswered());
    const QUuid id = desk.mute();
    bool isClosed = false;
    QObject::connect(&desk.queue, &changes::ChangeQueue::changed, &desk.server,
                     [&](const Change &change) {
                         if (change.state == State::TryingAgain && !std::exchange(isClosed, true)) {
                             desk.server.stopListening();
                             desk.server.closeConnections();
                         }
                     });
    QTRY_VERIFY(desk.known(id).attempts > 20);
    desk.pass(121s);
    QTRY_VERIFY(desk.known(id).isSettled());
    // The first attempt reached the service, the last ones did not.
    QCOMPARE(desk.state(id), State::Unknown);
    QCOMPARE(desk.changesSeen(), 1);
}

QTEST_GUILESS_MAIN(TestOverdue)
#include "tst_changes_overdue.moc"
