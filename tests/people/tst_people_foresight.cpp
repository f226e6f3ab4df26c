// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <people/audibility.h>
#include <people/foresight.h>
#include <people/positions.h>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
using people::Foresight;
using people::PlannedPress;
using people::Position;
using people::Switch;

namespace {

/// Kim, who coaches Dana; customer, who is open; Zoë, who is muted; and translator, on hold.
class Call
{
public:
    Call()
        : desk(0)
    {
        desk.poll({person(1,
                          {{u"label"_s, u"Kim"_s},
                           {u"coaching"_s, true},
                           {u"call_sid_to_coach"_s, support::callSid(2)}}),
                   person(2, {{u"label"_s, u"Dana"_s}}), person(3, {{u"label"_s, u"customer"_s}}),
                   person(4, {{u"label"_s, u"Zoë"_s}, {u"muted"_s, true}}),
                   person(5, {{u"label"_s, u"translator"_s}, {u"hold"_s, true}})});
        desk.model.setOwn(support::callSid(1));
    }

    /// By the numbers of the participants.
    PlannedPress pressFor(const QList<int> &numbers, Switch which, bool on) const
    {
        QList<int> rows;
        for (const int number : numbers)
            rows += desk.model.rowOf(support::callSid(number));
        return people::pressOfSwitch(desk.model, rows, which, on);
    }
    Foresight foresee(const PlannedPress &press) const
    {
        return people::foresee(desk.model, press);
    }

    Desk desk;
};

} // namespace

/// Promise 10: before a press it can be said who will hear whom.
class TestForesight : public QObject
{
    Q_OBJECT

private slots:
    void promise10_saysWhoWillHearWhom_data();
    void promise10_saysWhoWillHearWhom();
    void promise10_saysWhoWillHearThePersonAtTheDesk();
    void promise10_warnsWhereSomebodyHearsSomebodyNew();
    void promise10_whatIsForetoldComesTrue();
    void promise10_whatIsForetoldIsWhatIsSent();
    void promise10_ofSeveralItSaysWhatBecomesOfEachKind();
    void aPressThatSendsNothingSaysSo();
    void whoHasLeftIsNotToldOf();
};

void TestForesight::promise10_saysWhoWillHearWhom_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("which");
    QTest::addColumn<bool>("on");
    QTest::addColumn<QString>("sentence");
    const auto row
        = [](const char *name, int number, Switch which, bool on, const QString &sentence) {
              QTest::newRow(name) << number << static_cast<int>(which) << on << sentence;
          };
    row("mute", 3, Switch::Muted, true,
        u"Nobody will hear customer any more: not Kim, Dana and Zoë either."_s);
    row("unmute", 4, Switch::Muted, false,
        u"Kim, Dana and customer will hear Zoë. translator is on hold and hears nobody."_s);
    row("hold", 3, Switch::Hold, true,
        u"customer will hear the hold music, hear nobody and be heard by nobody."_s);
    row("resume", 5, Switch::Hold, false,
        u"translator will hear Dana and customer, and be heard by Kim, Dana, customer and Zoë."_s);
    row("end on exit", 2, Switch::EndConferenceOnExit, true,
        u"The conference ends when Dana leaves: 4 people are hung up on as well."_s);
}

void TestForesight::promise10_saysWhoWillHearWhom()
{
    QFETCH(int, number);
    QFETCH(int, which);
    QFETCH(bool, on);
    QFETCH(QString, sentence);
    const Call call;
    QCOMPARE(call.foresee(call.pressFor({number}, static_cast<Switch>(which), on)).sentence,
             sentence);
}

void TestForesight::promise10_saysWhoWillHearThePersonAtTheDesk()
{
    const Call call;
    const auto take = [&](Position position, const QString &callSidToCoach = {}) {
        return call.foresee(people::pressOfPosition(call.desk.model, position, callSidToCoach))
            .sentence;
    };
    QCOMPARE(take(Position::BargeIn),
             u"customer and Zoë will hear you. Dana hears you already. "
             "translator is on hold and hears nobody."_s);
    QCOMPARE(take(Position::Listen), u"Nobody will hear you any more: not Dana either."_s);
    QCOMPARE(take(Position::Coach, support::callSid(3)),
             u"customer alone will hear you. Dana will not hear you any more. "
             "translator is on hold and hears nobody."_s);
}

