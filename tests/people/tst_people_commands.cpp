// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <algorithm>
#include <stage/desk.h>
#include <words/changetitle.h>

using namespace Qt::Literals::StringLiterals;
using changes::Decision;
using people::ParticipantCommands;
using people::ParticipantModel;
using people::Switch;
using people::UndoableChanges;
using State = changes::Change::State;

namespace {

constexpr auto muted = ParticipantModel::MutedColumn;
constexpr auto coaching = ParticipantModel::CoachingColumn;

QString dana()
{
    return support::callSid(1);
}

QString agent()
{
    return support::callSid(2);
}

/// A desk with Dana, who is as \p danas fields say, an agent and a customer.
class Three : public Desk
{
public:
    explicit Three(QJsonObject danas = {})
        : Desk(0)
    {
        server.answerAlways(support::answers::obedient());
        danas[u"label"_s] = u"Dana"_s;
        poll({person(1, danas), person(2, {{u"label"_s, u"agent"_s}}),
              person(3, {{u"label"_s, u"customer"_s}})});
    }

    /// What the press \p press made, with what takes it back.
    UndoableChanges made(const std::function<void()> &press)
    {
        QSignalSpy told(&commands, &ParticipantCommands::made);
        press();
        return told.size() == 1 ? told[0][0].value<UndoableChanges>() : UndoableChanges();
    }
    bool isQuiet() const { return queue.pending() == 0; }
};

QByteArray coachesAgent(const QByteArray &more = {})
{
    return "CallSidToCoach=" + agent().toLatin1() + "&Coaching=true" + more;
}

QJsonObject coach(bool isMuted)
{
    return {{u"coaching"_s, true}, {u"call_sid_to_coach"_s, agent()}, {u"muted"_s, isMuted}};
}

} // namespace

/// What a press means: one request with everything that belongs to it, and what takes it back.
class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void promise10_aCoachIsHeard_data();
    void promise10_aCoachIsHeard();
    void promise10_muteOnItsWayCounts();
    void promise10_muteOfUnknownOutcomeCounts();
    void promise10_speakingIsHeard_data();
    void promise10_speakingIsHeard();
    void listenOnlyMutes();
    void takenBackAndMadeAgain();
    void promise2_onePressForSeveralIsABulk();
    void whatHasNoInverseIsSkipped();
    void composedIsSentAsItIs();
    void composedEndOfACoachingSaysWhoHears_data();
    void composedEndOfACoachingSaysWhoHears();
    void composedIsTakenBack();
    void composedForSomebodyUnknown();
    void removeAnnounceAndEnd();
    void decisions();
    void modelsAreAttached();
};

void TestCommands::promise10_aCoachIsHeard_data()
{
    QTest::addColumn<bool>("isMuted");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("muted") << true << coachesAgent("&Muted=false");
    QTest::newRow("not muted") << false << coachesAgent();
}

void TestCommands::promise10_aCoachIsHeard()
{
    QFETCH(bool, isMuted);
    QFETCH(QByteArray, body);
    Three desk({{u"muted"_s, isMuted}});
    const UndoableChanges made
        = desk.made([&] { desk.commands.coach(desk.model, dana(), agent()); });
    QCOMPARE(made.size(), 1);
    QCOMPARE(desk.spoken(0, muted), isMuted ? u"muted, sending"_s : u"open"_s);
    QTRY_VERIFY(desk.isQuiet());
    QCOMPARE(desk.spoken(0, coaching), u"coaching agent"_s);
    QCOMPARE(desk.spoken(0, muted), u"open"_s);
    QCOMPARE(desk.bodies(), QByteArrayList{body});
    // Nobody is put on air by an undo.
    QCOMPARE(made[0].inverse.update.toFormBody(), "Coaching=false&Muted=true"_ba);
    QCOMPARE(made[0].title, u"Dana coaches agent"_s);
}

void TestCommands::promise10_muteOnItsWayCounts()
{
    Three desk;
    desk.server.answerNext(support::fault::silence());
    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.changesSeen(), 1);
    desk.commands.coach(desk.model, dana(), agent());
    QCOMPARE(desk.spoken(0, muted), u"open, sending"_s);
    QCOMPARE(desk.shown(0, muted), u"off"_s);
    QCOMPARE(words::title(desk.queue.openChanges(support::conferenceSid()).back()),
             u"Dana coaches agent"_s);
    QCOMPARE(desk.queue.openChanges(support::conferenceSid()).back().update()->toFormBody(),
             coachesAgent("&Muted=false"));
}

