// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <people/participantrow.h>
#include <people/switchstate.h>
#include <stage/participants.h>
#include <twilio/updatefields.h>

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using people::ParticipantRow;
using people::Switch;
using twilio::Instant;
using Mark = people::SwitchState::Mark;
using State = changes::Change::State;

namespace {

Change pressed(const QByteArray &form)
{
    Change change;
    change.id = QUuid::createUuid();
    change.operation = changes::UpdateParticipant{*twilio::updateFromFormBody(form)};
    return change;
}

Change at(Change change, State state)
{
    change.state = state;
    change.attempts = 1;
    if (state == State::Refused || state == State::Unknown || state == State::TryingAgain)
        change.error = twilio::Error{.message = u"reason"_s};
    if (state == State::Refused)
        change.error = twilio::Error{
            .kind = twilio::Error::Kind::Http, .httpStatus = 400, .message = u"reason"_s};
    if (state == State::NotApplied)
        change.differences = {{"Muted"_L1, u"true"_s, u"false"_s}};
    return change;
}

ParticipantRow rowOf(const QJsonObject &overrides = {})
{
    ParticipantRow row;
    row.truth = person(1, overrides);
    return row;
}

QString spoken(const ParticipantRow &row, Switch which = Switch::Muted)
{
    return people::spokenText(which, people::stateOf(row, which));
}

} // namespace

/// One participant: the truth and what is laid over it, step by step.
class TestRow : public QObject
{
    Q_OBJECT

private slots:
    void truth_data();
    void truth();
    void promise3_eachStepOfAChange_data();
    void promise3_eachStepOfAChange();
    void promise3_onlyTheNewestChangeMarks();
    void promise3_eachSwitchIsMarkedByItself();
    void promise3_unknownIsResolvedByALaterLookOnly();
    void promise3_unknownCoachingLooksAtWhomToo();
    void promise3_aRefusalIsNoNewsOnceItIsSo_data();
    void promise3_aRefusalIsNoNewsOnceItIsSo();
};

void TestRow::truth_data()
{
    QTest::addColumn<QJsonObject>("participant");
    QTest::addColumn<QStringList>("words");
    const QJsonObject all{{u"muted"_s, true},
                          {u"hold"_s, true},
                          {u"coaching"_s, true},
                          {u"call_sid_to_coach"_s, u"CA2"_s},
                          {u"end_conference_on_exit"_s, true}};
    const QJsonObject nothing{{u"muted"_s, QJsonValue::Null},
                              {u"hold"_s, QJsonValue::Null},
                              {u"coaching"_s, QJsonValue::Null},
                              {u"end_conference_on_exit"_s, QJsonValue::Null}};
    QTest::newRow("all off") << QJsonObject() << QStringList{u"open"_s, {}, {}, {}};
    QTest::newRow("all on") << all
                            << QStringList{u"muted"_s, u"on hold"_s,
                                           u"coaching CA2, heard by nobody"_s,
                                           u"ends the conference"_s};
    QTest::newRow("not told") << nothing << QStringList(4, u"unknown"_s);
    QTest::newRow("ringing") << QJsonObject{{u"status"_s, u"ringing"_s}} << QStringList(4);
}

void TestRow::truth()
{
    QFETCH(QJsonObject, participant);
    QFETCH(QStringList, words);
    const ParticipantRow row = rowOf(participant);
    for (const Switch which : people::allSwitches)
        QCOMPARE(spoken(row, which), words[static_cast<int>(which)]);
}

void TestRow::promise3_eachStepOfAChange_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("waiting") << State::Waiting << u"open, sending"_s;
    QTest::newRow("sending") << State::Sending << u"open, sending"_s;
    QTest::newRow("trying again") << State::TryingAgain << u"open, trying again"_s;
    QTest::newRow("unreadable") << State::Unreadable << u"open, sending"_s;
    QTest::newRow("confirmed") << State::Confirmed << u"open"_s;
    QTest::newRow("not applied") << State::NotApplied << u"open, accepted but not applied"_s;
    QTest::newRow("refused") << State::Refused << u"open, refused: reason"_s;
    QTest::newRow("unknown") << State::Unknown << u"unknown, reason"_s;
    QTest::newRow("superseded") << State::Superseded << u"open"_s;
    QTest::newRow("cancelled") << State::Cancelled << u"open"_s;
}