void TestForesight::promise10_warnsWhereSomebodyHearsSomebodyNew()
{
    const Call call;
    const auto warns = [&](const PlannedPress &press) { return call.foresee(press).opensEars; };
    QVERIFY(warns(call.pressFor({4}, Switch::Muted, false)));
    QVERIFY(warns(call.pressFor({5}, Switch::Hold, false)));
    QVERIFY(warns(people::pressOfPosition(call.desk.model, Position::BargeIn)));
    QVERIFY(!warns(people::pressOfPosition(call.desk.model, Position::Listen)));
    QVERIFY(!warns(call.pressFor({3}, Switch::Muted, true)));
    QVERIFY(!warns(call.pressFor({3}, Switch::Hold, true)));
    QVERIFY(!warns(call.pressFor({2}, Switch::EndConferenceOnExit, true)));
    QVERIFY(!warns(people::pressOfRemoval(call.desk.model, {2})));
}

/// Whoever is foretold to be heard is heard once the service tells what was asked of it.
void TestForesight::promise10_whatIsForetoldComesTrue()
{
    const Call before;
    const QList<int> rows{0, 1, 2, 3, 4};
    const PlannedPress press = before.pressFor({4}, Switch::Muted, false);
    const auto foretold = people::audibility(people::peopleAfter(before.desk.model, rows, press));

    Call after;
    std::vector<twilio::Participant> people = after.desk.model.participants();
    people[3].muted = false;
    after.desk.poll(people);
    QVERIFY(foretold == people::audibility(after.desk.model.participants()));
    QVERIFY(!(foretold == people::audibility(before.desk.model.participants())));
}

void TestForesight::promise10_whatIsForetoldIsWhatIsSent()
{
    Call call;
    const PlannedPress press = call.pressFor({3, 4, 5}, Switch::Muted, true);
    // Zoë is so already.
    QCOMPARE(press.steps.size(), 2);
    call.desk.commands.setSwitch(call.desk.model, {2, 3, 4}, Switch::Muted, true);
    QCOMPARE(call.desk.queue.pending(), 2);
    for (const PlannedPress::Step &step : press.steps) {
        QCOMPARE(step.update, people::toSwitch(Switch::Muted, true));
        const int row = call.desk.model.rowOf(step.callSid);
        QVERIFY(!call.desk.model.row(row).state(Switch::Muted).isSettled());
    }
}

void TestForesight::promise10_ofSeveralItSaysWhatBecomesOfEachKind()
{
    const Call call;
    QCOMPARE(call.foresee(call.pressFor({2, 3}, Switch::Muted, true)).sentence,
             u"Dana and customer will be heard by nobody any more."_s);
    QCOMPARE(call.foresee(call.pressFor({2, 3}, Switch::Hold, true)).sentence,
             u"Dana and customer will hear the hold music, hear nobody and be heard by nobody."_s);
    QCOMPARE(call.foresee(people::pressOfRemoval(call.desk.model, {3, 4})).sentence,
             u"Kim, Dana and customer stay."_s);
}

void TestForesight::aPressThatSendsNothingSaysSo()
{
    const Call call;
    QCOMPARE(call.foresee(call.pressFor({3}, Switch::Muted, false)).sentence,
             u"Nothing is sent: it is so already, or cannot be."_s);
}

void TestForesight::whoHasLeftIsNotToldOf()
{
    Call call;
    std::vector<twilio::Participant> people = call.desk.model.participants();
    people.pop_back();
    call.desk.poll(people);
    QCOMPARE(call.foresee(call.pressFor({4}, Switch::Muted, false)).sentence,
             u"Kim, Dana and customer will hear Zoë."_s);
}

QTEST_GUILESS_MAIN(TestForesight)
#include "tst_people_foresight.moc"
