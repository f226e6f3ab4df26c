// SPDX-License-Identifier: Apache-2.0
#include "operations.h"

#include <QTest>
#include <support/answers.h>
#include <support/brokenanswers.h>
#include <support/fault.h>
#include <words/errorwords.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using twilio::Error;
using Kind = Error::Kind;

/// At most once on the wire, over http and https; never sent only where the server saw nothing.
class tst_service_once : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void promise4_atMostOnceOnTheWire_data();
    void promise4_atMostOnceOnTheWire();
    void promise4_atMostOnceOnAConnectionThatDied_data();
    void promise4_atMostOnceOnAConnectionThatDied();
    void promise4_neverSentWhereNobodyListens();
    void promise4_whatArrivedIsNeverCalledUnsent_data();
    void promise4_whatArrivedIsNeverCalledUnsent();
    void promise4_neverSentWithoutTrust_data();
    void promise4_neverSentWithoutTrust();
    void promise4_thePathAndTheBodyOfEachOperation();
};

void tst_service_once::initTestCase()
{
    QSslConfiguration::setDefaultConfiguration(trustingConfiguration());
}

void tst_service_once::promise4_atMostOnceOnTheWire_data()
{
    using fault::End;
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<Tls>("tls");
    const QList<std::pair<const char *, Answer>> faults{
        {"close on accept", fault::closeOnAccept()},
        {"reset on accept", fault::resetOnAccept()},
        {"close after head", fault::closeAfterHead()},
        {"reset after head", fault::resetAfterHead()},
        {"close in body", fault::closeInBody()},
        {"reset in body", fault::resetInBody()},
        {"close unanswered", fault::closeUnanswered()},
        {"reset unanswered", fault::resetUnanswered()},
        {"half a status line", fault::halfStatusLine(End::Close)},
        {"half a head, reset", fault::halfHead(End::Reset)},
        {"103 and the end", fault::interimThenEnd(103, End::Close)},
        {"100 and the end", fault::interimThenEnd(100, End::Reset)},
        {"401 Basic", answers::unauthorized(answers::basicChallenge())},
        {"401 Digest", answers::unauthorized(answers::digestChallenge())},
        {"401 NTLM", answers::unauthorized(answers::ntlmChallenge())},
        {"307 to itself", answers::redirect(307, "/again")},
        {"308 to itself", answers::redirect(308, "/again")},
        {"503", answers::error(503, 20500, "sorry")},
    };
    for (const auto &[name, answer] : faults) {
        QTest::addRow("%s, http", name) << answer << Tls::None;
        QTest::addRow("%s, https", name) << answer << Tls::Good;
    }
}

