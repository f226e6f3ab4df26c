// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/ending.h>
#include <stage/desk.h>
#include <words/changetitle.h>
#include <words/changewords.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::Change;
using people::ParticipantModel;
using State = changes::Change::State;

namespace {

/// A desk that hears of every change, in the order in which they come up.
struct Watched : Desk
{
    explicit Watched(int count = 3)
        : Desk(count)
    {
        QObject::connect(&queue, &changes::ChangeQueue::changed, &queue,
                         [this](const Change &change) {
                             if (!heard.contains(change.id))
                                 heard += change.id;
                         });
    }

    QList<QUuid> heard;
};

/// The first request is kept in flight for so long.
Answer slow(const Answer &answer)
{
    return fault::delayed(200ms, answer);
}

} // namespace

/// What becomes of the values that a newer change took from older ones.
class TestReplaced : public QObject
{
    Q_OBJECT

private slots:
    void promise2_aThrottledOlderValueIsLaidUnderTheNewer();
    void promise2_aLostOlderValueIsLaidUnderTheNewer();
    void promise2_aPausedOlderValueIsLaidUnderTheNewer();
    void promise2_aPartIsLaidUnderTheNewer();
    void promise2_whatStoodBetweenHasGone();
    void promise2_comesBackWhenTheNewerIsRefused();
    void promise2_comesBackInItsPlace();
    void promise2_comesBackWhenTheNewerIsCancelled();
    void promise10_anUnmuteDoesNotComeBack();
    void promise3_ofWhoIsGoneItIsToldAsNotDone();
    void promise3_nothingComesBackOfWhatMayBeDone();
    void promise3_nothingComesBackOfAServerError();
    void promise5_theJournalTellsWhatIsSentOfIt();
};

void TestReplaced::promise2_aThrottledOlderValueIsLaidUnderTheNewer()
{
    Desk desk;
    desk.server.answerNext(slow(answers::tooManyRequests()));
    desk.server.answerNext(answers::tooManyRequests());
    desk.server.answerAlways(answers::obedient());
    const QUuid unmute = desk.mute(1, false);
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid mute = desk.mute(1, true);
    QTRY_COMPARE(desk.state(mute), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=false", "Muted=true", "Muted=true"}));
    QCOMPARE(desk.state(unmute), State::Superseded);
    QCOMPARE(words::outcomeText(desk.known(unmute)),
             u"replaced by a newer change before it was done"_s);
    QCOMPARE(desk.queue.pending(), 0);
}

void TestReplaced::promise2_aLostOlderValueIsLaidUnderTheNewer()
{
    Desk desk;
    desk.server.answerNext(slow(fault::closeUnanswered()));
    desk.server.answerAlways(answers::obedient());
    const QUuid unmute = desk.mute(1, false);
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid mute = desk.mute(1, true);
    QTRY_COMPARE(desk.state(mute), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=false", "Muted=true"}));
    QCOMPARE(words::outcomeText(desk.known(unmute)),
             u"replaced by a newer change; it may have happened before"_s);
}

void TestReplaced::promise2_aPausedOlderValueIsLaidUnderTheNewer()
{
    Desk desk;
    desk.server.answerNext(slow(answers::error(401, 20003, "Authenticate")));
    desk.server.answerAlways(answers::obedient());
    desk.mute(1, false);
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid mute = desk.mute(1, true);
    QTRY_VERIFY(desk.queue.isPaused());
    desk.queue.renew();
    QTRY_COMPARE(desk.state(mute), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=false", "Muted=true"}));
}

void TestReplaced::promise2_aPartIsLaidUnderTheNewer()
{
    Desk desk;
    desk.server.answerNext(slow(answers::tooManyRequests()));
    desk.server.answerAlways(answers::obedient());
    const QUuid both = desk.change(1, {.hold = true, .muted = false});
    QTRY_COMPARE(desk.changesSeen(), 1);
    desk.mute(1, true);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Hold=true&Muted=false", "Hold=true", "Muted=true"}));
    QCOMPARE(desk.state(both), State::Confirmed);
}

void TestReplaced::promise2_whatStoodBetweenHasGone()
{
    Desk desk;
    desk.server.answerNext(slow(answers::obedient()));
    desk.server.answerAlways(answers::obedient());
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid unmute = desk.mute(1, false);
    const QUuid coach = desk.change(1, {.callSidToCoach = callSid(2), .coaching = true});
    desk.mute(1, true);
    QCOMPARE(desk.state(unmute), State::Waiting);
    desk.queue.cancel(coach);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodies(), (QByteArrayList{"BeepOnExit=true", "Muted=true"}));
    QCOMPARE(desk.state(unmute), State::Superseded);
}

void TestReplaced::promise2_comesBackWhenTheNewerIsRefused()
{
    Watched desk;
    desk.server.answerNext(slow(answers::obedient()));
    desk.server.answerNext(answers::error(400, 16027, "on hold"));
    desk.server.answerAlways(answers::obedient());
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid mute = desk.mute(1, true);
    const QString whom = callSid(2);
    const QUuid coach = desk.change(1, {.callSidToCoach = whom, .coaching = true, .muted = false});
    QCOMPARE(desk.state(mute), State::Superseded);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.state(coach), State::Refused);
    QCOMPARE(desk.bodies(),
             (QByteArrayList{"BeepOnExit=true",
                             "CallSidToCoach=" + whom.toLatin1() + "&Coaching=true&Muted=false",
                             "Muted=true"}));
    QCOMPARE(desk.heard.size(), 4);
    const Change back = desk.known(desk.heard.last());
    QCOMPARE(back.state, State::Confirmed);
    QCOMPARE(words::title(back), words::title(desk.known(mute)));
    QCOMPARE(back.pressedAt, desk.known(mute).pressedAt);
    QCOMPARE(desk.spoken(0, ParticipantModel::MutedColumn), u"muted"_s);
    const auto entry = desk.written(back.id);
    QVERIFY(entry && entry->outcome);
    QCOMPARE(entry->outcome->state, history::Outcome::State::Confirmed);
}

void TestReplaced::promise2_comesBackInItsPlace()
{
    Desk desk;
    desk.server.answerNext(slow(answers::obedient()));
    desk.server.answerNext(answers::error(400, 16027, "on hold"));
    desk.server.answerAlways(answers::obedient());
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    desk.change(1, {.endConferenceOnExit = true});
    desk.mute(1, true);
    desk.change(1, {.endConferenceOnExit = true, .muted = true});
    desk.change(1, {.announceUrl = u"https://a.example"_s});
    desk.mute(1, false);
    QTRY_COMPARE(desk.queue.pending(), 0);
    // Of the two that come back, one is that of the last press by then.
    QCOMPARE(
        desk.bodies(),
        (QByteArrayList{"BeepOnExit=true", "EndConferenceOnExit=true", "EndConferenceOnExit=true",
                        "AnnounceUrl=https%3A%2F%2Fa.example", "Muted=false"}));
}

void TestReplaced::promise2_comesBackWhenTheNewerIsCancelled()
{
    Desk desk;
    desk.server.answerNext(slow(answers::obedient()));
    desk.server.answerAlways(answers::obedient());
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    desk.mute(1, true);
    const QUuid unmute = desk.mute(1, false);
    desk.queue.cancel(unmute);
    QCOMPARE(desk.spoken(0, ParticipantModel::MutedColumn), u"open, sending"_s);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodies(), (QByteArrayList{"BeepOnExit=true", "Muted=true"}));
}

