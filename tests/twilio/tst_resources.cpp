// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>
#include <QTimeZone>
#include <support/twilioanswers.h>
#include <twilio/conference.h>
#include <twilio/json.h>
#include <twilio/participant.h>
#include <words/errorwords.h>

using namespace Qt::Literals::StringLiterals;
using namespace twilio;

namespace {

const QStringList participantFields{u"label"_s,
                                    u"conference_sid"_s,
                                    u"status"_s,
                                    u"call_sid_to_coach"_s,
                                    u"muted"_s,
                                    u"hold"_s,
                                    u"coaching"_s,
                                    u"end_conference_on_exit"_s,
                                    u"start_conference_on_enter"_s,
                                    u"queue_time"_s,
                                    u"date_created"_s,
                                    u"date_updated"_s};
const QStringList booleans{u"muted"_s, u"hold"_s, u"coaching"_s, u"end_conference_on_exit"_s,
                           u"start_conference_on_enter"_s};

} // namespace

/// Participants and conferences from JSON: null, absent, wrong and new.
class tst_resources : public QObject
{
    Q_OBJECT

private slots:
    void aWholeParticipant();
    void aParticipantOfNullsIsKnownByItsSid_data();
    void aParticipantOfNullsIsKnownByItsSid();
    void promise8_aWrongTypeIsNamed_data();
    void promise8_aWrongTypeIsNamed();
    void promise8_aParticipantNeedsItsSid_data();
    void promise8_aParticipantNeedsItsSid();
    void promise8_unknownWordsAreKeptAsTheyCame();
    void dates_data();
    void dates();
    void aWholeConference();
    void promise8_aConferenceNeedsItsSid();
    void promise8_noTextIsLongerThanTheServicesOwn();
    void integers_data();
    void integers();
};

void tst_resources::aWholeParticipant()
{
    const auto participant = parseParticipant(
        support::participantResource({{u"label"_s, u"東京 <b>"_s},
                                      {u"muted"_s, true},
                                      {u"hold"_s, true},
                                      {u"coaching"_s, true},
                                      {u"call_sid_to_coach"_s, support::callSid(2)},
                                      {u"end_conference_on_exit"_s, true},
                                      {u"queue_time"_s, u"1234"_s}}));
    QVERIFY(participant);
    const QDateTime date({2011, 2, 18}, {21, 7, 19}, QTimeZone::utc());
    QCOMPARE(*participant,
             (Participant{.callSid = support::callSid(),
                          .label = u"東京 <b>"_s,
                          .conferenceSid = support::conferenceSid(),
                          .status = u"connected"_s,
                          .callSidToCoach = support::callSid(2),
                          .muted = true,
                          .hold = true,
                          .coaching = true,
                          .endConferenceOnExit = true,
                          .startConferenceOnEnter = true,
                          .queueTime = u"1234"_s,
                          .dateCreated = date,
                          .dateUpdated = date}));
    QVERIFY(participant->isConnected());
}

void tst_resources::aParticipantOfNullsIsKnownByItsSid_data()
{
    QTest::addColumn<bool>("absent");
    QTest::newRow("null") << false;
    QTest::newRow("absent") << true;
}

void tst_resources::aParticipantOfNullsIsKnownByItsSid()
{
    QFETCH(const bool, absent);
    QJsonObject object{{u"call_sid"_s, u"CA1"_s}};
    for (const QString &field : participantFields) {
        if (!absent)
            object.insert(field, QJsonValue::Null);
    }
    const auto participant = parseParticipant(object);
    QVERIFY(participant);
    Participant expected;
    expected.callSid = u"CA1"_s;
    QCOMPARE(*participant, expected);
    QVERIFY(!participant->muted);
    QVERIFY(!participant->dateCreated.isValid());
    // A service that tells no status says nothing against it.
    QVERIFY(participant->isConnected());
}

