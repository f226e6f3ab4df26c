// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/retrypolicy.h>
#include <stage/desk.h>
#include <support/slowanswers.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using twilio::Instant;
using State = changes::Change::State;

namespace {

constexpr auto muted = ParticipantModel::MutedColumn;
constexpr auto hold = ParticipantModel::HoldColumn;

std::vector<twilio::Participant> firstIs(const QJsonObject &overrides)
{
    auto all = participants(3);
    all[0] = person(1, overrides);
    return all;
}

} // namespace

/// Promise 3: the truth, value by value.
class TestTruth : public QObject
{
    Q_OBJECT

private slots:
    void promise3_pendingAtOnceThenTheAnswer();
    void promise3_acceptedAndNotApplied();
    void promise3_refusalPutsTheToggleBack_data();
    void promise3_refusalPutsTheToggleBack();
    void promise3_refreshLeavesWhatIsPending();
    void promise3_refreshUnderAPendingChangeShowsAfterIt();
    void promise3_staleRefreshDoesNotUndoAnAnswer();
    void promise3_aChangeOfSomebodyWhoLeftAddsNoRow();
    void promise3_staleCheckDoesNotUndoAnAnswer();
    void promise3_unknownUntilALaterLook();
    void promise3_cancellingTheNewerUncoversTheOlder();
    void promise3_theOlderIsRefusedAfterThat();
    void promise3_ofSeveralTheNewestIsUncovered();
    void promise3_unknownAsksForAnotherTelling();
    void promise3_dismissalKeepsWhatALookHasShown();
    void promise3_aParticipantAddressedByLabel();
    void promise3_oneCallInTwoConferences_data();
    void promise3_oneCallInTwoConferences();
    void promise3_whoComesBackIsStillPending();
    void promise3_whoComesBackHearsOfARefusal();
};

void TestTruth::promise3_pendingAtOnceThenTheAnswer()
{
    Desk desk;
    desk.server.answerAlways(
        support::answers::participant({{u"muted"_s, true}, {u"hold"_s, true}}));
    QVERIFY(desk.press(0, muted, true));
    QCOMPARE(desk.spoken(0, muted), u"open, sending"_s);
    QTRY_COMPARE(desk.spoken(0, muted), u"muted"_s);
    // What else the answer tells is the truth as well.
    QVERIFY(desk.spoken(0, hold).startsWith(u"on hold, "_s));
}

void TestTruth::promise3_acceptedAndNotApplied()
{
    Desk desk;
    desk.server.answerAlways(support::answers::participant());
    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.spoken(0, muted), u"open, accepted but not applied"_s);
    const QString tip = desk.model.data(desk.model.index(0, muted), Qt::ToolTipRole).toString();
    QCOMPARE(tip, u"“Mute CA00…0001” was accepted and not applied: “Mute” is off."_s);
    desk.poll(participants(3));
    QCOMPARE(desk.spoken(0, muted), u"open, accepted but not applied"_s);
    QCOMPARE(desk.queue.undecided(), 0);
}

void TestTruth::promise3_refusalPutsTheToggleBack_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("gone") << 404 << 20404;
    QTest::newRow("bad request") << 400 << 20001;
    QTest::newRow("not allowed") << 403 << 20403;
}

void TestTruth::promise3_refusalPutsTheToggleBack()
{
    QFETCH(int, status);
    QFETCH(int, code);
    Desk desk;
    desk.server.answerAlways(support::answers::error(status, code, "the reason"));
    QSignalSpy inDoubt(&desk.queue, &changes::ChangeQueue::inDoubt);
    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.spoken(0, muted), u"open, refused: the reason"_s);
    QCOMPARE(desk.changesSeen(), 1);
    // A participant that may have left is for the list to decide; its row stays until then.
    QCOMPARE(inDoubt.size(), status == 404 ? 1 : 0);
    QCOMPARE(desk.model.rowCount(), 3);
    desk.server.answerWhen([](const support::Request &) { return true; },
                           support::answers::obedient());
    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.spoken(0, muted), u"muted"_s);
}

void TestTruth::promise3_refreshLeavesWhatIsPending()
{
    Desk desk;
    desk.server.answerAlways(support::fault::delayed(300ms, support::answers::obedient()));
    QVERIFY(desk.press(0, muted, true));
    QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
    desk.poll(participants(3));
    QCOMPARE(desk.spoken(0, muted), u"open, sending"_s);
    QTRY_COMPARE(desk.changesSeen(), 1);
    desk.poll(participants(3));
    QCOMPARE(desk.spoken(0, muted), u"open, sending"_s);
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(desk.spoken(0, muted), u"muted"_s);
}

void TestTruth::promise3_refreshUnderAPendingChangeShowsAfterIt()
{
    Desk desk;
    desk.server.answerAlways(support::fault::delayed(300ms, support::answers::error(400, 1, "no")));
    QVERIFY(desk.press(0, muted, true));
    desk.poll(firstIs({{u"muted"_s, QJsonValue::Null}, {u"hold"_s, true}}));
    QCOMPARE(desk.spoken(0, muted), u"unknown, sending"_s);
    QCOMPARE(desk.shown(0, muted), u"on"_s);
    QVERIFY(desk.spoken(0, hold).startsWith(u"on hold, "_s));
    QTRY_COMPARE(desk.spoken(0, muted), u"unknown, refused: no"_s);
}