void TestReplaced::promise10_anUnmuteDoesNotComeBack()
{
    Watched desk;
    desk.server.answerNext(slow(answers::obedient()));
    desk.server.answerNext(answers::error(400, 1, "no"));
    desk.server.answerAlways(answers::obedient());
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    desk.mute(1, false);
    const QUuid mute = desk.mute(1, true);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.state(mute), State::Refused);
    QCOMPARE(desk.bodies(), (QByteArrayList{"BeepOnExit=true", "Muted=true"}));
    const Change told = desk.known(desk.heard.last());
    QCOMPARE(told.state, State::Refused);
    QCOMPARE(words::sentence(told),
             u"“Unmute %1” was not done. A newer change took its place, and was not done either. "
             "Nothing has changed."_s.arg(told.who));
    QCOMPARE(desk.written(told.id)->outcome->state, history::Outcome::State::NeverSent);
    // The cell tells of the last press.
    QCOMPARE(desk.spoken(0, ParticipantModel::MutedColumn), u"open, refused: no"_s);
}

void TestReplaced::promise3_ofWhoIsGoneItIsToldAsNotDone()
{
    Watched desk;
    desk.server.answerNext(slow(answers::obedient()));
    desk.server.answerAlways(answers::error(404, 20404, "not found"));
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    desk.mute(1, true);
    desk.mute(1, true);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.changesSeen(), 2);
    QCOMPARE(desk.known(desk.heard.last()).ending->kind, changes::Ending::Kind::ReplacedInVain);
}

void TestReplaced::promise3_nothingComesBackOfWhatMayBeDone()
{
    Watched desk;
    desk.server.answerNext(slow(answers::obedient()));
    desk.server.answerAlways(fault::closeUnanswered());
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    desk.mute(1, true);
    const QUuid newer = desk.change(1, {.hold = true, .muted = true});
    QTRY_COMPARE(desk.state(newer), State::Unknown);
    QCOMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.heard.size(), 3);
    // The service shows that it was not done.
    desk.server.answerWhen([](const Request &) { return true; }, answers::obedient());
    desk.queue.check(newer);
    QTRY_COMPARE(desk.heard.size(), 4);
    QTRY_COMPARE(desk.state(desk.heard.last()), State::Confirmed);
    QCOMPARE(desk.bodies().last(), "Muted=true"_ba);
}

void TestReplaced::promise3_nothingComesBackOfAServerError()
{
    Watched desk;
    desk.server.answerNext(slow(answers::obedient()));
    desk.server.answerAlways(answers::bare(503));
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    desk.mute(1, true);
    const QUuid newer = desk.change(1, {.hold = true, .muted = true});
    // It may have happened all the same.
    QTRY_COMPARE(desk.state(newer), State::Refused);
    QCOMPARE(desk.heard.size(), 3);
    QCOMPARE(desk.queue.pending(), 0);
}

void TestReplaced::promise5_theJournalTellsWhatIsSentOfIt()
{
    Desk desk;
    desk.server.answerNext(slow(answers::obedient()));
    desk.server.answerAlways(answers::obedient());
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid both = desk.change(1, {.hold = true, .muted = true});
    desk.mute(1, false);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodies(), (QByteArrayList{"BeepOnExit=true", "Hold=true", "Muted=false"}));
    const auto entry = desk.written(both);
    QVERIFY(entry && entry->outcome);
    QCOMPARE(entry->intent.formBody, "Hold=true"_ba);
    QCOMPARE(entry->outcome->state, history::Outcome::State::Confirmed);
}

QTEST_GUILESS_MAIN(TestReplaced)
#include "tst_changes_replaced.moc"
