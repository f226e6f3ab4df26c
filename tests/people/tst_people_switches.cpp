// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <people/switchfields.h>
#include <stage/desk.h>
#include <twilio/updatefields.h>
#include <words/changetitle.h>
#include <words/inputwords.h>

using namespace Qt::Literals::StringLiterals;
using people::HoldMusic;
using people::ParticipantCommands;
using people::ParticipantModel;
using people::Switch;
using people::SwitchState;
using State = changes::Change::State;

namespace {

constexpr auto muted = ParticipantModel::MutedColumn;
constexpr auto hold = ParticipantModel::HoldColumn;
constexpr auto coaching = ParticipantModel::CoachingColumn;
constexpr auto ends = ParticipantModel::EndsColumn;

} // namespace

/// A press on a switch of the table, and what goes over the wire.
class TestSwitches : public QObject
{
    Q_OBJECT

private slots:
    void pressIsOneBody_data();
    void pressIsOneBody();
    void holdTakesItsMusicAlong_data();
    void holdTakesItsMusicAlong();
    void coachingNeedsAChoice();
    void coach();
    void stopCoaching();
    void anyOtherUpdate();
    void wrongInputIsRefusedAndNotSent_data();
    void wrongInputIsRefusedAndNotSent();
    void manyRowsSkipWhatIsSoAlready();
    void unavailableRowsAreNotSwitched();
    void onePressIsToldOnce();
    void dismissTakesTheMarkAway();
    void dismissLeavesWhatIsPending();
};

void TestSwitches::pressIsOneBody_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("field"); // of the participant
    QTest::addColumn<bool>("on");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](int column, const char *field, bool on, const char *body) {
        QTest::newRow(body) << column << QString::fromLatin1(field) << on << QByteArray(body);
    };
    row(muted, "muted", true, "Muted=true");
    row(muted, "muted", false, "Muted=false");
    row(hold, "hold", true, "Hold=true");
    row(hold, "hold", false, "Hold=false");
    row(ends, "end_conference_on_exit", true, "EndConferenceOnExit=true");
    row(ends, "end_conference_on_exit", false, "EndConferenceOnExit=false");
}

void TestSwitches::pressIsOneBody()
{
    QFETCH(int, column);
    QFETCH(QString, field);
    QFETCH(bool, on);
    QFETCH(QByteArray, body);
    Desk desk(0);
    desk.server.answerAlways(support::answers::obedient());
    desk.poll({person(1), person(2, {{field, !on}}), person(3)});
    const auto cell = static_cast<ParticipantModel::Column>(column);
    QVERIFY(desk.press(1, cell, on));
    QVERIFY(desk.spoken(1, cell).endsWith(u", sending"_s));
    const SwitchState asked = desk.model.row(1).state(*people::switchOf(cell));
    QCOMPARE(people::isOn(asked), std::optional(on));
    const auto shown = [&] { return desk.model.row(1).state(*people::switchOf(cell)); };
    QTRY_COMPARE(shown().mark, SwitchState::Mark::None);
    QCOMPARE(people::isOn(shown()), std::optional(on));
    const auto requests = desk.server.requests();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0].method, "POST"_ba);
    QCOMPARE(requests[0].body, body);
    QCOMPARE(requests[0].target,
             "/2010-04-01/Accounts/" + support::accountSid().toLatin1() + "/Conferences/"
                 + support::conferenceSid().toLatin1() + "/Participants/"
                 + support::callSid(2).toLatin1() + ".json");
}

void TestSwitches::holdTakesItsMusicAlong_data()
{
    QTest::addColumn<HoldMusic>("music");
    QTest::addColumn<QByteArray>("on");
    const QString url = u"https://example.com/m.mp3?a=1&b=2+"_s;
    QTest::newRow("none") << HoldMusic{} << "Hold=true"_ba;
    QTest::newRow("music") << HoldMusic{.url = url}
                           << "Hold=true&HoldUrl="
                              "https%3A%2F%2Fexample.com%2Fm.mp3%3Fa%3D1%26b%3D2%2B"_ba;
    QTest::newRow("music and method")
        << HoldMusic{.url = u"https://example.com/m"_s, .method = twilio::HttpMethod::Post}
        << "Hold=true&HoldMethod=POST&HoldUrl=https%3A%2F%2Fexample.com%2Fm"_ba;
    QTest::newRow("a method without music is none")
        << HoldMusic{.url = {}, .method = twilio::HttpMethod::Get} << "Hold=true"_ba;
}