void TestTruth::promise3_staleRefreshDoesNotUndoAnAnswer()
{
    Desk desk;
    desk.server.answerAlways(support::answers::obedient());
    const auto askedAt = Instant::clock::now();
    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.spoken(0, muted), u"muted"_s);
    auto stale = participants(3);
    stale[1].hold = true;
    QVERIFY(!desk.model.apply(stale, askedAt));
    QCOMPARE(desk.spoken(0, muted), u"muted"_s);
    QVERIFY(desk.spoken(1, hold).startsWith(u"on hold, "_s));
    // The very same list, asked for later: somebody else has unmuted them.
    QVERIFY(desk.model.apply(stale, Instant::clock::now()));
    QCOMPARE(desk.spoken(0, muted), u"open"_s);
}

void TestTruth::promise3_aChangeOfSomebodyWhoLeftAddsNoRow()
{
    Desk desk(2);
    const QUuid id = desk.queue.update(desk.address(3), u"Dana"_s, {.update = {.muted = true}});
    QTRY_VERIFY(desk.known(id).isSettled());
    QCOMPARE(desk.model.rowCount(), 2);
}

void TestTruth::promise3_staleCheckDoesNotUndoAnAnswer()
{
    Desk desk;
    for (int attempt = 0; attempt < changes::mostAttempts; ++attempt)
        desk.server.answerNext(support::fault::closeUnanswered());
    const QUuid lost = desk.change(1, {.endConferenceOnExit = true});
    QTRY_COMPARE(desk.state(lost), State::Unknown);
    // The look is answered late, with what was true before the mute.
    desk.server.answerWhen([](const support::Request &request) { return request.method == "GET"; },
                           support::fault::delayed(300ms, support::answers::participant()));
    desk.server.answerAlways(support::answers::obedient());
    desk.queue.check(lost);
    QTRY_COMPARE(desk.server.requests().size(), changes::mostAttempts + 1);
    const QUuid mute = desk.mute(1);
    QTRY_COMPARE(desk.state(mute), State::Confirmed);
    QTRY_COMPARE(desk.state(lost), State::Refused);
    QCOMPARE(desk.spoken(0, muted), u"muted"_s);
}

void TestTruth::promise3_unknownUntilALaterLook()
{
    for (const bool isDone : {true, false}) {
        Desk desk;
        for (int times = 0; times < 6; ++times)
            desk.server.answerNext(support::fault::closeUnanswered());
        const auto askedAt = Instant::clock::now();
        QVERIFY(desk.press(0, muted, true));
        QTRY_COMPARE(desk.spoken(0, muted), u"unknown, connection lost"_s);
        QCOMPARE(desk.queue.undecided(), 1);
        desk.model.apply(firstIs({{u"muted"_s, isDone}}), askedAt);
        QCOMPARE(desk.spoken(0, muted), u"unknown, connection lost"_s);
        desk.poll(firstIs({{u"muted"_s, isDone}}));
        QCOMPARE(desk.spoken(0, muted),
                 isDone ? u"muted"_s : u"open, failed: The connection to 127.0.0.1 was lost."_s);
    }
}

void TestTruth::promise3_unknownAsksForAnotherTelling()
{
    Desk desk;
    for (int times = 0; times < 6; ++times)
        desk.server.answerNext(support::fault::closeUnanswered());
    const auto askedAt = Instant::clock::now();
    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.queue.undecided(), 1);
    // Without that, the next list would be the same to the byte and never come here.
    QVERIFY(!desk.model.apply(participants(3), askedAt));
    QVERIFY(desk.model.apply(participants(3), Instant::clock::now()));
}

void TestTruth::promise3_dismissalKeepsWhatALookHasShown()
{
    Desk desk;
    for (int times = 0; times < 6; ++times)
        desk.server.answerNext(support::fault::closeUnanswered());
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), State::Unknown);
    desk.poll(participants(3));
    const QString shown = u"open, failed: The connection to 127.0.0.1 was lost."_s;
    QCOMPARE(desk.spoken(0, muted), shown);
    desk.queue.dismiss(id);
    QCOMPARE(desk.spoken(0, muted), shown);
}

void TestTruth::promise3_aParticipantAddressedByLabel()
{
    Desk desk(0);
    desk.poll({person(1), person(2, {{u"label"_s, u"Dana"_s}})});
    desk.server.answerAlways(support::answers::participant(
        {{u"call_sid"_s, support::callSid(2)}, {u"label"_s, u"Dana"_s}, {u"muted"_s, true}}));
    desk.queue.update({support::conferenceSid(), u"Dana"_s}, u"Dana"_s,
                      {.update = {.muted = true}});
    QCOMPARE(desk.spoken(1, muted), u"open, sending"_s);
    QTRY_COMPARE(desk.spoken(1, muted), u"muted"_s);
    QCOMPARE(desk.spoken(0, muted), u"open"_s);
}

