// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/desk.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::Change;
using State = changes::Change::State;
using Steps = QList<State>;

namespace {

/// A desk at which a tester composes too.
struct Bench : Desk
{
    explicit Bench(std::chrono::milliseconds deadline = patience)
        : Desk(3, deadline)
    {
        server.answerAlways(answers::obedient());
    }

    QUuid compose(const twilio::ParticipantUpdate &update, int number = 1)
    {
        return commands.compose(model, address(number), update);
    }
    /// The next change is kept in flight for a while.
    void keepTheNextInFlight() { server.answerNext(fault::delayed(200ms, answers::obedient())); }
};

struct Failure
{
    const char *name;
    Answer answer;
    State state;
};

QList<Failure> failures()
{
    return {{"throttled", answers::tooManyRequests(), State::Refused},
            {"503", answers::error(503, 20503, "later"), State::Refused},
            {"400", answers::error(400, 20001, "no"), State::Refused},
            {"401", answers::error(401, 20003, "Authenticate"), State::Refused},
            {"closed unanswered", fault::closeUnanswered(), State::Unknown},
            {"reset unanswered", fault::resetUnanswered(), State::Unknown},
            {"never answered", fault::silence(), State::Unknown}};
}

} // namespace

/// A tester's press is one request, in its place and as it was composed, whatever comes of it.
class TestVerbatim : public QObject
{
    Q_OBJECT

private slots:
    void promise2_sixPressesAreSixRequests();
    void promise2_keepsItsPlaceAndIsNotReplaced();
    void promise2_takesNothingAway();
    void promise2_nothingIsLaidOverItOnceMore();
    void promise4_itsAttemptIsItsOnlyOne_data();
    void promise4_itsAttemptIsItsOnlyOne();
    void promise4_whatNeverLeftIsNotTriedAgain();
    void promise12_refusedCredentialsEndItAndPauseTheOthers();
    void promise12_waitsForCredentialsThatAreKnownToBeRefused();
    void sentAgainItIsStillVerbatim();
    void madeAgainItIsStillVerbatim();
    void promise5_theJournalKnowsIt();
};

void TestVerbatim::promise2_sixPressesAreSixRequests()
{
    Bench desk;
    desk.keepTheNextInFlight();
    QList<QUuid> presses;
    QByteArrayList sent;
    for (int press = 0; press < 6; ++press) {
        presses += desk.compose({.muted = press % 2 == 0});
        sent += press % 2 == 0 ? "Muted=true" : "Muted=false";
    }
    for (const QUuid &press : presses)
        QTRY_COMPARE(desk.state(press), State::Confirmed);
    QCOMPARE(desk.bodies(), sent);
}

void TestVerbatim::promise2_keepsItsPlaceAndIsNotReplaced()
{
    Bench desk;
    desk.keepTheNextInFlight();
    desk.mute(1, true);
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid composed = desk.compose({.muted = false});
    const QUuid newer = desk.mute(1, true);
    QTRY_COMPARE(desk.state(newer), State::Confirmed);
    QCOMPARE(desk.state(composed), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Muted=false", "Muted=true"}));
}

void TestVerbatim::promise2_takesNothingAway()
{
    Bench desk;
    desk.keepTheNextInFlight();
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid plain = desk.change(1, {.beepOnExit = false});
    desk.compose({.beepOnExit = true});
    // Nor does a plain one reach over it.
    const QUuid last = desk.change(1, {.beepOnExit = false});
    QTRY_COMPARE(desk.state(last), State::Accepted);
    QCOMPARE(desk.state(plain), State::Accepted);
    QCOMPARE(desk.bodies(),
             (QByteArrayList{"BeepOnExit=true", "BeepOnExit=false", "BeepOnExit=true",
                             "BeepOnExit=false"}));
}

void TestVerbatim::promise2_nothingIsLaidOverItOnceMore()
{
    Bench desk;
    desk.server.answerNext(fault::delayed(200ms, answers::tooManyRequests()));
    const QUuid plain = desk.mute(1, true);
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid composed = desk.compose({.muted = false});
    const QUuid newer = desk.mute(1, true);
    QTRY_COMPARE(desk.state(newer), State::Confirmed);
    QCOMPARE(desk.state(plain), State::Confirmed);
    QCOMPARE(desk.state(composed), State::Confirmed);
    QCOMPARE(desk.bodies(),
             (QByteArrayList{"Muted=true", "Muted=true", "Muted=false", "Muted=true"}));
}

void TestVerbatim::promise4_itsAttemptIsItsOnlyOne_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < failures().size(); ++number)
        QTest::newRow(failures()[number].name) << number;
}