void TestCommands::promise10_muteOfUnknownOutcomeCounts()
{
    Three desk;
    desk.server.answerWhen([](const support::Request &request) { return request.method == "GET"; },
                           support::fault::silence());
    desk.queue.adopt({{.id = QUuid::createUuid(),
                       .pressedAt = QDateTime::currentDateTimeUtc(),
                       .accountSid = support::accountSid(),
                       .conferenceSid = support::conferenceSid(),
                       .participant = dana(),
                       .who = u"Dana"_s,
                       .formBody = "Muted=true"}});
    QVERIFY(desk.spoken(0, muted).startsWith(u"unknown"_s));
    desk.commands.coach(desk.model, dana(), agent());
    QTRY_COMPARE(desk.bodies(), QByteArrayList{coachesAgent("&Muted=false")});
}

void TestCommands::promise10_speakingIsHeard_data()
{
    QTest::addColumn<bool>("isMuted");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("inverse");
    QTest::newRow("muted") << true << "Coaching=false&Muted=false"_ba
                           << coachesAgent("&Muted=true");
    QTest::newRow("not muted") << false << "Coaching=false"_ba << coachesAgent();
}

void TestCommands::promise10_speakingIsHeard()
{
    QFETCH(bool, isMuted);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, inverse);
    Three desk(coach(isMuted));
    const UndoableChanges made
        = desk.made([&] { desk.commands.speakToEveryone(desk.model, dana()); });
    QTRY_VERIFY(desk.isQuiet());
    QCOMPARE(desk.spoken(0, coaching), QString());
    QCOMPARE(desk.spoken(0, muted), u"open"_s);
    QCOMPARE(made.size(), 1);
    QCOMPARE(made[0].title, u"Dana speaks to everyone"_s);
    QCOMPARE(made[0].inverse.update.toFormBody(), inverse);
    desk.commands.takeBack(made);
    QTRY_VERIFY(desk.isQuiet());
    QCOMPARE(desk.bodies(), (QByteArrayList{body, inverse}));
}

void TestCommands::listenOnlyMutes()
{
    Three desk(coach(false));
    const UndoableChanges made = desk.made([&] { desk.commands.listenOnly(desk.model, dana()); });
    QTRY_VERIFY(desk.isQuiet());
    QCOMPARE(made.size(), 1);
    QCOMPARE(made[0].title, u"Dana only listens"_s);
    desk.commands.takeBack(made);
    QTRY_VERIFY(desk.isQuiet());
    QCOMPARE(desk.bodies(),
             (QByteArrayList{"Coaching=false&Muted=true", coachesAgent("&Muted=false")}));
}

void TestCommands::takenBackAndMadeAgain()
{
    Three desk;
    const UndoableChanges made = desk.made([&] {
        desk.commands.setSwitch(desk.model, {0, 2}, Switch::Hold, true);
    });
    QTRY_VERIFY(desk.isQuiet());
    QCOMPARE(made.size(), 2);
    QCOMPARE(made[1].address, desk.address(3));
    QCOMPARE(made[1].who, u"customer"_s);
    QSignalSpy told(&desk.commands, &ParticipantCommands::made);
    desk.commands.takeBack(made);
    QTRY_VERIFY(desk.isQuiet());
    desk.commands.makeAgain(made);
    QTRY_VERIFY(desk.isQuiet());
    QCOMPARE(desk.bodiesFor(1), (QByteArrayList{"Hold=true", "Hold=false", "Hold=true"}));
    QCOMPARE(desk.bodiesFor(3), desk.bodiesFor(1));
    QCOMPARE(told.size(), 0);
}