void TestTruth::promise3_oneCallInTwoConferences_data()
{
    QTest::addColumn<QJsonValue>("told");
    QTest::newRow("told") << QJsonValue(support::conferenceSid(2));
    QTest::newRow("not told") << QJsonValue(QJsonValue::Null);
}

void TestTruth::promise3_oneCallInTwoConferences()
{
    QFETCH(const QJsonValue, told);
    Desk desk;
    desk.server.answerAlways(
        support::answers::participant({{u"muted"_s, true}, {u"conference_sid"_s, told}}));
    const twilio::ParticipantAddress there(support::conferenceSid(2), support::callSid(1));
    QSignalSpy heard(&desk.queue, &changes::ChangeQueue::participantTold);
    desk.queue.update(there, u"the same call"_s, {twilio::ParticipantUpdate{.muted = true}});
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard[0][0].value<twilio::Participant>().conferenceSid, support::conferenceSid(2));
    QCOMPARE(desk.spoken(0, muted), u"open"_s);
    // A look for a change there is not one here either.
    desk.server.answerWhen([](const support::Request &request) { return request.method == "POST"; },
                           support::answers::html(200));
    QSignalSpy fetched(&desk.queue, &changes::ChangeQueue::participantFetched);
    desk.queue.update(there, u"the same call"_s, {twilio::ParticipantUpdate{.muted = true}});
    QTRY_COMPARE(fetched.size(), 1);
    QCOMPARE(desk.spoken(0, muted), u"open"_s);
}

void TestTruth::promise3_whoComesBackIsStillPending()
{
    Desk desk;
    desk.server.answerAlways(support::fault::silence());
    QVERIFY(desk.press(0, muted, true));
    QVERIFY(desk.press(1, hold, true));
    QTRY_COMPARE(desk.changesSeen(), 2);
    auto others = participants(3);
    others.erase(others.begin());
    desk.poll(others);
    QCOMPARE(desk.model.people(), 2);
    QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
    desk.poll(participants(3));
    QCOMPARE(desk.model.people(), 3);
    QCOMPARE(desk.spoken(0, muted), u"open, sending"_s);
    QCOMPARE(desk.spoken(1, hold), u"not on hold, sending"_s);
    // The others stay as they are.
    for (const QList<QVariant> &cell : changed)
        QCOMPARE(cell.first().toModelIndex().row(), 0);
}

void TestTruth::promise3_whoComesBackHearsOfARefusal()
{
    Desk desk;
    std::function<void()> answer;
    desk.server.answerAlways([&answer](const support::Request &request, support::Connection &on) {
        answer = [&on, request] { support::answers::error(400, 20001, "the reason")(request, on); };
    });
    QVERIFY(desk.press(0, muted, true));
    QTRY_VERIFY(answer);
    auto others = participants(3);
    others.erase(others.begin());
    desk.poll(others);
    desk.poll(participants(3));
    answer();
    QTRY_COMPARE(desk.spoken(0, muted), u"open, refused: the reason"_s);
}

void TestTruth::promise3_cancellingTheNewerUncoversTheOlder()
{
    Desk desk;
    desk.server.answerAlways(support::fault::delayed(200ms, support::answers::obedient()));
    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid unmute = desk.mute(1, false);
    QCOMPARE(desk.spoken(0, muted), u"open, sending"_s);
    QCOMPARE(desk.shown(0, muted), u"off"_s);
    desk.queue.cancel(unmute);
    QCOMPARE(desk.spoken(0, muted), u"open, sending"_s);
    QCOMPARE(desk.shown(0, muted), u"on"_s);
    // The switch is what it shows: a press the other way is one.
    QVERIFY(desk.model.canSwitch(0, people::Switch::Muted, false));
    QTRY_COMPARE(desk.spoken(0, muted), u"muted"_s);
}

void TestTruth::promise3_theOlderIsRefusedAfterThat()
{
    Desk desk;
    desk.server.answerAlways(support::fault::delayed(200ms, support::answers::error(400, 1, "no")));
    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.changesSeen(), 1);
    desk.queue.cancel(desk.mute(1, false));
    QTRY_COMPARE(desk.spoken(0, muted), u"open, refused: no"_s);
}

void TestTruth::promise3_ofSeveralTheNewestIsUncovered()
{
    Desk desk;
    desk.server.answerAlways(support::fault::delayed(200ms, support::answers::obedient()));
    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.changesSeen(), 1);
    // Neither takes the place of the other.
    const twilio::ParticipantUpdate coach{.callSidToCoach = support::callSid(2), .coaching = true};
    desk.change(1, coach);
    desk.change(1, {.muted = false});
    desk.change(1, coach);
    const QUuid last = desk.change(1, {.muted = true});
    QCOMPARE(desk.shown(0, muted), u"on"_s);
    desk.queue.cancel(last);
    QCOMPARE(desk.spoken(0, muted), u"open, sending"_s);
    QCOMPARE(desk.shown(0, muted), u"off"_s);
    QTRY_COMPARE(desk.spoken(0, muted), u"open"_s);
}

QTEST_GUILESS_MAIN(TestTruth)
#include "tst_people_truth.moc"
