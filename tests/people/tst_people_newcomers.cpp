// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <people/activitymodel.h>
#include <people/speakers.h>
#include <people/standingorder.h>
#include <people/supervisor.h>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
using people::Newcomers;
using people::ParticipantCommands;
using people::StandingOrder;

namespace {

/// A desk with two who are there already.
class OrdersDesk : public Desk
{
public:
    OrdersDesk()
        : Desk(2)
    {
        server.answerAlways(support::answers::obedient());
        supervisor.follow(model);
        speakers.follow(model);
    }
    /// These come to the two.
    void come(const std::vector<twilio::Participant> &newcomers)
    {
        std::vector<twilio::Participant> all{person(1), person(2)};
        all.insert(all.end(), newcomers.begin(), newcomers.end());
        poll(all);
    }
    /// What was sent once as many changes were made as are expected, and no more.
    QByteArrayList sent()
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        [this] { QTRY_COMPARE(queue.pending(), 0); }();
        return bodies();
    }

    people::Supervisor supervisor;
    people::Speakers speakers{[](const QString &) { return std::optional(u"Town hall"_s); }};
    StandingOrder order{model, commands, supervisor, speakers};
};

} // namespace

/// What becomes of whoever joins while an order stands.
class TestNewcomers : public QObject
{
    Q_OBJECT

private slots:
    void comeAsTheyDoWhereThereIsNoOrder();
    void areMutedOrHeldOnceTheyAreListed_data();
    void areMutedOrHeldOnceTheyAreListed();
    void whoWasThereBeforeIsNone();
    void oneWhoRingsIsMutedOnceConnected();
    void promise10_youAndSpeakersAreSpared();
    void anOrderIsNotUndone();
    void isNamedOnItsLineAndInTheJournal();
    void endsWithTheConference();
};

void TestNewcomers::comeAsTheyDoWhereThereIsNoOrder()
{
    OrdersDesk desk;
    QCOMPARE(desk.order.newcomers(), Newcomers::AsTheyCome);
    desk.come({person(3)});
    QVERIFY(desk.sent().isEmpty());
}

void TestNewcomers::areMutedOrHeldOnceTheyAreListed_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("muted") << static_cast<int>(Newcomers::Muted) << QByteArray("Muted=true");
    QTest::newRow("on hold") << static_cast<int>(Newcomers::OnHold) << QByteArray("Hold=true");
}

void TestNewcomers::areMutedOrHeldOnceTheyAreListed()
{
    QFETCH(const int, order);
    QFETCH(const QByteArray, body);
    OrdersDesk desk;
    desk.order.give(static_cast<Newcomers>(order));
    desk.come({person(3), person(4)});
    QTRY_COMPARE(desk.bodies(), (QByteArrayList{body, body}));
    QCOMPARE(desk.sent().size(), 2);
    QVERIFY(desk.bodiesFor(1).isEmpty() && desk.bodiesFor(2).isEmpty());
    // Listed once more they are no newcomers; what was done to them since stays.
    desk.come({person(3), person(4)});
    QCOMPARE(desk.sent().size(), 2);
}

void TestNewcomers::whoWasThereBeforeIsNone()
{
    OrdersDesk desk;
    desk.come({person(3)});
    desk.order.give(Newcomers::Muted);
    desk.come({person(3)});
    desk.poll({person(1), person(2)});
    desk.come({person(3)});
    QVERIFY(desk.sent().isEmpty());
}

void TestNewcomers::oneWhoRingsIsMutedOnceConnected()
{
    OrdersDesk desk;
    desk.order.give(Newcomers::Muted);
    desk.come({person(3, {{u"status"_s, u"ringing"_s}})});
    QVERIFY(desk.sent().isEmpty());
    desk.come({person(3)});
    QTRY_COMPARE(desk.bodiesFor(3), QByteArrayList{"Muted=true"});
}

void TestNewcomers::promise10_youAndSpeakersAreSpared()
{
    OrdersDesk desk;
    desk.supervisor.setIdentity({.label = u"Kim"_s});
    desk.speakers.setKept({{{}, u"Dana"_s, u"Town hall"_s}});
    desk.order.give(Newcomers::Muted);
    desk.come(
        {person(3, {{u"label"_s, u"Kim"_s}}), person(4, {{u"label"_s, u"Dana"_s}}), person(5)});
    QTRY_COMPARE(desk.bodiesFor(5), QByteArrayList{"Muted=true"});
    QCOMPARE(desk.sent().size(), 1);
}

void TestNewcomers::anOrderIsNotUndone()
{
    OrdersDesk desk;
    QSignalSpy made(&desk.commands, &ParticipantCommands::made);
    QSignalSpy notMade(&desk.commands, &ParticipantCommands::notMade);
    desk.order.give(Newcomers::Muted);
    desk.come({person(3), person(4, {{u"muted"_s, true}})});
    QTRY_COMPARE(desk.bodies().size(), 1);
    QVERIFY(desk.bodiesFor(4).isEmpty());
    QVERIFY(made.isEmpty() && notMade.isEmpty());
}

void TestNewcomers::isNamedOnItsLineAndInTheJournal()
{
    OrdersDesk desk;
    const people::ActivityModel activity(desk.queue);
    const auto title = [&activity] {
        return activity.index(0, people::ActivityModel::TitleColumn).data().toString();
    };
    desk.order.give(Newcomers::Muted);
    desk.come({person(3)});
    QTRY_COMPARE(activity.rowCount(), 1);
    QVERIFY2(title().endsWith(u", by standing order"_s), qPrintable(title()));
    const auto change = activity.changesOf(0).constFirst();
    QCOMPARE(desk.written(change.id)->intent.origin, changes::Origin::StandingOrder);
    // A press of the person's own is nobody's but theirs.
    desk.mute(1);
    QTRY_COMPARE(activity.rowCount(), 2);
    QVERIFY2(!title().contains(u"standing order"_s), qPrintable(title()));
}

void TestNewcomers::endsWithTheConference()
{
    OrdersDesk desk;
    QSignalSpy changed(&desk.order, &StandingOrder::changed);
    desk.order.give(Newcomers::OnHold);
    desk.model.setEnded();
    QCOMPARE(desk.order.newcomers(), Newcomers::AsTheyCome);
    QCOMPARE(changed.size(), 2);
    desk.model.setEnded(std::nullopt);
    desk.come({person(3)});
    QVERIFY(desk.sent().isEmpty());
}

QTEST_GUILESS_MAIN(TestNewcomers)
#include "tst_people_newcomers.moc"
