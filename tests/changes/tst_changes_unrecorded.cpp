// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/decision.h>
#include <stage/desk.h>
#include <support/writelock.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::Decision;
using State = changes::Change::State;
using Written = history::Outcome::State;

namespace {

constexpr auto url = "https://a.example/"_L1;

/// A desk whose journal another program can keep locked, and which is late soon.
struct Late : Desk
{
    Late()
        : Desk(3, Desk::patience, {.tryAgainAfter = 20ms, .patience = 50ms})
    {
        server.answerAlways(answers::obedient());
        using history::Journal;
        QObject::connect(&journal, &Journal::unavailable, &queue,
                         [this](const history::StoreFailure &failure) { told = failure; });
        QObject::connect(&journal, &Journal::availableAgain, &queue, [this] { told.reset(); });
        // The file is there.
        if (!written(mute(1)))
            qFatal("there is no journal");
        if (!QTest::qWaitFor([this] { return queue.pending() == 0; }))
            qFatal("nothing is sent");
        before = changesSeen();
    }
    QString file() const { return folder.filePath(u"journal.sqlite"_s); }
    void lock() { other = std::make_unique<WriteLock>(file()); }
    void unlock() { other.reset(); }
    /// Since the journal is locked.
    int arrived() const { return changesSeen() - before; }
    QUuid announce(int number = 2) { return change(number, {.announceUrl = url}); }

    std::unique_ptr<WriteLock> other;
    std::optional<history::StoreFailure> told; ///< why the journal is out of order now
    int before = 0;
};

using Press = std::function<QUuid(Late &)>;

} // namespace

Q_DECLARE_METATYPE(Press)

/// What is pressed while the journal does not take it in time.
class TestUnrecorded : public QObject
{
    Q_OBJECT

private slots:
    void promise5_whatIsHarmlessGoesWithANotice();
    void promise5_whatMustNotHappenTwiceWaits_data();
    void promise5_whatMustNotHappenTwiceWaits();
    void promise4_sentWithoutARecordItGoesOnce();
    void promise2_whatIsBehindItWaits();
    void whatIsRecordedAnewWaitsNoMore();
    void itCanBeCancelled();
    void itIsPausedUntilTheCredentialsAreAccepted();
    void promise5_aJournalThatFailedIsLateAtOnce();
    void promise5_theJournalGetsAllInOrder();
};

void TestUnrecorded::promise5_whatIsHarmlessGoesWithANotice()
{
    Late desk;
    desk.lock();
    const QUuid muted = desk.mute(2);
    const QUuid held = desk.change(3, {.hold = true});
    QTRY_COMPARE(desk.arrived(), 2);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QVERIFY(desk.told);
    QCOMPARE(desk.told->file, desk.file());
    desk.unlock();
    QTRY_VERIFY(!desk.told);
    QCOMPARE(desk.written(muted)->outcome->state, Written::Confirmed);
    QCOMPARE(desk.written(held)->outcome->state, Written::Confirmed);
    QCOMPARE(desk.arrived(), 2);
}

void TestUnrecorded::promise5_whatMustNotHappenTwiceWaits_data()
{
    QTest::addColumn<Press>("press");
    QTest::addRow("an announcement") << Press([](Late &desk) { return desk.announce(); });
    QTest::addRow("an announcement with a mute")
        << Press([](Late &desk) { return desk.change(2, {.announceUrl = url, .muted = true}); });
    QTest::addRow("an announcement as it was composed") << Press([](Late &desk) {
        return desk.queue.updateVerbatim(desk.address(2), u"Dana"_s,
                                         {.update = {.announceUrl = url}});
    });
    QTest::addRow("an announcement to all") << Press(
        [](Late &desk) { return desk.queue.announce(conferenceSid(), u"Room"_s, {.url = url}); });
    QTest::addRow("a removal") << Press(
        [](Late &desk) { return desk.queue.remove(desk.address(2), u"Dana"_s); });
    QTest::addRow("a dial-in") << Press([](Late &desk) {
        return desk.queue.dialIn(
            conferenceSid(), u"Kim"_s,
            {.participant = {.from = u"+14155550100"_s, .to = u"+14155550136"_s}});
    });
    QTest::addRow("an end") << Press(
        [](Late &desk) { return desk.queue.endConference(conferenceSid(), u"Room"_s); });
}

void TestUnrecorded::promise5_whatMustNotHappenTwiceWaits()
{
    QFETCH(Press, press);
    Late desk;
    desk.lock();
    const QUuid id = press(desk);
    QCOMPARE(desk.state(id), State::Waiting);
    QTRY_COMPARE(desk.state(id), State::Unrecorded);
    QCOMPARE(changes::decisionsOn(desk.known(id)),
             (QList{Decision::SendUnrecorded, Decision::Cancel}));
    // What goes shows that it could have gone.
    desk.mute(3);
    QTRY_COMPARE(desk.arrived(), 1);
    QCOMPARE(desk.state(id), State::Unrecorded);
    desk.unlock();
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.arrived(), 2);
    QVERIFY(desk.steps(id).contains(State::Sending));
    QVERIFY(desk.written(id)->outcome);
}