void TestVerbatim::promise4_itsAttemptIsItsOnlyOne()
{
    QFETCH(int, number);
    const Failure failure = failures()[number];
    Bench desk(300ms);
    desk.server.answerNext(failure.answer);
    const QUuid composed = desk.compose({.muted = true});
    QTRY_COMPARE(desk.state(composed), failure.state);
    QCOMPARE(desk.steps(composed), (Steps{State::Waiting, State::Sending, failure.state}));
    desk.queue.retryNow();
    desk.queue.renew();
    // Another change of the same participant goes on, and it is all that follows.
    const QUuid next = desk.change(1, {.hold = true});
    QTRY_COMPARE(desk.state(next), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Hold=true"}));
    QCOMPARE(desk.known(composed).attempts, 1);
}

void TestVerbatim::promise4_whatNeverLeftIsNotTriedAgain()
{
    Bench desk;
    desk.server.stopListening();
    const QUuid composed = desk.compose({.muted = true});
    QTRY_COMPARE(desk.state(composed), State::Refused);
    QCOMPARE(desk.known(composed).attempts, 1);
    desk.server.listenAgain();
    desk.queue.retryNow();
    const QUuid next = desk.change(1, {.hold = true});
    QTRY_COMPARE(desk.state(next), State::Confirmed);
    QCOMPARE(desk.bodies(), QByteArrayList{"Hold=true"});
}

void TestVerbatim::promise12_refusedCredentialsEndItAndPauseTheOthers()
{
    Bench desk;
    desk.server.answerNext(fault::delayed(200ms, answers::error(401, 20003, "Authenticate")));
    const QUuid composed = desk.compose({.muted = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid plain = desk.change(1, {.hold = true});
    QSignalSpy refused(&desk.queue, &changes::ChangeQueue::credentialsRefused);
    QTRY_COMPARE(desk.state(composed), State::Refused);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(desk.state(plain), State::Paused);
    desk.queue.renew();
    QTRY_COMPARE(desk.state(plain), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Hold=true"}));
}

void TestVerbatim::promise12_waitsForCredentialsThatAreKnownToBeRefused()
{
    Bench desk;
    desk.queue.pause(twilio::Instant::clock::now());
    const QUuid composed = desk.compose({.muted = true});
    const QUuid once = desk.compose({.muted = true});
    QCOMPARE(desk.state(composed), State::Paused);
    desk.queue.renew();
    QTRY_COMPARE(desk.state(once), State::Confirmed);
    QCOMPARE(desk.state(composed), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Muted=true"}));
}

void TestVerbatim::sentAgainItIsStillVerbatim()
{
    Bench desk;
    desk.server.answerNext(answers::tooManyRequests());
    desk.server.answerNext(answers::tooManyRequests());
    const QUuid composed = desk.compose({.muted = true});
    QTRY_COMPARE(desk.state(composed), State::Refused);
    const QUuid again = desk.queue.sendAgain(composed);
    QTRY_COMPARE(desk.state(again), State::Refused);
    QVERIFY(desk.known(again).isVerbatim);
    QCOMPARE(desk.bodies().size(), 2);
}

void TestVerbatim::madeAgainItIsStillVerbatim()
{
    Bench desk;
    QSignalSpy told(&desk.commands, &people::ParticipantCommands::made);
    const QUuid composed = desk.compose({.muted = true});
    QTRY_COMPARE(desk.state(composed), State::Confirmed);
    const auto made = told.at(0).at(0).value<people::UndoableChanges>();
    desk.commands.takeBack(made);
    QTRY_COMPARE(desk.queue.pending(), 0);
    desk.server.answerNext(answers::tooManyRequests());
    desk.commands.makeAgain(made);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Muted=false", "Muted=true"}));
}

void TestVerbatim::promise5_theJournalKnowsIt()
{
    Bench desk;
    desk.server.answerNext(fault::closeUnanswered());
    const QUuid composed = desk.compose({.muted = true});
    QTRY_COMPARE(desk.state(composed), State::Unknown);
    const auto entry = desk.written(composed);
    QVERIFY(entry && entry->intent.isVerbatim);
    const auto plain = desk.written(desk.mute(2));
    QVERIFY(plain && !plain->intent.isVerbatim);

    // The next run takes it up as what it is.
    Desk later(3);
    later.server.answerAlways(answers::tooManyRequests());
    later.server.answerWhen(isGet, fault::silence());
    later.queue.adopt({.intent = entry->intent});
    QCOMPARE(later.state(composed), State::Unknown);
    const QUuid again = later.queue.sendAgain(composed);
    QTRY_COMPARE(later.state(again), State::Refused);
    QCOMPARE(later.bodies().size(), 1);
}

QTEST_GUILESS_MAIN(TestVerbatim)
#include "tst_changes_verbatim.moc"
