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

/// Where the secret goes: to the service's own address, and into no record.
class tst_service_redirects : public QObject
{
    Q_OBJECT

private slots:
    void promise7_redirectsAreNotFollowed_data();
    void promise7_redirectsAreNotFollowed();
    void promise7_challengesAreNotAnswered_data();
    void promise7_challengesAreNotAnswered();
    void promise7_exchangesHoldNoSecret();
    void promise7_anEchoedSecretIsNotRecorded();
    void exchangesTellWhatBecameOfTheConnection_data();
    void exchangesTellWhatBecameOfTheConnection();
};

void tst_service_redirects::promise7_redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("elsewhere");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d, own host", status) << status << false;
        QTest::addRow("%d, another host", status) << status << true;
    }
}

void tst_service_redirects::promise7_redirectsAreNotFollowed()
{
    QFETCH(const int, status);
    QFETCH(const bool, elsewhere);
    HostileServer other;
    other.answerAlways(answers::obedient());
    QUrl target = other.url();
    target.setHost(u"localhost"_s);
    Served served;
    served.server.answerAlways(answers::redirect(
        status, elsewhere ? target.toEncoded() + "/stolen" : QByteArray("/elsewhere")));

    for (const Operation &operation : participantOperations()) {
        const auto ended = operation.start(served.service);
        QTRY_COMPARE(ended->times, 1);
        QVERIFY2(ended->error->kind == Kind::Http, operation.name);
        QCOMPARE(ended->error->httpStatus, status);
        QCOMPARE(words::sentence(*ended->error),
                 u"Instead of an answer came a redirect to %1, and redirects are not followed. A "
                 "sign-in page on the way does that: open it in a browser."_s.arg(
                     elsewhere ? u"localhost"_s : u"127.0.0.1"_s));
        QCOMPARE(operation.requestsAt(served.server), 1);
    }
    QCOMPARE(served.server.requests().size(), participantOperations().size());
    QCOMPARE(other.connectionsOpened(), 0);
}

void tst_service_redirects::promise7_challengesAreNotAnswered_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("Basic") << answers::basicChallenge();
    QTest::newRow("Digest") << answers::digestChallenge();
    QTest::newRow("NTLM") << answers::ntlmChallenge();
    QTest::newRow("Negotiate") << answers::negotiateChallenge();
    QTest::newRow("unknown") << "Magic wand"_ba;
    QTest::newRow("none") << QByteArray();
}

void tst_service_redirects::promise7_challengesAreNotAnswered()
{
    QFETCH(const QByteArray, challenge);
    Served served;
    served.server.answerAlways(answers::unauthorized(challenge));
    for (const Operation &operation : participantOperations()) {
        const auto ended = operation.start(served.service);
        QTRY_COMPARE(ended->times, 1);
        QVERIFY2(ended->error->kind == Kind::Http, operation.name);
        QCOMPARE(ended->error->httpStatus, 401);
        QCOMPARE(ended->error->code, 20003);
        QCOMPARE(operation.requestsAt(served.server), 1);
    }
    for (const Request &request : served.server.requests())
        QCOMPARE(request.header("Authorization"), testCredentials().authorization());
}