void TestSwitches::holdTakesItsMusicAlong()
{
    QFETCH(HoldMusic, music);
    QFETCH(QByteArray, on);
    Desk desk;
    desk.server.answerAlways(support::answers::obedient());
    desk.commands.setHoldMusicDrafts([&](const QString &callSid) {
        return callSid == support::callSid(1) ? music : HoldMusic();
    });
    QVERIFY(desk.press(0, hold, true));
    QTRY_VERIFY(desk.spoken(0, hold).startsWith(u"on hold, "_s));
    QVERIFY(desk.press(0, hold, false));
    QTRY_COMPARE(desk.spoken(0, hold), QString());
    QCOMPARE(desk.bodies(), (QByteArrayList{on, "Hold=false"}));
}

void TestSwitches::coachingNeedsAChoice()
{
    Desk desk;
    QVERIFY(!desk.press(0, coaching, true));
    QVERIFY(!desk.press(0, coaching, false));
    QVERIFY(!desk.model.setData(desk.model.index(0, muted), Qt::Checked, Qt::EditRole));
    QVERIFY(!desk.model.setData(desk.model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(desk.queue.pending(), 0);
}

void TestSwitches::coach()
{
    Desk desk(0);
    desk.server.answerAlways(support::answers::obedient());
    desk.poll({person(1), person(2, {{u"label"_s, u"agent"_s}})});
    const QUuid id = desk.commands.coach(desk.model, support::callSid(1), support::callSid(2));
    QCOMPARE(desk.spoken(0, coaching), u"not coaching, sending"_s);
    QCOMPARE(words::title(desk.known(id)), u"CA00…0001 coaches agent"_s);
    QTRY_COMPARE(desk.spoken(0, coaching), u"coaching agent"_s);
    QCOMPARE(desk.bodies(),
             QByteArrayList{"CallSidToCoach=" + support::callSid(2).toLatin1() + "&Coaching=true"});
}

void TestSwitches::stopCoaching()
{
    Desk desk(0);
    desk.server.answerAlways(support::answers::obedient());
    const QJsonObject coaches{{u"coaching"_s, true}, {u"call_sid_to_coach"_s, support::callSid(3)}};
    desk.poll({person(1, coaches), person(2, coaches), person(3)});
    desk.commands.listenOnly(desk.model, support::callSid(1));
    QCOMPARE(desk.spoken(0, coaching), u"coaching CA00…0003, sending"_s);
    QCOMPARE(desk.shown(0, coaching), u"off"_s);
    QCOMPARE(desk.spoken(0, muted), u"open, sending"_s);
    QTRY_COMPARE(desk.spoken(0, muted), u"muted"_s);
    desk.commands.speakToEveryone(desk.model, support::callSid(2));
    QTRY_COMPARE(desk.spoken(1, coaching), QString());
    QCOMPARE(desk.spoken(1, muted), u"open"_s);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Coaching=false&Muted=true", "Coaching=false"}));
}

void TestSwitches::anyOtherUpdate()
{
    Desk desk;
    desk.server.answerAlways(support::answers::obedient());
    const QUuid id
        = desk.commands.update(desk.model, support::callSid(3),
                               {.announceUrl = u"https://example.com/a"_s, .waitUrl = QString()});
    QVERIFY(desk.commands.update(desk.model, support::callSid(99), {.muted = true}).isNull());
    QTRY_COMPARE(desk.state(id), State::Accepted);
    QCOMPARE(desk.bodies(), QByteArrayList{"AnnounceUrl=https%3A%2F%2Fexample.com%2Fa&WaitUrl="});
}

void TestSwitches::wrongInputIsRefusedAndNotSent_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QString>("field");
    QTest::newRow("coaching nobody") << "Coaching=true"_ba << u"Coaching"_s;
    QTest::newRow("not a SID") << "CallSidToCoach=Da%20na&Coaching=true"_ba << u"CallSidToCoach"_s;
    QTest::newRow("not a URL") << "AnnounceUrl=hello"_ba << u"AnnounceUrl"_s;
    QTest::newRow("a file") << "HoldUrl=file%3A%2F%2F%2Fm.mp3"_ba << u"HoldUrl"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TestSwitches::wrongInputIsRefusedAndNotSent()
{
    QFETCH(QByteArray, form);
    QFETCH(QString, field);
    Desk desk;
    desk.server.answerAlways(support::answers::obedient());
    QSignalSpy refused(&desk.commands, &ParticipantCommands::refused);
    QSignalSpy pressed(&desk.commands, &ParticipantCommands::made);
    const auto update = *twilio::updateFromFormBody(form);
    QVERIFY(desk.commands.update(desk.model, support::callSid(2), update).isNull());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][0].value<twilio::ParticipantAddress>(), desk.address(2));
    const auto problem = refused[0][1].value<twilio::Problem>();
    QCOMPARE(problem.field, field);
    QVERIFY(!words::sentence(problem).isEmpty());
    QCOMPARE(pressed.size(), 0);

    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.spoken(0, muted), u"muted"_s);
    QCOMPARE(desk.bodies(), QByteArrayList{"Muted=true"});
}