void TestCommands::promise2_onePressForSeveralIsABulk()
{
    using changes::Extent;
    Three desk;
    QList<Extent> pressed;
    connect(&desk.queue, &changes::ChangeQueue::changed, this,
            [&pressed](const changes::Change &change) {
                if (change.isNew())
                    pressed += change.press.extent;
            });
    const auto extents = [&](const std::function<void()> &press) {
        pressed.clear();
        press();
        return pressed;
    };
    const QList<Extent> bulk{Extent::Bulk, Extent::Bulk};
    const QList<Extent> single{Extent::Single};
    ParticipantCommands &commands = desk.commands;
    const auto &model = desk.model;
    UndoableChanges made;
    const auto hold = [&](const QList<int> &rows) {
        made = desk.made([&] { commands.setSwitch(model, rows, Switch::Hold, true); });
    };
    QCOMPARE(extents([&] { hold({0, 2}); }), bulk);
    QCOMPARE(extents([&] { commands.takeBack(made); }), bulk);
    QCOMPARE(extents([&] { commands.makeAgain(made); }), bulk);
    QTRY_VERIFY(desk.isQuiet());
    // Of three that are chosen, one is left to be held.
    QCOMPARE(extents([&] { hold({0, 1, 2}); }), single);
    QCOMPARE(extents([&] { commands.takeBack(made); }), single);
    QCOMPARE(extents([&] { desk.press(0, muted, true); }), single);
    const twilio::ParticipantUpdate end{.endConferenceOnExit = true};
    QCOMPARE(extents([&] { commands.update(model, {dana(), agent()}, end); }), bulk);
    QCOMPARE(extents([&] { commands.update(model, {dana(), u"CA"_s}, end); }), single);
    QCOMPARE(extents([&] { commands.compose(model, desk.address(1), end); }), single);
    QCOMPARE(extents([&] { commands.coach(model, dana(), agent()); }), single);
    const auto remove = [&](const QStringList &callSids, const QStringList &names) {
        commands.remove(support::conferenceSid(), callSids, names);
    };
    QCOMPARE(extents([&] { remove({agent(), dana()}, {u"agent"_s, u"Dana"_s}); }), bulk);
    QCOMPARE(extents([&] { remove({support::callSid(3)}, {u"customer"_s}); }), single);
}

void TestCommands::whatHasNoInverseIsSkipped()
{
    Three desk;
    const UndoableChanges made = desk.made([&] {
        desk.commands.update(desk.model, dana(), {.announceUrl = u"https://example.com/a"_s});
    });
    QTRY_VERIFY(desk.isQuiet());
    QCOMPARE(made.size(), 1);
    QVERIFY(!people::canBeTakenBack(made));
    desk.commands.takeBack(made);
    QVERIFY(desk.isQuiet());
    QCOMPARE(desk.bodies().size(), 1);
}

void TestCommands::composedIsSentAsItIs()
{
    Three desk({{u"muted"_s, true}});
    const QUuid id = desk.commands.compose(desk.model, desk.address(1),
                                           {.callSidToCoach = agent(), .coaching = true});
    QCOMPARE(words::title(desk.known(id)), u"Dana coaches agent, heard by nobody"_s);
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(desk.bodies(), QByteArrayList{coachesAgent()});
    desk.poll({person(1, coach(true)), person(2, {{u"label"_s, u"agent"_s}})});
    QCOMPARE(desk.spoken(0, coaching), u"coaching agent, heard by nobody"_s);
    // What was asked is no fact before the service says so.
    desk.server.answerNext(support::answers::participant(coach(false)));
    QVERIFY(desk.press(0, muted, false));
    QCOMPARE(desk.spoken(0, coaching), u"coaching agent, heard by nobody"_s);
    QTRY_COMPARE(desk.spoken(0, coaching), u"coaching agent"_s);
}

void TestCommands::composedEndOfACoachingSaysWhoHears_data()
{
    QTest::addColumn<bool>("isMuted");
    QTest::addColumn<QString>("title");
    QTest::newRow("muted") << true << u"Dana only listens"_s;
    QTest::newRow("not muted") << false << u"Dana speaks to everyone"_s;
}

void TestCommands::composedEndOfACoachingSaysWhoHears()
{
    QFETCH(bool, isMuted);
    QFETCH(QString, title);
    Three desk(coach(isMuted));
    const QUuid id = desk.commands.compose(desk.model, desk.address(1), {.coaching = false});
    QCOMPARE(words::title(desk.known(id)), title);
    QTRY_COMPARE(desk.bodies(), QByteArrayList{"Coaching=false"});
}

void TestCommands::composedIsTakenBack()
{
    Three desk;
    // By its label, as one may type it.
    const UndoableChanges made = desk.made([&] {
        desk.commands.compose(desk.model, {support::conferenceSid(), u"Dana"_s}, {.muted = true});
    });
    QTRY_VERIFY(desk.isQuiet());
    QCOMPARE(made.size(), 1);
    QCOMPARE(made[0].title, u"Mute Dana"_s);
    QVERIFY(people::canBeTakenBack(made));
    desk.commands.takeBack(made);
    QTRY_VERIFY(desk.isQuiet());
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Muted=false"}));
}