void tst_resources::promise8_aWrongTypeIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("expected");
    const QList<std::pair<const char *, QJsonValue>> values{
        {"number", 1},
        {"true", true},
        {"text", u"true"_s},
        {"list", QJsonArray()},
        {"object", QJsonObject()},
    };
    for (const QString &field : participantFields) {
        const bool boolean = booleans.contains(field);
        for (const auto &[name, value] : values) {
            if (value.isBool() == boolean && value.isString() != boolean && boolean)
                continue;
            if (value.isString() && !boolean)
                continue;
            QTest::addRow("%s is a %s", qPrintable(field), name)
                << field << value << (boolean ? u"true or false"_s : u"a text"_s);
        }
    }
}

void tst_resources::promise8_aWrongTypeIsNamed()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, expected);
    // One field costs no row: it is as if the service had not told it.
    const QJsonObject odd = support::participantResource({{field, value}});
    Failure oddity;
    const auto participant = parseParticipant(odd, &oddity);
    QVERIFY(participant);
    QCOMPARE(*participant,
             *parseParticipant(support::participantResource({{field, QJsonValue::Null}})));
    QCOMPARE(words::sentence(oddity),
             u"The service's answer cannot be read: “%1” of a participant is not %2."_s.arg(
                 field, expected));
    // The first is told.
    const Failure first = oddity;
    QVERIFY(parseParticipant(support::participantResource({{u"queue_time"_s, 5}}), &oddity));
    QCOMPARE(oddity, first);
}

void tst_resources::promise8_aParticipantNeedsItsSid_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::newRow("empty object") << QJsonObject();
    QTest::newRow("null") << QJsonObject{{u"call_sid"_s, QJsonValue::Null}};
    QTest::newRow("empty") << QJsonObject{{u"call_sid"_s, u""_s}};
    QTest::newRow("number") << QJsonObject{{u"call_sid"_s, 7}};
    QTest::newRow("list") << QJsonObject{{u"call_sid"_s, QJsonArray{u"CA1"_s}}};
    QTest::newRow("other resource") << support::conferenceResource();
}

void tst_resources::promise8_aParticipantNeedsItsSid()
{
    QFETCH(const QJsonObject, object);
    const auto participant = parseParticipant(object);
    QVERIFY(!participant);
    QCOMPARE(words::sentence(participant.error()),
             u"The service's answer cannot be read: “call_sid” of a participant is not a text."_s);
}

void tst_resources::promise8_unknownWordsAreKeptAsTheyCame()
{
    const auto participant = parseParticipant(
        {{u"call_sid"_s, u"not/a SID"_s}, {u"status"_s, u"levitating"_s}, {u"new"_s, 1}});
    QVERIFY(participant);
    QCOMPARE(participant->callSid, u"not/a SID"_s);
    QCOMPARE(participant->status, u"levitating"_s);
    QVERIFY(participant->isConnected());

    const auto conference
        = parseConference({{u"sid"_s, u"x"_s}, {u"status"_s, u"paused"_s}, {u"new"_s, true}});
    QVERIFY(conference);
    QCOMPARE(conference->status, u"paused"_s);
    QVERIFY(!conference->isCompleted());
}

void tst_resources::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("date");
    const QDateTime date({2026, 2, 28}, {23, 59, 0}, QTimeZone::utc());
    QTest::newRow("UTC") << u"Sat, 28 Feb 2026 23:59:00 +0000"_s << date;
    QTest::newRow("east") << u"Sun, 01 Mar 2026 01:59:00 +0200"_s << date;
    QTest::newRow("west") << u"Sat, 28 Feb 2026 18:59:00 -0500"_s << date;
    QTest::newRow("ISO") << u"2026-02-28T23:59:00Z"_s << QDateTime();
    QTest::newRow("no such day") << u"Mon, 30 Feb 2026 23:59:00 +0000"_s << QDateTime();
    QTest::newRow("empty") << u""_s << QDateTime();
    QTest::newRow("words") << u"yesterday"_s << QDateTime();
}