void TestUnrecorded::promise4_sentWithoutARecordItGoesOnce()
{
    Late desk;
    desk.lock();
    const QUuid id = desk.announce();
    QTRY_COMPARE(desk.state(id), State::Unrecorded);
    desk.commands.decide(id, Decision::SendUnrecorded);
    desk.commands.decide(id, Decision::SendUnrecorded);
    QTRY_COMPARE(desk.state(id), State::Accepted);
    QCOMPARE(desk.arrived(), 1);
    desk.unlock();
    QTRY_VERIFY(desk.written(id));
    QCOMPARE(desk.written(id)->outcome->state, Written::Accepted);
    QVERIFY(desk.written(id)->sentAt);
    desk.commands.decide(id, Decision::SendUnrecorded);
    // Behind it, if it were sent once more.
    desk.mute(2);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.arrived(), 2);
}

void TestUnrecorded::promise2_whatIsBehindItWaits()
{
    Late desk;
    desk.lock();
    const QUuid announced = desk.announce(2);
    desk.mute(2, false);
    QTRY_COMPARE(desk.state(announced), State::Unrecorded);
    desk.mute(3);
    QTRY_COMPARE(desk.arrived(), 1);
    QVERIFY(desk.bodiesFor(2).isEmpty());
    desk.queue.sendUnrecorded(announced);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodiesFor(2),
             (QByteArrayList{"AnnounceUrl=https%3A%2F%2Fa.example%2F", "Muted=false"}));
}

void TestUnrecorded::whatIsRecordedAnewWaitsNoMore()
{
    Late desk;
    desk.server.answerNext(fault::silence());
    desk.mute(2, false);
    QTRY_COMPARE(desk.arrived(), 1);
    const QUuid announced = desk.change(2, {.announceUrl = url, .hold = true});
    QVERIFY(desk.written(announced));
    desk.lock();
    // It takes the hold, of which the announcement tells the journal no more.
    desk.change(2, {.hold = false});
    const QUuid other = desk.mute(3);
    QTRY_COMPARE(desk.state(other), State::Confirmed);
    QCOMPARE(desk.steps(announced), QList{State::Waiting});
}

void TestUnrecorded::itCanBeCancelled()
{
    Late desk;
    desk.lock();
    const QUuid id = desk.announce();
    QTRY_COMPARE(desk.state(id), State::Unrecorded);
    desk.commands.decide(id, Decision::Cancel);
    QCOMPARE(desk.state(id), State::Cancelled);
    desk.unlock();
    QTRY_VERIFY(desk.written(id));
    QCOMPARE(desk.written(id)->outcome->state, Written::Cancelled);
    desk.mute(2);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodiesFor(2), QByteArrayList{"Muted=true"});
}

void TestUnrecorded::itIsPausedUntilTheCredentialsAreAccepted()
{
    Late desk;
    desk.lock();
    const QUuid id = desk.announce();
    desk.queue.pause(twilio::Instant::clock::now());
    QTRY_COMPARE(desk.state(id), State::Unrecorded);
    desk.queue.sendUnrecorded(id);
    QCOMPARE(desk.state(id), State::Paused);
    desk.queue.resume(twilio::Instant::clock::now());
    QTRY_COMPARE(desk.state(id), State::Accepted);
    QCOMPARE(desk.arrived(), 1);
}

void TestUnrecorded::promise5_aJournalThatFailedIsLateAtOnce()
{
    HostileServer server;
    server.answerAlways(answers::obedient());
    // Nothing is late there in the time of a test: it fails, and says so.
    history::Journal journal(u"/proc/no such folder/journal.sqlite"_s, {.patience = 1h});
    twilio::ConferenceService service(endpointOf(server), testCredentials());
    changes::ChangeQueue queue(service, journal, accountSid());
    const QUuid id = queue.announce(conferenceSid(), u"Room"_s, {.url = url});
    queue.update({conferenceSid(), callSid(1)}, u"Dana"_s, {.update = {.muted = true}});
    QTRY_COMPARE(queue.pending(), 1);
    QTRY_COMPARE(queue.find(id)->state, State::Unrecorded);
    queue.sendUnrecorded(id);
    QTRY_COMPARE(queue.pending(), 0);
    QCOMPARE(server.requests().size(), 2);
}

void TestUnrecorded::promise5_theJournalGetsAllInOrder()
{
    Late desk;
    desk.lock();
    QList<QUuid> pressed;
    for (int round = 0; round < 10; ++round) {
        pressed += desk.mute(1, round % 2 == 0);
        pressed += desk.announce(2);
        pressed += desk.change(3, {.hold = round % 2 == 0});
        QTRY_COMPARE(desk.state(pressed[pressed.size() - 2]), State::Unrecorded);
    }
    for (const QUuid &id : pressed)
        desk.queue.sendUnrecorded(id);
    QTRY_COMPARE(desk.queue.pending(), 0);
    desk.unlock();
    QTRY_VERIFY(desk.written(pressed.last()));
    QSignalSpy read(&desk.journal, &history::Journal::recentRead);
    desk.journal.readRecent(static_cast<int>(pressed.size()));
    QTRY_COMPARE(read.size(), 1);
    QList<QUuid> kept;
    for (const history::Entry &entry : read[0][0].value<QList<history::Entry>>()) {
        kept.prepend(entry.intent.id);
        QVERIFY(entry.outcome);
    }
    QCOMPARE(kept, pressed);
}

QTEST_GUILESS_MAIN(TestUnrecorded)
#include "tst_changes_unrecorded.moc"
