// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <people/callers.h>
#include <people/phonebook.h>
#include <people/supervision.h>
#include <people/supervisor.h>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
using people::OwnIdentity;
using people::ParticipantModel;
using people::Position;
using people::Supervision;
using people::Supervisor;
using people::Switch;

namespace {

constexpr auto muted = ParticipantModel::MutedColumn;

QString sid(int number)
{
    return support::callSid(number);
}

/// A desk with Dana, an agent and Kim, who is as \p kims fields say and sits at it.
class KimsDesk : public Desk
{
public:
    explicit KimsDesk(const QJsonObject &kims = {{u"muted"_s, true}})
        : Desk(0)
    {
        server.answerAlways(support::answers::obedient());
        supervisor.follow(model);
        supervisor.setIdentity({.label = u"Kim"_s});
        tell(kims);
    }

    void tell(QJsonObject kims)
    {
        kims[u"label"_s] = u"Kim"_s;
        poll({person(1, {{u"label"_s, u"Dana"_s}}), person(2, {{u"label"_s, u"agent"_s}}),
              person(3, kims)});
    }
    Supervision now() const { return people::supervisionOf(model); }

    Supervisor supervisor;
};

} // namespace

Q_DECLARE_METATYPE(std::optional<people::Position>)

/// The person at the desk: who they are, where they stand, and what a press of theirs sends.
class TestSupervisor : public QObject
{
    Q_OBJECT

private slots:
    void theirNameSaysSo();
    void isKnownByNumberRatherThanByLabel();
    void isChosen();
    void isLookedForAgainOnceTheyLeft();
    void promise10_theirSwitchesDoNotAnswer();
    void promise10_eachPositionIsOneRequestWithMuted_data();
    void promise10_eachPositionIsOneRequestWithMuted();
    void promise10_noUndoPutsThemOnAir();
    void standsWhereTheServiceSays_data();
    void standsWhereTheServiceSays();
    void whatIsAskedIsNotSoYet();
    void whatWasRefusedIsMissed();
    void coachesTheLatestFirstAndNobodyOnHold();
    void isWhereSomebodyHearsThem();
};

void TestSupervisor::theirNameSaysSo()
{
    KimsDesk desk;
    const int row = desk.model.rowOf(sid(3));
    QVERIFY(desk.model.isOwn(row));
    QCOMPARE(desk.spoken(row, ParticipantModel::NameColumn),
             desk.model.nameOf(sid(3)) + u", you"_s);
}

void TestSupervisor::isKnownByNumberRatherThanByLabel()
{
    KimsDesk desk;
    people::PhoneBook book;
    people::Callers callers(desk.service, book);
    desk.model.setCallers(callers);
    callers.ask({sid(1), sid(3)});
    QTRY_VERIFY(desk.model.row(0).caller && desk.model.row(2).caller);
    desk.supervisor.setIdentity({.number = u"+14155550101"_s, .label = u"Kim"_s});
    QCOMPARE(desk.model.own(), sid(1));
    // Somebody else with their label is not them.
    desk.supervisor.setIdentity({.number = u"+14155550109"_s, .label = u"Kim"_s});
    QCOMPARE(desk.model.own(), QString());
}

void TestSupervisor::isChosen()
{
    KimsDesk desk;
    QSignalSpy identified(&desk.supervisor, &Supervisor::identified);
    desk.supervisor.choose(desk.model, sid(2));
    QCOMPARE(desk.model.own(), sid(2));
    QCOMPARE(identified.size(), 1);
    QCOMPARE(identified[0][0].value<OwnIdentity>(), (OwnIdentity{.label = u"agent"_s}));
    desk.supervisor.choose(desk.model, {});
    QCOMPARE(desk.model.own(), QString());
    QVERIFY(!identified[1][0].value<OwnIdentity>().isKnown());
}

void TestSupervisor::isLookedForAgainOnceTheyLeft()
{
    KimsDesk desk;
    desk.poll({person(1, {{u"label"_s, u"Dana"_s}})});
    QCOMPARE(desk.model.own(), QString());
    QVERIFY(!desk.now().isThere);
    // They call once more.
    desk.poll({person(1, {{u"label"_s, u"Dana"_s}}), person(7, {{u"label"_s, u"Kim"_s}})});
    QTRY_COMPARE(desk.model.own(), sid(7));
}

void TestSupervisor::promise10_theirSwitchesDoNotAnswer()
{
    KimsDesk desk;
    const int own = desk.model.rowOf(sid(3));
    QVERIFY(!desk.press(own, muted, false));
    QVERIFY(!(desk.model.index(own, muted).flags() & Qt::ItemIsUserCheckable));
    QVERIFY(desk.commands.setSwitch(desk.model, {own}, Switch::Muted, false).isEmpty());
    // A press for all leaves them as they are.
    QCOMPARE(desk.commands.setSwitch(desk.model, {0, 1, 2}, Switch::Hold, true).size(), 2);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QVERIFY(desk.bodiesFor(3).isEmpty());
}

void TestSupervisor::promise10_eachPositionIsOneRequestWithMuted_data()
{
    QTest::addColumn<bool>("wasMuted");
    QTest::addColumn<int>("position");
    QTest::addColumn<QByteArray>("body");
    for (const bool wasMuted : {true, false}) {
        const auto row = [&](const char *name, Position position, const QByteArray &body) {
            QTest::addRow("%s, %s", name, wasMuted ? "muted" : "open")
                << wasMuted << static_cast<int>(position) << body;
        };
        row("listen", Position::Listen, "Coaching=false&Muted=true");
        row("coach", Position::Coach,
            "CallSidToCoach=" + sid(2).toLatin1() + "&Coaching=true&Muted=false");
        row("barge in", Position::BargeIn, "Coaching=false&Muted=false");
    }
}

