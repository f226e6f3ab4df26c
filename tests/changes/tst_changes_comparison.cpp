// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/changecheck.h>
#include <changes/comparison.h>
#include <stage/fieldvalues.h>
#include <stage/participants.h>
#include <twilio/updatefields.h>
#include <words/changewords.h>

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using State = changes::Change::State;
using Kind = history::Intent::Operation;

namespace {

QString told(const std::vector<changes::Difference> &differences)
{
    QStringList parts;
    for (const changes::Difference &difference : differences)
        parts += u"%1 %2/%3"_s.arg(difference.field, difference.sent, difference.told);
    return parts.join(u", "_s);
}

twilio::Error httpError(int status)
{
    return {.kind = twilio::Error::Kind::Http,
            .httpStatus = status,
            .code = 20'000 + status,
            .message = u"no"_s};
}

Change changeOf(Kind kind, State state, const QByteArray &form)
{
    Change change;
    change.operation = changes::operationFrom(kind, form).operation;
    change.who = u"Dana"_s;
    change.state = state;
    return change;
}

} // namespace

/// What was sent beside what came back.
class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void promise3_differences_data();
    void promise3_differences();
    void promise3_eachField_data() { addFieldRows(); }
    void promise3_eachField();
    void promise3_judgement_data();
    void promise3_judgement();
    void whatIsGoneIsNotInDoubt();
    void promise3_aGatewaysNotFoundProvesNothing();
    void promise3_judgementOnTheConference_data();
    void promise3_judgementOnTheConference();
};

void TestComparison::promise3_differences_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QJsonObject>("answer");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, const QByteArray &sent, const QJsonObject &answer,
             const QString &expected) { QTest::newRow(name) << sent << answer << expected; };
    const QByteArray coachTwo = "CallSidToCoach=" + support::callSid(2).toLatin1();
    const QString two = support::callSid(2);
    const auto coaches = [](const QString &whom) {
        return QJsonObject{{u"coaching"_s, true}, {u"call_sid_to_coach"_s, whom}};
    };
    row("as sent", "Muted=false&Hold=false", {}, {});
    row("not muted", "Muted=true", {}, u"Muted true/false"_s);
    row("still on hold", "Hold=false", {{u"hold"_s, true}}, u"Hold false/true"_s);
    row("ends nothing", "EndConferenceOnExit=true", {}, u"EndConferenceOnExit true/false"_s);
    row("says nothing", "Muted=true", {{u"muted"_s, QJsonValue::Null}}, u"Muted true/"_s);
    row("what was not sent is not compared", "Muted=true", {{u"muted"_s, true}, {u"hold"_s, true}},
        {});
    row("what is never reported is not compared",
        "AnnounceMethod=GET&AnnounceUrl=https%3A%2F%2Fa.example&BeepOnExit=true&HoldMethod=GET"
        "&HoldUrl=https%3A%2F%2Fa.example&WaitMethod=GET&WaitUrl=",
        {}, {});
    row("coaches", coachTwo + "&Coaching=true", coaches(two), {});
    row("coaches, in small letters", coachTwo + "&Coaching=true", coaches(two.toLower()), {});
    row("whom alone implies coaching", coachTwo, {},
        u"CallSidToCoach %1/, Coaching true/false"_s.arg(two));
    row("coaches another", coachTwo + "&Coaching=true", coaches(support::callSid(3)),
        u"CallSidToCoach %1/%2"_s.arg(two, support::callSid(3)));
    row("coaches no more", "Coaching=false", {}, {});
    row("coaches no more, whom may linger", "Coaching=false", {{u"call_sid_to_coach"_s, two}}, {});
    row("still coaches", "Coaching=false&Muted=true", coaches(two),
        u"Coaching false/true, Muted true/false"_s);
    row("false wins over whom", coachTwo + "&Coaching=false", {}, {});
}

void TestComparison::promise3_differences()
{
    QFETCH(QByteArray, sent);
    QFETCH(QJsonObject, answer);
    QFETCH(QString, expected);
    const auto update = twilio::updateFromFormBody(sent);
    QVERIFY(update);
    QCOMPARE(told(changes::compare(*update, person(1, answer))), expected);
}

void TestComparison::promise3_eachField()
{
    QFETCH(const twilio::UpdateField *, field);
    const twilio::ParticipantUpdate sent = withAllFields(0);
    QJsonObject answer = reportOfAllFields(0);
    QCOMPARE(told(changes::compare(sent, person(1, answer))), QString());
    const bool isReported = field->report.has_value();
    QCOMPARE(changes::neverReported(withField(*field, 0)).isEmpty(), isReported);
    if (!isReported)
        return;
    answer[field->report->name] = reportOfAllFields(1)[field->report->name];
    QCOMPARE(told(changes::compare(sent, person(1, answer))),
             u"%1 %2/%3"_s.arg(field->name, valueFor(*field, 0), valueFor(*field, 1)));
}