void TestSwitches::manyRowsSkipWhatIsSoAlready()
{
    Desk desk(0);
    desk.server.answerAlways(support::answers::obedient());
    auto five = participants(5);
    five[1].muted = true;
    five[3].status = u"ringing"_s;
    desk.poll(five);
    QVERIFY(desk.press(2, muted, true));
    QCOMPARE(desk.commands.setSwitch(desk.model, {0, 1, 2, 3, 4}, Switch::Muted, true).size(), 2);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodies(), QByteArrayList(3, "Muted=true"));
    QCOMPARE(desk.bodiesFor(2), QByteArrayList());
    QCOMPARE(desk.bodiesFor(4), QByteArrayList());
    QVERIFY(desk.commands.setSwitch(desk.model, {0, 1, 2, 4}, Switch::Muted, true).isEmpty());
}

void TestSwitches::unavailableRowsAreNotSwitched()
{
    Desk desk(0);
    desk.poll({person(1, {{u"status"_s, u"ringing"_s}}), person(2)});
    QCOMPARE(desk.model.data(desk.model.index(0, 0), ParticipantModel::AvailableRole), false);
    QCOMPARE(desk.model.data(desk.model.index(1, 0), ParticipantModel::AvailableRole), true);
    for (const auto column : {muted, hold, coaching, ends}) {
        const QModelIndex cell = desk.model.index(0, column);
        QCOMPARE(desk.spoken(0, column), QString());
        QVERIFY(!(desk.model.flags(cell) & Qt::ItemIsUserCheckable));
        QVERIFY(desk.model.flags(desk.model.index(1, column)) & Qt::ItemIsUserCheckable);
        QVERIFY(!desk.press(0, column, true));
    }
    QVERIFY(desk.commands.coach(desk.model, support::callSid(1), support::callSid(2)).isNull());
    QVERIFY(desk.commands.speakToEveryone(desk.model, support::callSid(1)).isNull());
    QCOMPARE(desk.queue.pending(), 0);
    desk.poll({person(1), person(2)});
    QCOMPARE(desk.spoken(0, muted), u"open"_s);
}

void TestSwitches::onePressIsToldOnce()
{
    Desk desk(4);
    desk.server.answerAlways(support::answers::obedient());
    QSignalSpy pressed(&desk.commands, &ParticipantCommands::made);
    const auto made = desk.commands.setSwitch(desk.model, {0, 1, 3}, Switch::Hold, true);
    QCOMPARE(pressed.size(), 1);
    const auto presses = pressed[0][0].value<people::UndoableChanges>();
    QCOMPARE(presses.size(), 3);
    QCOMPARE(presses[2].change, made[2]);
    QCOMPARE(presses[2].address, desk.address(4));
    QCOMPARE(presses[2].inverse.update.toFormBody(), "Hold=false"_ba);
    desk.commands.setSwitch(desk.model, {0, 1, 3}, Switch::Hold, true);
    QCOMPARE(pressed.size(), 1);
}

void TestSwitches::dismissTakesTheMarkAway()
{
    Desk desk;
    desk.server.answerAlways(support::answers::error(400, 16027, "on hold"));
    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.spoken(0, muted), u"open, refused: on hold"_s);
    QCOMPARE(desk.model.data(desk.model.index(0, muted), Qt::ToolTipRole).toString(), u"on hold"_s);
    QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
    QVERIFY(!desk.model.dismiss(desk.model.index(0, hold)));
    QVERIFY(!desk.model.dismiss(desk.model.index(0, 0)));
    QVERIFY(desk.model.dismiss(desk.model.index(0, muted)));
    QCOMPARE(desk.spoken(0, muted), u"open"_s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!desk.model.dismiss(desk.model.index(0, muted)));
}

void TestSwitches::dismissLeavesWhatIsPending()
{
    Desk desk;
    desk.server.answerAlways(support::fault::silence());
    QVERIFY(desk.press(0, muted, true));
    QVERIFY(!desk.model.dismiss(desk.model.index(0, muted)));
    QTRY_COMPARE(desk.changesSeen(), 1);
    QVERIFY(!desk.model.dismiss(desk.model.index(0, muted)));
    QCOMPARE(desk.spoken(0, muted), u"open, sending"_s);
}

QTEST_GUILESS_MAIN(TestSwitches)
#include "tst_people_switches.moc"