void TestCommands::composedForSomebodyUnknown()
{
    Three desk;
    const UndoableChanges made = desk.made([&] {
        desk.commands.compose(desk.model, {support::conferenceSid(), u"Tom"_s}, {.muted = true});
    });
    QCOMPARE(made.size(), 1);
    QCOMPARE(made[0].title, u"Mute Tom"_s);
    QVERIFY(!people::canBeTakenBack(made));
    QTRY_COMPARE(desk.bodies(), QByteArrayList{"Muted=true"});
}

void TestCommands::removeAnnounceAndEnd()
{
    Three desk;
    QSignalSpy told(&desk.commands, &ParticipantCommands::made);
    desk.server.answerAlways(support::answers::conference());
    desk.server.answerWhen(
        [](const support::Request &request) { return request.method == "DELETE"; },
        support::answers::noContent());
    desk.commands.remove(support::conferenceSid(), {support::callSid(3)}, {u"customer"_s});
    const QUuid removed
        = told.constFirst().at(0).value<people::UndoableChanges>().constFirst().change;
    const QUuid announced = desk.commands.announce(
        support::conferenceSid(), u"Town hall"_s,
        {.url = u"https://example.com/a"_s, .method = twilio::HttpMethod::Get});
    const QUuid ended = desk.commands.endConference(support::conferenceSid(), u"Town hall"_s);
    QCOMPARE(words::title(desk.known(removed)), u"Remove customer"_s);
    QCOMPARE(words::title(desk.known(announced)), u"Announce to everyone in Town hall"_s);
    QCOMPARE(words::title(desk.known(ended)), u"End Town hall"_s);
    QTRY_COMPARE(desk.changesSeen(), 3);
    QByteArrayList seen;
    for (const support::Request &request : desk.server.requests())
        seen += request.method + ' ' + request.body;
    std::sort(seen.begin(), seen.end());
    QCOMPARE(seen,
             (QByteArrayList{"DELETE ",
                             "POST AnnounceMethod=GET&AnnounceUrl=https%3A%2F%2Fexample.com%2Fa",
                             "POST Status=completed"}));
    // None of it can be taken back, and it stands among what was pressed as that.
    QCOMPARE(told.size(), 3);
    for (const auto &one : told) {
        const auto made = one[0].value<UndoableChanges>();
        QVERIFY(!people::canBeTakenBack(made));
        QVERIFY(!made[0].title.isEmpty());
    }
    QVERIFY(told[1][0].value<UndoableChanges>()[0].isAnnouncement);
}

void TestCommands::decisions()
{
    Three desk;
    desk.server.answerAlways(support::answers::tooManyRequests(std::chrono::seconds(60)));
    const QUuid waiting = desk.mute(1);
    QTRY_COMPARE(desk.state(waiting), State::TryingAgain);
    desk.commands.decide(waiting, Decision::Cancel);
    QCOMPARE(desk.state(waiting), State::Cancelled);

    desk.server.answerAlways(support::fault::closeUnanswered());
    const QUuid unknown = desk.change(2, {.announceUrl = u"https://example.com/a"_s});
    QTRY_COMPARE(desk.state(unknown), State::Unknown);
    desk.commands.decide(unknown, Decision::Check);
    QTRY_COMPARE(desk.server.requests().back().method, "GET"_ba);
    QCOMPARE(desk.queue.undecided(), 1);
    desk.server.answerAlways(support::answers::obedient());
    desk.commands.decide(unknown, Decision::SendAgain);
    QTRY_VERIFY(desk.isQuiet());
    QCOMPARE(desk.queue.undecided(), 0);
    QCOMPARE(desk.bodiesFor(2).size(), 2);

    desk.server.answerAlways(support::fault::closeUnanswered());
    const QUuid left = desk.change(3, {.announceUrl = u"https://example.com/a"_s});
    QTRY_COMPARE(desk.queue.undecided(), 1);
    desk.commands.decide(left, Decision::Dismiss);
    QCOMPARE(desk.queue.undecided(), 0);
    QCOMPARE(desk.state(left), State::Unknown);
}

void TestCommands::modelsAreAttached()
{
    Three desk;
    QSignalSpy told(&desk.commands, &ParticipantCommands::made);
    QVERIFY(desk.press(1, muted, true));
    QCOMPARE(told.size(), 1);
    QVERIFY(!desk.press(1, muted, true));
    QCOMPARE(told.size(), 1);
    QTRY_COMPARE(desk.bodiesFor(2), QByteArrayList{"Muted=true"});
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_people_commands.moc"
