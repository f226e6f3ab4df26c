// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <people/consequence.h>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
using people::Switch;

namespace {

QJsonObject named(const QString &label, QJsonObject fields = {})
{
    fields[u"label"_s] = label;
    return fields;
}

QString list(int row, Switch which, const std::vector<twilio::Participant> &people)
{
    Desk desk(0);
    desk.poll(people);
    return people::consequenceOfSwitch(desk.model, row, which);
}

} // namespace

/// Promise 10: what a press does to the people is said before it is made.
class TestConsequence : public QObject
{
    Q_OBJECT

private slots:
    void promise10_saysWhoWillHear_data();
    void promise10_saysWhoWillHear();
    void promise10_saysWhatARemovalDoes();
    void promise10_saysWhoStaysAloneOrRinging();
    void promise10_whatIsOnItsWayCounts();
    void promise10_hearsAndHeardByAreTwoThings();
    void promise10_saysWhoHearsACoach();
    void promise10_theCellSaysIt();
};

void TestConsequence::promise10_saysWhoWillHear_data()
{
    QTest::addColumn<QJsonObject>("dana");
    QTest::addColumn<QJsonObject>("tom");
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QJsonObject &dana, const QJsonObject &tom,
                        Switch which, const QString &sentence) {
        QTest::newRow(name) << dana << tom << static_cast<int>(which) << sentence;
    };
    row("mute", {}, {}, Switch::Muted,
        u"Mute: Dana hears everybody as before and is heard by nobody."_s);
    row("unmute", {{u"muted"_s, true}}, {}, Switch::Muted, u"Unmute: Dana is heard by Tom."_s);
    row("unmute among those on hold", {{u"muted"_s, true}}, {{u"hold"_s, true}}, Switch::Muted,
        u"Unmute: Dana is heard by nobody."_s);
    row("unmute on hold", {{u"muted"_s, true}, {u"hold"_s, true}}, {}, Switch::Muted,
        u"Unmute: Dana is heard by nobody."_s);
    row("hold", {}, {}, Switch::Hold,
        u"Hold: Dana hears the hold music, hears nobody and is heard by nobody."_s);
    row("hold the last one", {}, {{u"hold"_s, true}}, Switch::Hold,
        u"Hold: Dana is the last who is not on hold. Nobody is left to talk to Tom."_s);
    row("resume", {{u"hold"_s, true}}, {}, Switch::Hold, u"Resume: Dana is heard by Tom."_s);
    row("resume muted", {{u"hold"_s, true}, {u"muted"_s, true}}, {}, Switch::Hold,
        u"Resume: Dana is heard by nobody."_s);
    row("end on exit", {}, {}, Switch::EndConferenceOnExit,
        u"The conference ends when Dana leaves: one other person is hung up on as well."_s);
    row("go on", {{u"end_conference_on_exit"_s, true}}, {}, Switch::EndConferenceOnExit,
        u"The conference goes on when Dana leaves."_s);
    row("coach", {}, {}, Switch::Coaching,
        u"Asks whom Dana is to coach: that one alone hears it."_s);
    row("coach, muted", {{u"muted"_s, true}}, {}, Switch::Coaching,
        u"Asks whom Dana is to coach, and unmutes Dana: that one alone hears it."_s);
    const QJsonObject coaches{{u"coaching"_s, true}, {u"call_sid_to_coach"_s, support::callSid(2)}};
    row("end coaching", coaches, {}, Switch::Coaching,
        u"Ends the coaching: asks first who is to hear Dana."_s);
    QJsonObject unheard = coaches;
    unheard[u"muted"_s] = true;
    row("end coaching, muted", unheard, {}, Switch::Coaching,
        u"Dana coaches while muted, and is heard by nobody. Ends the coaching: asks first who is "
        "to hear Dana."_s);
    row("not there yet", {{u"status"_s, u"ringing"_s}}, {}, Switch::Muted, QString());
}

void TestConsequence::promise10_saysWhoWillHear()
{
    QFETCH(QJsonObject, dana);
    QFETCH(QJsonObject, tom);
    QFETCH(int, which);
    QFETCH(QString, sentence);
    QCOMPARE(list(0, static_cast<Switch>(which),
                  {person(1, named(u"Dana"_s, dana)), person(2, named(u"Tom"_s, tom))}),
             sentence);
}

void TestConsequence::promise10_saysWhatARemovalDoes()
{
    Desk desk(0);
    desk.poll({person(1, named(u"Dana"_s, {{u"end_conference_on_exit"_s, true}})),
               person(2, named(u"Tom"_s, {{u"hold"_s, true}})), person(3, named(u"Ann"_s))});
    QCOMPARE(people::consequenceOfLeaving(desk.model, {0}),
             u"The conference ends when Dana leaves: 2 people are hung up on as well."_s);
    QCOMPARE(people::consequenceOfLeaving(desk.model, {1}), u"Dana and Ann stay."_s);
    desk.poll({person(1, named(u"Dana"_s)), person(2, named(u"Tom"_s, {{u"hold"_s, true}})),
               person(3, named(u"Ann"_s))});
    QCOMPARE(people::consequenceOfLeaving(desk.model, {0}),
             u"Ann stays, alone.\nTom stays on hold."_s);
    QCOMPARE(people::consequenceOfLeaving(desk.model, {0, 2}),
             u"Nobody is left to talk to Tom, who will stay on hold."_s);
    QCOMPARE(people::consequenceOfLeaving(desk.model, {0, 1, 2}),
             u"Nobody stays in the conference."_s);
}