void tst_service_once::promise4_atMostOnceOnTheWire()
{
    QFETCH(const Answer, answer);
    QFETCH(const Tls, tls);
    for (const auto &operations : {participantOperations(), conferenceOperations()}) {
        Served served(Served::patience, tls);
        served.server.answerAlways(answer);
        verifyAtMostOnce(operations, served);
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_service_once::promise4_atMostOnceOnAConnectionThatDied_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<Answer>("death");
    for (const auto &[name, tls] : {std::pair("http", Tls::None), std::pair("https", Tls::Good)}) {
        QTest::addRow("%s, unread", name) << tls << fault::closeOnAccept();
        QTest::addRow("%s, read", name) << tls << fault::closeUnanswered();
    }
}

void tst_service_once::promise4_atMostOnceOnAConnectionThatDied()
{
    QFETCH(const Tls, tls);
    QFETCH(const Answer, death);
    Served served(Served::patience, tls);
    served.server.answerNext(fault::deathAtNextRequest(answers::obedient(), death));
    served.server.answerAlways(answers::obedient());
    const Caught first(served.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(first.times, 1);
    QVERIFY(first.result->has_value());

    // The connection of ordinary changes is kept and dies; an announcement does not meet it.
    const Caught announcement(served.service.updateParticipant(
        somebody(), {.announceUrl = u"https://example.com/hello.xml"_s}));
    QTRY_COMPARE(announcement.times, 1);
    QVERIFY(announcement.result->has_value());
    const Caught second(served.service.updateParticipant(somebody(), {.muted = false}));
    QTRY_COMPARE(second.times, 1);
    QVERIFY(second.failed());
    QCOMPARE(second.error().kind, Kind::OutcomeUnknown);
    const auto requests = served.server.requests();
    QVERIFY(std::count_if(requests.begin(), requests.end(),
                          [](const Request &request) { return request.body == "Muted=false"; })
            <= 1);
}

void tst_service_once::promise4_neverSentWhereNobodyListens()
{
    Served served;
    served.server.stopListening();
    for (const auto &operations : {participantOperations(), conferenceOperations()}) {
        for (const Operation &operation : operations) {
            const auto ended = operation.start(served.service);
            QTRY_COMPARE(ended->times, 1);
            QVERIFY2(ended->error->kind == Kind::Network, operation.name);
            QCOMPARE(words::sentence(*ended->error), u"127.0.0.1 refused the connection."_s);
        }
    }
    QCOMPARE(served.server.connectionsOpened(), 0);
}

void tst_service_once::promise4_whatArrivedIsNeverCalledUnsent_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::newRow("http") << Tls::None;
    QTest::newRow("https") << Tls::Good;
}

void tst_service_once::promise4_whatArrivedIsNeverCalledUnsent()
{
    QFETCH(const Tls, tls);
    for (const Operation &operation : participantOperations()) {
        if (operation.nature == Operation::Nature::Read)
            continue;
        Served served(Served::patience, tls);
        // Whoever tried again would find the connection refused.
        served.server.answerAlways([&](const Request &, Connection &connection) {
            served.server.stopListening();
            connection.reset();
        });
        const auto ended = operation.start(served.service);
        QTRY_COMPARE(ended->times, 1);
        QVERIFY2(ended->error->kind == Kind::OutcomeUnknown, operation.name);
        QCOMPARE(served.server.requests().size(), 1);
    }
}

void tst_service_once::promise4_neverSentWithoutTrust_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::newRow("self-signed") << Tls::SelfSigned;
    QTest::newRow("expired") << Tls::Expired;
    QTest::newRow("for another name") << Tls::OtherName;
}

void tst_service_once::promise4_neverSentWithoutTrust()
{
    QFETCH(const Tls, tls);
    Served served(Served::patience, tls);
    served.server.answerAlways(answers::obedient());
    for (const Operation &operation : participantOperations()) {
        const auto ended = operation.start(served.service);
        QTRY_COMPARE(ended->times, 1);
        QVERIFY2(ended->error->kind == Kind::Tls, operation.name);
        QVERIFY2(words::sentence(*ended->error)
                     .startsWith(u"No trusted connection to 127.0.0.1: its certificate "_s),
                 qPrintable(words::sentence(*ended->error)));
    }
    QCOMPARE(served.server.requests().size(), 0);
}

void tst_service_once::promise4_thePathAndTheBodyOfEachOperation()
{
    Served served;
    served.server.answerAlways(answers::obedient());
    for (const auto &operations : {participantOperations(), conferenceOperations()}) {
        for (const Operation &operation : operations) {
            const auto ended = operation.start(served.service);
            QTRY_COMPARE(ended->times, 1);
            QVERIFY2(!ended->error, operation.name);
        }
    }
    const QByteArray conference = "/2010-04-01/Accounts/" + accountSid().toLatin1()
        + "/Conferences/" + conferenceSid().toLatin1();
    const QByteArray participant = conference + "/Participants/" + callSid().toLatin1() + ".json";
    const QByteArray url = "AnnounceUrl=https%3A%2F%2Fexample.com%2Fhello.xml";
    const QList<QList<QByteArray>> expected{{"GET", participant, ""},
                                            {"POST", participant, "Muted=true"},
                                            {"POST", participant, url},
                                            {"DELETE", participant, ""},
                                            {"GET", conference + ".json", ""},
                                            {"POST", conference + ".json", "Status=completed"},
                                            {"POST", conference + ".json", url},
                                            {"POST", conference + "/Participants.json",
                                             "From=%2B14155550100&Muted=true&To=%2B14155550136"}};
    QList<QList<QByteArray>> seen;
    for (const Request &request : served.server.requests()) {
        seen.append({request.method, request.target, request.body});
        QCOMPARE(request.header("Authorization"), testCredentials().authorization());
        QCOMPARE(request.header("Accept-Encoding"), "identity"_ba);
        QCOMPARE(request.header("Content-Type"),
                 request.method == "POST" ? "application/x-www-form-urlencoded"_ba : ""_ba);
    }
    QCOMPARE(seen, expected);
}

QTEST_GUILESS_MAIN(tst_service_once)
#include "tst_service_once.moc"