void tst_resources::dates()
{
    QFETCH(const QString, text);
    QFETCH(const QDateTime, date);
    const auto participant
        = parseParticipant(support::participantResource({{u"date_updated"_s, text}}));
    QVERIFY(participant);
    QCOMPARE(participant->dateUpdated.isValid(), date.isValid());
    if (date.isValid())
        QCOMPARE(participant->dateUpdated.toUTC(), date);
}

void tst_resources::aWholeConference()
{
    const auto conference = parseConference(
        support::conferenceResource({{u"status"_s, u"completed"_s},
                                     {u"reason_conference_ended"_s, u"last-participant-left"_s},
                                     {u"call_sid_ending_conference"_s, support::callSid(3)}}));
    QVERIFY(conference);
    QCOMPARE(*conference,
             (Conference{.sid = support::conferenceSid(),
                         .friendlyName = u"AHH YEAH"_s,
                         .status = u"completed"_s,
                         .region = u"us1"_s,
                         .reasonConferenceEnded = u"last-participant-left"_s,
                         .callSidEndingConference = support::callSid(3),
                         .dateCreated = QDateTime({2011, 2, 18}, {19, 26, 50}, QTimeZone::utc()),
                         .dateUpdated = QDateTime({2011, 2, 18}, {19, 27, 33}, QTimeZone::utc())}));
    QVERIFY(conference->isCompleted());
}

void tst_resources::promise8_aConferenceNeedsItsSid()
{
    const auto conference = parseConference({{u"sid"_s, QJsonValue::Null}});
    QVERIFY(!conference);
    QCOMPARE(conference.error().kind, Error::Kind::Protocol);
    QCOMPARE(words::sentence(conference.error()),
             u"The service's answer cannot be read: “sid” of a conference is not a text."_s);
    Failure oddity;
    const auto odd
        = parseConference(support::conferenceResource({{u"friendly_name"_s, 5}}), &oddity);
    QVERIFY(odd && odd->friendlyName.isEmpty());
    QCOMPARE(oddity.subject, u"friendly_name"_s);
}

void tst_resources::promise8_noTextIsLongerThanTheServicesOwn()
{
    const QString longest(JsonFields::longestText, u'x');
    Failure oddity;
    const auto whole
        = parseParticipant(support::participantResource({{u"label"_s, longest}}), &oddity);
    QVERIFY(whole && oddity.isEmpty());
    QCOMPARE(whole->label, longest);
    const auto cut
        = parseParticipant(support::participantResource({{u"label"_s, longest + u'x'}}), &oddity);
    QVERIFY(cut && cut->label.isEmpty() && !cut->callSid.isEmpty());
    QCOMPARE(oddity.cause, Failure::Cause::TextTooLong);
    QCOMPARE(oddity.subject, u"label"_s);
}

void tst_resources::integers_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("number"); // -1: refused
    QTest::newRow("whole") << QJsonValue(7) << 7;
    QTest::newRow("largest") << QJsonValue(2147483647.0) << 2147483647;
    QTest::newRow("one more") << QJsonValue(2147483648.0) << -1;
    QTest::newRow("huge") << QJsonValue(1e300) << -1;
    QTest::newRow("fraction") << QJsonValue(1.5) << -1;
    QTest::newRow("text") << QJsonValue(u"7"_s) << -1;
}

void tst_resources::integers()
{
    QFETCH(const QJsonValue, value);
    QFETCH(const int, number);
    JsonFields fields(QJsonObject{{u"page"_s, value}}, "list"_L1);
    QCOMPARE(fields.integer("page"_L1).value_or(-1), number);
    QCOMPARE(!fields.oddity().isEmpty(), number == -1);
    QVERIFY(!fields.problem());
}

QTEST_GUILESS_MAIN(tst_resources)
#include "tst_resources.moc"