void TestRow::promise3_eachStepOfAChange()
{
    QFETCH(State, state);
    QFETCH(QString, words);
    ParticipantRow row = rowOf();
    const Change change = pressed("Muted=true");
    row.follow(change);
    QCOMPARE(spoken(row), u"open, sending"_s);
    row.follow(at(change, state));
    QCOMPARE(spoken(row), words);
}

void TestRow::promise3_onlyTheNewestChangeMarks()
{
    ParticipantRow row = rowOf();
    const Change older = pressed("Muted=true");
    const Change newer = pressed("Muted=false");
    row.follow(older);
    row.follow(at(older, State::Sending));
    row.follow(newer);
    QCOMPARE(spoken(row), u"open, sending"_s);
    row.follow(at(older, State::Refused));
    QCOMPARE(spoken(row), u"open, sending"_s);
    row.follow(at(newer, State::Confirmed));
    QCOMPARE(spoken(row), u"open"_s);
    row.follow(at(older, State::Unknown));
    QCOMPARE(spoken(row), u"open"_s);
}

void TestRow::promise3_eachSwitchIsMarkedByItself()
{
    ParticipantRow row = rowOf();
    const Change both = pressed("Hold=true&Muted=true");
    row.follow(both);
    QCOMPARE(spoken(row, Switch::Hold), u"not on hold, sending"_s);
    QCOMPARE(spoken(row, Switch::Coaching), QString());
    row.truth.hold = true;
    row.follow(at(both, State::NotApplied));
    QCOMPARE(spoken(row, Switch::Muted), u"open, accepted but not applied"_s);
    QCOMPARE(spoken(row, Switch::Hold), u"on hold"_s);
}

void TestRow::promise3_unknownIsResolvedByALaterLookOnly()
{
    for (const bool isDone : {true, false}) {
        ParticipantRow row = rowOf();
        const Change change = pressed("Muted=true");
        row.follow(change);
        const auto before = Instant::clock::now();
        row.follow(at(change, State::Unknown));
        row.truth.muted = isDone;
        row.resolve(before - std::chrono::seconds(1));
        QCOMPARE(spoken(row), u"unknown, reason"_s);
        row.resolve(Instant::clock::now());
        QCOMPARE(spoken(row), isDone ? u"muted"_s : u"open, failed: reason"_s);
    }
}

void TestRow::promise3_unknownCoachingLooksAtWhomToo()
{
    const QString told = support::callSid(3);
    ParticipantRow row = rowOf({{u"coaching"_s, true}, {u"call_sid_to_coach"_s, told}});
    const Change change
        = pressed("CallSidToCoach=" + support::callSid(2).toLatin1() + "&Coaching=true");
    row.follow(change);
    row.follow(at(change, State::Unknown));
    row.resolve(Instant::clock::now());
    QCOMPARE(spoken(row, Switch::Coaching), u"coaching %1, failed: reason"_s.arg(told));
}

void TestRow::promise3_aRefusalIsNoNewsOnceItIsSo_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("refused") << State::Refused;
    QTest::newRow("not applied") << State::NotApplied;
}

void TestRow::promise3_aRefusalIsNoNewsOnceItIsSo()
{
    QFETCH(State, state);
    ParticipantRow row = rowOf();
    const Change change = pressed("Muted=true");
    row.follow(change);
    const auto before = Instant::clock::now();
    row.follow(at(change, state));
    const QString marked = spoken(row);
    row.resolve(Instant::clock::now());
    QCOMPARE(spoken(row), marked);
    row.truth.muted = true;
    row.resolve(before - std::chrono::seconds(1));
    QVERIFY(spoken(row).startsWith(u"muted, "_s));
    row.resolve(Instant::clock::now());
    QCOMPARE(spoken(row), u"muted"_s);
}

QTEST_GUILESS_MAIN(TestRow)
#include "tst_people_row.moc"