void TestSupervisor::promise10_eachPositionIsOneRequestWithMuted()
{
    QFETCH(const bool, wasMuted);
    QFETCH(const int, position);
    QFETCH(const QByteArray, body);
    KimsDesk desk({{u"muted"_s, wasMuted}});
    const auto which = static_cast<Position>(position);
    desk.commands.supervise(desk.model, which, which == Position::Coach ? sid(2) : QString());
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodiesFor(3), QByteArrayList{body});
    QCOMPARE(desk.now().told, which);
}

void TestSupervisor::promise10_noUndoPutsThemOnAir()
{
    KimsDesk desk({{u"muted"_s, false}});
    QSignalSpy made(&desk.commands, &people::ParticipantCommands::made);
    QVERIFY(!desk.commands.supervise(desk.model, Position::Listen).isNull());
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(made.size(), 0);
}

void TestSupervisor::standsWhereTheServiceSays_data()
{
    QTest::addColumn<QJsonObject>("kims");
    QTest::addColumn<std::optional<Position>>("told");
    QTest::addColumn<int>("listeners");
    const QJsonObject coaching{{u"coaching"_s, true}, {u"call_sid_to_coach"_s, sid(2)}};
    const auto with = [](QJsonObject object, const QString &key, bool value) {
        object[key] = value;
        return object;
    };
    QTest::newRow("muted") << QJsonObject{{u"muted"_s, true}} << std::optional(Position::Listen)
                           << 0;
    QTest::newRow("open") << QJsonObject{{u"muted"_s, false}} << std::optional(Position::BargeIn)
                          << 2;
    QTest::newRow("coach") << with(coaching, u"muted"_s, false) << std::optional(Position::Coach)
                           << 1;
    QTest::newRow("coach, muted") << with(coaching, u"muted"_s, true) << std::optional<Position>()
                                  << 0;
    QTest::newRow("on hold") << QJsonObject{{u"muted"_s, false}, {u"hold"_s, true}}
                             << std::optional<Position>() << 0;
}

void TestSupervisor::standsWhereTheServiceSays()
{
    QFETCH(const QJsonObject, kims);
    QFETCH(const std::optional<Position>, told);
    QFETCH(const int, listeners);
    const KimsDesk desk(kims);
    QVERIFY(desk.now().isThere);
    QCOMPARE(desk.now().told, told);
    QCOMPARE(desk.now().listeners, listeners);
    QCOMPARE(desk.now().listener, listeners == 1 ? desk.model.nameOf(sid(2)) : QString());
}

void TestSupervisor::whatIsAskedIsNotSoYet()
{
    KimsDesk desk;
    desk.server.answerAlways(support::fault::silence());
    desk.commands.supervise(desk.model, Position::BargeIn);
    QCOMPARE(desk.now().told, Position::Listen);
    QCOMPARE(desk.now().asked, Position::BargeIn);
    QCOMPARE(desk.now().listeners, 0);
}

void TestSupervisor::whatWasRefusedIsMissed()
{
    KimsDesk desk;
    desk.server.answerAlways(support::answers::error(400, 20001, "no"));
    desk.commands.supervise(desk.model, Position::Coach, sid(2));
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.now().told, Position::Listen);
    QCOMPARE(desk.now().asked, std::nullopt);
    QCOMPARE(desk.now().missed, Position::Coach);
    QVERIFY(!desk.now().reason.isEmpty());
}

void TestSupervisor::coachesTheLatestFirstAndNobodyOnHold()
{
    KimsDesk desk;
    const auto named = [](int number, const QString &label, bool isHeld = false) {
        return person(number, {{u"label"_s, label}, {u"hold"_s, isHeld}});
    };
    desk.poll({named(1, u"Dana"_s), named(2, u"agent"_s), named(3, u"Kim"_s), named(4, u"Zoë"_s),
               named(5, u"Ben"_s, true), named(6, u"Chloé"_s)});
    QCOMPARE(people::coachable(desk.model, {}), (QStringList{sid(2), sid(6), sid(1), sid(4)}));
    desk.supervisor.keepCoached(desk.model, sid(1));
    desk.supervisor.keepCoached(desk.model, sid(4));
    QCOMPARE(people::coachable(desk.model, desk.supervisor.coachedLately(desk.model)),
             (QStringList{sid(4), sid(1), sid(2), sid(6)}));
    QCOMPARE(people::heldOthers(desk.model), 1);
}

void TestSupervisor::isWhereSomebodyHearsThem()
{
    KimsDesk desk({{u"muted"_s, true}});
    ParticipantModel other(support::conferenceSid(2), desk.queue);
    desk.supervisor.follow(other);
    QCOMPARE(desk.supervisor.whereabouts(), &desk.model);
    other.apply({person(8, {{u"label"_s, u"Kim"_s}, {u"muted"_s, false}}), person(9)},
                twilio::Instant::clock::now());
    QCOMPARE(desk.supervisor.whereabouts(), &other);
    other.setEnded();
    QCOMPARE(desk.supervisor.whereabouts(), &desk.model);
}

QTEST_GUILESS_MAIN(TestSupervisor)
#include "tst_people_supervisor.moc"