void tst_service_redirects::promise7_exchangesHoldNoSecret()
{
    Served served;
    QList<twilio::Exchange> exchanges;
    connect(&served.service, &twilio::ConferenceService::exchanged, this,
            [&](const twilio::Exchange &exchange) { exchanges.append(exchange); });
    Response response = participantResponse();
    response.headers.append(support::Header{"Twilio-Request-Id", "RQ1"});
    response.headers.append(support::Header{"Set-Cookie", "a=b"});
    served.server.answerAlways(respond(response));
    const Caught update(served.service.updateParticipant(
        somebody(), {.announceUrl = u"https://user:hunter2@example.com/"_s}));
    QTRY_COMPARE(update.times, 1);

    QCOMPARE(served.server.requests().constFirst().field("AnnounceUrl"),
             "https://user:hunter2@example.com/"_ba);
    QCOMPARE(exchanges.size(), 1);
    const twilio::Exchange &exchange = exchanges.constFirst();
    QCOMPARE(exchange.method, "POST"_ba);
    QCOMPARE(exchange.url.toEncoded(),
             served.server.url().toEncoded() + served.server.requests().constFirst().target);
    QCOMPARE(exchange.requestBody, "AnnounceUrl=https%3A%2F%2F***%40example.com%2F"_ba);
    QCOMPARE(exchange.status, 200);
    QCOMPARE(exchange.reason, "OK"_ba);
    QCOMPARE(exchange.replyBody, response.body);
    QCOMPARE(exchange.failure, twilio::Failure());
    QVERIFY(exchange.startedAt.isValid());
    QVERIFY(exchange.duration.count() > 0);
    QVERIFY(twilio::valueOf(exchange.requestHeaders, "Authorization").isEmpty());
    QVERIFY(twilio::valueOf(exchange.replyHeaders, "Set-Cookie").isEmpty());
    QCOMPARE(twilio::valueOf(exchange.requestHeaders, "Accept"), "application/json"_ba);
    QCOMPARE(twilio::valueOf(exchange.replyHeaders, "Twilio-Request-Id"), "RQ1"_ba);
}

void tst_service_redirects::promise7_anEchoedSecretIsNotRecorded()
{
    Served served;
    QList<twilio::Exchange> exchanges;
    connect(&served.service, &twilio::ConferenceService::exchanged, this,
            [&](const twilio::Exchange &exchange) { exchanges.append(exchange); });
    const QByteArray header = testCredentials().authorization();
    served.server.answerAlways(
        respond({.status = 400,
                 .body = R"({"message":")" + header + " is " + authToken + "\"}",
                 .headers = {{"Twilio-Request-Id", header}, {"Allow", authToken}}}));
    for (const Operation &operation : participantOperations()) {
        const auto ended = operation.start(served.service);
        QTRY_COMPARE(ended->times, 1);
        QVERIFY(!ended->error->message.contains(QString::fromLatin1(authToken)));
        QVERIFY(!ended->error->message.contains(QString::fromLatin1(header.mid(6))));
        QVERIFY(!ended->error->requestId.contains(QString::fromLatin1(header.mid(6))));
    }
    QCOMPARE(exchanges.size(), participantOperations().size());
    for (const twilio::Exchange &exchange : std::as_const(exchanges)) {
        QByteArray everything = exchange.replyBody + exchange.reason;
        for (const twilio::Header &one : exchange.replyHeaders)
            everything += one.value;
        QVERIFY(!everything.contains(authToken));
        QVERIFY(!everything.contains(header.mid(6)));
    }
}

void tst_service_redirects::exchangesTellWhatBecameOfTheConnection_data()
{
    using twilio::Failure;
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<Failure>("failure");
    const Failure lost{Failure::Cause::ConnectionLost, u"127.0.0.1"_s};
    QTest::newRow("whole") << answers::obedient() << 200 << Failure();
    QTest::newRow("refused") << answers::error(404, 20404, "gone") << 404 << Failure();
    QTest::newRow("redirect") << answers::redirect(302, "/x") << 302 << Failure();
    QTest::newRow("reset") << fault::resetUnanswered() << 0 << lost;
    QTest::newRow("half a body") << fault::halfBody(fault::End::Close) << 200 << lost;
}

void tst_service_redirects::exchangesTellWhatBecameOfTheConnection()
{
    QFETCH(const Answer, answer);
    Served served;
    QList<twilio::Exchange> exchanges;
    int finishedBefore = -1;
    served.server.answerAlways(answer);
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    connect(&served.service, &twilio::ConferenceService::exchanged, this,
            [&](const twilio::Exchange &exchange) {
                exchanges.append(exchange);
                finishedBefore = update.times;
            });
    QTRY_COMPARE(update.times, 1);
    QCOMPARE(exchanges.size(), 1);
    QCOMPARE(finishedBefore, 0);
    QTEST(exchanges.constFirst().status, "status");
    QTEST(exchanges.constFirst().failure, "failure");
}

QTEST_GUILESS_MAIN(tst_service_redirects)
#include "tst_service_redirects.moc"
