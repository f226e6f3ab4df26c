// SPDX-License-Identifier: Apache-2.0
#include "served.h"

#include <QTest>
#include <support/answers.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using twilio::Call;
using twilio::Error;

namespace {

const QStringList texts{u"from"_s, u"to"_s, u"caller_name"_s, u"direction"_s, u"status"_s};

} // namespace

/// Whose call it is: asked over the wire, and read from what comes back.
class tst_calls : public QObject
{
    Q_OBJECT

private slots:
    void asksForOneCall();
    void aCallSidIsOneSegment();
    void theOtherPartyFollowsTheDirection_data();
    void theOtherPartyFollowsTheDirection();
    void promise8_textsAreKeptAsTheyCame();
    void promise8_nullIsNothing();
    void promise8_aWrongTypeIsNamed_data();
    void promise8_aWrongTypeIsNamed();
    void promise8_aCallNeedsItsSid();
    void refusalsCarryTheServicesWords_data();
    void refusalsCarryTheServicesWords();
};

void tst_calls::asksForOneCall()
{
    Served served;
    served.server.answerAlways(
        answers::json(callResource(1, {{u"caller_name"_s, u"Robin Falk"_s}})));
    Caught<Call> caught(served.service.fetchCall(callSid()));
    QCOMPARE(caught.times, 0);
    QTRY_COMPARE(caught.times, 1);
    QCOMPARE(**caught.result,
             (Call{.sid = callSid(),
                   .from = u"+14155550101"_s,
                   .to = u"+12125550177"_s,
                   .callerName = u"Robin Falk"_s,
                   .direction = u"inbound"_s,
                   .status = u"in-progress"_s}));
    const QList<Request> requests = served.server.requests();
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0].method, "GET"_ba);
    QCOMPARE(requests[0].target,
             u"/2010-04-01/Accounts/%1/Calls/%2.json"_s.arg(accountSid(), callSid()).toLatin1());
    QVERIFY(!requests[0].header("Authorization").isEmpty());
}

void tst_calls::aCallSidIsOneSegment()
{
    Served served;
    served.server.answerAlways(answers::call());
    Caught<Call> caught(served.service.fetchCall(u"../Conferences?a#b"_s));
    QTRY_COMPARE(caught.times, 1);
    QVERIFY2(served.server.requests().at(0).target.endsWith("/Calls/..%2FConferences%3Fa%23b.json"),
             served.server.requests().at(0).target.constData());
}

void tst_calls::theOtherPartyFollowsTheDirection_data()
{
    QTest::addColumn<QString>("direction");
    QTest::addColumn<bool>("isOutbound");
    QTest::newRow("inbound") << u"inbound"_s << false;
    QTest::newRow("outbound-api") << u"outbound-api"_s << true;
    QTest::newRow("outbound-dial") << u"outbound-dial"_s << true;
    QTest::newRow("new") << u"sideways"_s << false;
    QTest::newRow("none") << QString() << false;
}

void tst_calls::theOtherPartyFollowsTheDirection()
{
    QFETCH(const QString, direction);
    QFETCH(const bool, isOutbound);
    const auto call = twilio::parseCall(callResource(1, {{u"direction"_s, direction}}));
    QVERIFY(call);
    QCOMPARE(call->isOutbound(), isOutbound);
    QCOMPARE(call->otherParty(), isOutbound ? u"+12125550177"_s : u"+14155550101"_s);
}

void tst_calls::promise8_textsAreKeptAsTheyCame()
{
    const QString odd = u"<b>東京</b>\n\t\"\u202e"_s;
    QJsonObject object{{u"sid"_s, odd}};
    for (const QString &field : texts)
        object.insert(field, odd);
    QCOMPARE(*twilio::parseCall(object), (Call{odd, odd, odd, odd, odd, odd}));
}

void tst_calls::promise8_nullIsNothing()
{
    QJsonObject object{{u"sid"_s, u"CA1"_s}};
    QCOMPARE(*twilio::parseCall(object), (Call{.sid = u"CA1"_s}));
    for (const QString &field : texts)
        object.insert(field, QJsonValue::Null);
    QCOMPARE(*twilio::parseCall(object), (Call{.sid = u"CA1"_s}));
}

void tst_calls::promise8_aWrongTypeIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    for (const QString &field : texts + QStringList{u"sid"_s}) {
        QTest::addRow("%s: a number", qPrintable(field)) << field << QJsonValue(14155550136.0);
        QTest::addRow("%s: a list", qPrintable(field)) << field << QJsonValue(QJsonArray{u"+1"_s});
        QTest::addRow("%s: an object", qPrintable(field)) << field << QJsonValue(QJsonObject());
        QTest::addRow("%s: true", qPrintable(field)) << field << QJsonValue(true);
    }
}

void tst_calls::promise8_aWrongTypeIsNamed()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    Served served;
    served.server.answerAlways(answers::json(callResource(1, {{field, value}})));
    Caught<Call> caught(served.service.fetchCall(callSid()));
    QTRY_COMPARE(caught.times, 1);
    // One field costs no call, unless it is the SID.
    QCOMPARE(caught.failed(), field == u"sid"_s);
    if (!caught.failed()) {
        const Call nothing = *twilio::parseCall(callResource(1, {{field, QJsonValue::Null}}));
        QCOMPARE(**caught.result, nothing);
        return;
    }
    QCOMPARE(caught.error().kind, Error::Kind::Protocol);
    QCOMPARE(caught.error().httpStatus, 200);
    QCOMPARE(caught.error().failure,
             (twilio::Failure{twilio::Failure::Cause::NotAText, field, u"call"_s}));
}

void tst_calls::promise8_aCallNeedsItsSid()
{
    for (const QJsonObject &object :
         {QJsonObject{}, QJsonObject{{u"from"_s, u"+1"_s}}, QJsonObject{{u"sid"_s, u""_s}},
          QJsonObject{{u"sid"_s, QJsonValue::Null}}}) {
        const auto call = twilio::parseCall(object);
        QVERIFY(!call);
        QCOMPARE(call.error().kind, Error::Kind::Protocol);
    }
}

void tst_calls::refusalsCarryTheServicesWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("no such call") << 404 << 20404;
    QTest::newRow("permission missing") << 401 << 70051;
    QTest::newRow("permission missing, forbidden") << 403 << 70051;
    QTest::newRow("throttled") << 429 << 20429;
}

void tst_calls::refusalsCarryTheServicesWords()
{
    QFETCH(const int, status);
    QFETCH(const int, code);
    Served served;
    served.server.answerAlways(answers::error(status, code, "not for you"));
    Caught<Call> caught(served.service.fetchCall(callSid()));
    QTRY_COMPARE(caught.times, 1);
    QVERIFY(caught.failed());
    QCOMPARE(caught.error().kind, Error::Kind::Http);
    QCOMPARE(caught.error().httpStatus, status);
    QCOMPARE(caught.error().code, code);
    QCOMPARE(served.server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(tst_calls)
#include "tst_calls.moc"
