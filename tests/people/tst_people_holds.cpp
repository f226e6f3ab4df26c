// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <people/holdwatch.h>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using people::ParticipantModel;

namespace {

twilio::Participant held(int number)
{
    return person(number, {{u"hold"_s, true}});
}

const std::optional<people::HeldSince> &heldSince(const Desk &desk, int row)
{
    return desk.model.row(row).held;
}

} // namespace

/// How long each has been on hold, and who for too long.
class TestHolds : public QObject
{
    Q_OBJECT

private slots:
    void fromOnesOwnPress();
    void fromTheFirstListThatShowsIt();
    void atLeastWhereNobodyLookedBefore();
    void aHoldThatGoesOnIsNotBegunAnew();
    void promise1_tooLongAfterTheThresholdByItself();
    void anotherOneIsTooLong();
    void everybodyOnHold();
};

void TestHolds::fromOnesOwnPress()
{
    Desk desk;
    desk.server.answerAlways(support::answers::obedient());
    QVERIFY(!heldSince(desk, 0));
    desk.press(0, ParticipantModel::HoldColumn, true);
    QVERIFY(!heldSince(desk, 0)); // not yet
    QTRY_VERIFY(heldSince(desk, 0));
    QVERIFY(!heldSince(desk, 0)->isAtLeast);
    desk.press(0, ParticipantModel::HoldColumn, false);
    QTRY_VERIFY(!heldSince(desk, 0));
}

void TestHolds::fromTheFirstListThatShowsIt()
{
    Desk desk;
    desk.poll({person(1), held(2), person(3)});
    QVERIFY(heldSince(desk, 1));
    QVERIFY(!heldSince(desk, 1)->isAtLeast);
    QVERIFY(desk.spoken(1, ParticipantModel::HoldColumn).startsWith(u"on hold, "_s));
    QVERIFY(!desk.spoken(1, ParticipantModel::HoldColumn).contains(u"at least"_s));
}

void TestHolds::atLeastWhereNobodyLookedBefore()
{
    Desk desk(0);
    desk.poll({held(1), person(2)});
    QVERIFY(heldSince(desk, 0)->isAtLeast);
    QVERIFY(desk.spoken(0, ParticipantModel::HoldColumn).startsWith(u"on hold, at least "_s));
    // Who comes on hold has been so before, too.
    desk.poll({held(1), person(2), held(3)});
    QVERIFY(heldSince(desk, 2)->isAtLeast);
}

void TestHolds::aHoldThatGoesOnIsNotBegunAnew()
{
    Desk desk;
    desk.poll({held(1), person(2), person(3)});
    const auto before = heldSince(desk, 0);
    desk.poll({held(1), person(2), held(3)});
    QCOMPARE(heldSince(desk, 0), before);
}

/// Nobody reads anything meanwhile.
void TestHolds::promise1_tooLongAfterTheThresholdByItself()
{
    Desk desk;
    QSignalSpy changed(&desk.model.holds(), &people::HoldWatch::changed);
    desk.model.holds().setThreshold(1s);
    desk.poll({held(1), person(2), person(3)});
    QVERIFY(!desk.model.holds().isTooLong(*heldSince(desk, 0)));
    QTRY_COMPARE(desk.model.holds().tooLong(), 1);
    QVERIFY(!changed.isEmpty());
    QVERIFY(desk.spoken(0, ParticipantModel::HoldColumn).endsWith(u", too long"_s));
    desk.model.holds().setThreshold(0s);
    QCOMPARE(desk.model.holds().tooLong(), 0);
    desk.model.holds().setThreshold(1s);
    desk.poll({person(1), person(2), person(3)});
    QTRY_COMPARE(desk.model.holds().tooLong(), 0);
}

/// As many as before, and not the same.
void TestHolds::anotherOneIsTooLong()
{
    Desk desk;
    people::HoldWatch &holds = desk.model.holds();
    holds.setThreshold(1s);
    desk.poll({held(1), person(2), person(3)});
    QTRY_COMPARE(holds.whoIsTooLong(), QSet<QString>{desk.model.participant(0).callSid});
    QSignalSpy changed(&holds, &people::HoldWatch::changed);
    desk.poll({person(1), held(2), person(3)});
    while (!holds.isTooLong(*heldSince(desk, 1)))
        QThread::yieldCurrentThread();
    QVERIFY(changed.isEmpty());
    holds.setThreshold(1s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(holds.whoIsTooLong(), QSet<QString>{desk.model.participant(1).callSid});
}

void TestHolds::everybodyOnHold()
{
    Desk desk;
    desk.poll({held(1), held(2), person(3)});
    desk.model.holds().setThreshold(60s);
    QVERIFY(!desk.model.holds().isEverybodyOnHold());
    // The last who was not has left.
    desk.poll({held(1), held(2)});
    QTRY_VERIFY(desk.model.holds().isEverybodyOnHold());
}

QTEST_GUILESS_MAIN(TestHolds)
#include "tst_people_holds.moc"