/// The agent leaves a customer alone while a third person rings: it was said that a call leaves.
void TestConsequence::promise10_saysWhoStaysAloneOrRinging()
{
    Desk desk(0);
    const QJsonObject ringing{{u"status"_s, u"ringing"_s}};
    desk.poll({person(1, named(u"agent"_s)), person(2, named(u"customer"_s)),
               person(3, named(u"Tom"_s, ringing))});
    QCOMPARE(people::consequenceOfLeaving(desk.model, {0}),
             u"customer stays, alone.\nTom is still ringing."_s);
    QCOMPARE(people::consequenceOfLeaving(desk.model, {0, 1}),
             u"Tom is still ringing, and will find nobody there."_s);
    // Who has left does not stay.
    desk.poll({person(1, named(u"agent"_s)), person(3, named(u"Tom"_s, ringing))});
    QCOMPARE(people::consequenceOfLeaving(desk.model, {0}),
             u"Tom is still ringing, and will find nobody there."_s);
}

/// What is said is what will be once all that is on its way has arrived.
void TestConsequence::promise10_whatIsOnItsWayCounts()
{
    Desk desk(0);
    desk.server.answerAlways(support::fault::silence());
    desk.poll(
        {person(1, named(u"Dana"_s)), person(2, named(u"Tom"_s)), person(3, named(u"Ann"_s))});
    desk.change(2, {.hold = true});
    desk.mute(1, true);
    QCOMPARE(people::consequenceOfSwitch(desk.model, 0, Switch::Muted),
             u"Unmute: Dana is heard by Ann."_s);
    QCOMPARE(people::consequenceOfCoaching(desk.model, support::callSid(1), support::callSid(3)),
             u"Unmuted, and heard by Ann alone"_s);
    QCOMPARE(people::consequenceOfCoaching(desk.model, support::callSid(1), support::callSid(2)),
             u"Unmuted, and heard by nobody"_s);
    QCOMPARE(people::consequenceOfListening(desk.model, support::callSid(1)),
             u"Muted, and heard by nobody"_s);
    QCOMPARE(people::consequenceOfSpeaking(desk.model, support::callSid(2)), u"Heard by nobody"_s);
}

void TestConsequence::promise10_hearsAndHeardByAreTwoThings()
{
    Desk desk(0);
    desk.poll(
        {person(1, named(u"Dana"_s, {{u"muted"_s, true}})), person(2, named(u"Tom"_s)),
         person(3,
                named(u"Ann"_s,
                      {{u"coaching"_s, true}, {u"call_sid_to_coach"_s, support::callSid(2)}}))});
    const people::Hearing dana = people::hearingOf(desk.model, support::callSid(1));
    QCOMPARE(dana.hears, QStringList{u"Tom"_s});
    QCOMPARE(dana.heardBy, QStringList());
    const people::Hearing tom = people::hearingOf(desk.model, support::callSid(2));
    QCOMPARE(tom.hears, QStringList{u"Ann"_s});
    QCOMPARE(tom.heardBy, (QStringList{u"Dana"_s, u"Ann"_s}));
}

void TestConsequence::promise10_saysWhoHearsACoach()
{
    Desk desk(0);
    desk.poll(
        {person(1,
                named(u"Dana"_s,
                      {{u"coaching"_s, true}, {u"call_sid_to_coach"_s, support::callSid(2)}})),
         person(2, named(u"Tom"_s)), person(3, named(u"Ann"_s))});
    QCOMPARE(people::consequenceOfSpeaking(desk.model, support::callSid(1)),
             u"Heard by Tom and Ann"_s);
    QCOMPARE(people::consequenceOfCoaching(desk.model, support::callSid(1), support::callSid(3)),
             u"Heard by Ann alone"_s);
    desk.poll({person(1,
                      named(u"Dana"_s,
                            {{u"coaching"_s, true},
                             {u"call_sid_to_coach"_s, support::callSid(2)},
                             {u"muted"_s, true}})),
               person(2, named(u"Tom"_s)), person(3, named(u"Ann"_s))});
    QCOMPARE(people::consequenceOfSpeaking(desk.model, support::callSid(1)),
             u"Unmuted, and heard by Tom and Ann"_s);
}

void TestConsequence::promise10_theCellSaysIt()
{
    Desk desk;
    const QModelIndex cell = desk.model.index(0, people::ParticipantModel::EndsColumn);
    const QString said = u"The conference ends when CA00…0001 leaves: 2 people are hung up on as "
                         "well."_s;
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(), said);
    QCOMPARE(cell.data(Qt::AccessibleDescriptionRole).toString(), said);
}

QTEST_GUILESS_MAIN(TestConsequence)
#include "tst_people_consequence.moc"