void TestComparison::promise3_judgement_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<State>("before");
    QTest::addColumn<int>("status"); // 200: the answer below
    QTest::addColumn<QJsonObject>("answer");
    QTest::addColumn<State>("expected");
    const auto update = [](const char *name, const char *form, State before, int status,
                           const QJsonObject &answer, State expected) {
        QTest::newRow(name) << Kind::Update << QByteArray(form) << before << status << answer
                            << expected;
    };
    const auto remove = [](const char *name, State before, int status, State expected) {
        QTest::newRow(name) << Kind::Remove << QByteArray() << before << status << QJsonObject()
                            << expected;
    };
    const char *announcement = "AnnounceUrl=https%3A%2F%2Fa.example";
    const char *both = "AnnounceUrl=https%3A%2F%2Fa.example&Muted=true";
    const QJsonObject muted{{u"muted"_s, true}};
    update("lost, done", "Muted=true", State::Unknown, 200, muted, State::Confirmed);
    update("lost, not done", "Muted=true", State::Unknown, 200, {}, State::Refused);
    update("lost, cannot be asked", "Muted=true", State::Unknown, 503, {}, State::Unknown);
    update("lost, has left", "Muted=true", State::Unknown, 404, {}, State::Unknown);
    update("lost, nothing to compare", "BeepOnExit=true", State::Unknown, 200, {}, State::Unknown);
    update("lost announcement", announcement, State::Unknown, 200, {}, State::Unknown);
    update("lost announcement and mute, done", both, State::Unknown, 200, muted, State::Unknown);
    update("lost announcement and mute, not done", both, State::Unknown, 200, {}, State::Unknown);
    update("accepted, applied", "Muted=true", State::Unreadable, 200, muted, State::Confirmed);
    update("accepted, not applied", "Muted=true", State::Unreadable, 200, {}, State::NotApplied);
    update("accepted, has left", "Muted=true", State::Unreadable, 404, {}, State::AcceptedUnread);
    update("accepted, cannot be asked", "Muted=true", State::Unreadable, 503, {},
           State::AcceptedUnread);
    update("accepted announcement", announcement, State::Unreadable, 200, {},
           State::AcceptedUnread);
    update("accepted, nothing to compare", "BeepOnExit=true", State::Unreadable, 200, {},
           State::AcceptedUnread);
    update("accepted announcement and mute, done", both, State::Unreadable, 200, muted,
           State::AcceptedUnread);
    remove("removal lost, gone", State::Unknown, 404, State::Confirmed);
    remove("removal lost, still there", State::Unknown, 200, State::Refused);
    remove("removal lost, cannot be asked", State::Unknown, 500, State::Unknown);
}

void TestComparison::promise3_judgement()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, form);
    QFETCH(State, before);
    QFETCH(int, status);
    QFETCH(QJsonObject, answer);
    QFETCH(State, expected);
    Change change = changeOf(kind, before, form);
    const auto result = status == 200
        ? twilio::Result<twilio::Participant>(person(1, answer))
        : twilio::Result<twilio::Participant>(tl::make_unexpected(httpError(status)));
    QCOMPARE(changes::judgeCheck(change, result), expected);
    if (expected == State::Refused)
        QVERIFY(change.error && !words::reason(change).isEmpty());
    if (expected == State::NotApplied)
        QVERIFY(!change.differences.empty());
}

void TestComparison::whatIsGoneIsNotInDoubt()
{
    // Told not to ask any more, it is as if it was not found.
    twilio::Error askedTooOften = httpError(403);
    askedTooOften.code = 70005;
    Change removal = changeOf(Kind::Remove, State::Unknown, {});
    QCOMPARE(changes::judgeCheck(
                 removal, twilio::Result<twilio::Participant>(tl::make_unexpected(askedTooOften))),
             State::Confirmed);
}

void TestComparison::promise3_aGatewaysNotFoundProvesNothing()
{
    twilio::Error page = httpError(404);
    page.code = 0;
    const twilio::Result<twilio::Participant> answer = tl::make_unexpected(page);
    Change removal = changeOf(Kind::Remove, State::Unknown, {});
    QCOMPARE(changes::judgeCheck(removal, answer), State::Unknown);
    for (const State before : {State::Unknown, State::Unreadable}) {
        Change update = changeOf(Kind::Update, before, "Muted=true");
        const bool wasAccepted = before == State::Unreadable;
        QCOMPARE(changes::judgeCheck(update, answer),
                 wasAccepted ? State::AcceptedUnread : State::Unknown);
        QVERIFY(!update.ending);
    }
}

void TestComparison::promise3_judgementOnTheConference_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<State>("before");
    QTest::addColumn<QString>("status"); // of the conference; empty: cannot be asked
    QTest::addColumn<State>("expected");
    const auto row
        = [](const char *name, Kind kind, State before, const char *status, State expected) {
              QTest::newRow(name) << kind << before << QString::fromLatin1(status) << expected;
          };
    row("end lost, done", Kind::EndConference, State::Unknown, "completed", State::Confirmed);
    row("end lost, not done", Kind::EndConference, State::Unknown, "in-progress", State::Refused);
    row("end lost, cannot be asked", Kind::EndConference, State::Unknown, "", State::Unknown);
    row("end accepted, done", Kind::EndConference, State::Unreadable, "completed",
        State::Confirmed);
    row("announcement lost", Kind::AnnounceToConference, State::Unknown, "in-progress",
        State::Unknown);
    row("announcement accepted", Kind::AnnounceToConference, State::Unreadable, "",
        State::AcceptedUnread);
}

void TestComparison::promise3_judgementOnTheConference()
{
    QFETCH(Kind, kind);
    QFETCH(State, before);
    QFETCH(QString, status);
    QFETCH(State, expected);
    Change change = changeOf(kind, before, {});
    twilio::Result<twilio::Conference> result = tl::make_unexpected(httpError(503));
    if (!status.isEmpty())
        result = twilio::parseConference(support::conferenceResource({{u"status"_s, status}}));
    QCOMPARE(changes::judgeCheck(change, result), expected);
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_changes_comparison.moc"
