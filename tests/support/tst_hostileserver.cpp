// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>
#include <support/answers.h>
#include <support/fault.h>
#include <support/hostileserver.h>
#include <support/rawclient.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;

/// The server itself: what it records, and which answer meets which request.
class tst_hostileserver : public QObject
{
    Q_OBJECT

private slots:
    void recordsTheRequestByteForByte();
    void recordsARequestThatNeverEnds_data();
    void recordsARequestThatNeverEnds();
    void countsConnections();
    void answersInTheOrderOfTheQueueThenAlways();
    void aRuleComesBeforeTheQueue();
    void anUnexpectedRequestGetsA500();
    void anAnswerOfTheConnectionComesFirst();
    void readsPipelinedRequestsOneByOne();
    void tellsWhatIsInTheForm();
    void refusesConnectionsUntilItListensAgain();
    void endsConnectionsOnDemand();
};

void tst_hostileserver::recordsTheRequestByteForByte()
{
    HostileServer server;
    server.answerAlways(answers::noContent());
    const QSignalSpy received(&server, &HostileServer::received);
    RawClient client(server.url());
    client.send("PUT /a%2Fb/..%2e?x=%41+b HTTP/1.1\r\nhOsT: here\r\nX-Twice: 1\r\nX-Twice:  2 \r\n"
                "Content-Length: 5\r\n\r\n\0\xff\r\n="_ba);

    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(server.requests().size(), 1);
    const Request request = server.requests().constFirst();
    QCOMPARE(request.method, "PUT"_ba);
    QCOMPARE(request.target, "/a%2Fb/..%2e?x=%41+b"_ba);
    QCOMPARE(request.path(), "/a%2Fb/..%2e"_ba);
    QCOMPARE(Request{.target = "/plain"}.path(), "/plain"_ba);
    QCOMPARE(request.headers,
             (QList<Header>{
                 {"hOsT", "here"}, {"X-Twice", "1"}, {"X-Twice", "2"}, {"Content-Length", "5"}}));
    QCOMPARE(request.header("HOST"), "here"_ba);
    QCOMPARE(request.body, "\0\xff\r\n="_ba);
    QCOMPARE(request.connection, 1);
    QVERIFY(request.complete);
    QTRY_COMPARE(client.received(), "HTTP/1.1 204 No Content\r\n\r\n"_ba);
}

void tst_hostileserver::recordsARequestThatNeverEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("half a head") << "POST /x HTTP/1.1\r\nHost"_ba
                                 << ""_ba;
    QTest::newRow("half a body") << "POST /x HTTP/1.1\r\nContent-Length: 9\r\n\r\nMut"_ba
                                 << "Mut"_ba;
}

void tst_hostileserver::recordsARequestThatNeverEnds()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, body);
    HostileServer server;
    RawClient client(server.url());
    client.send(bytes);
    QTRY_VERIFY(client.isConnected());
    client.close();

    QTRY_COMPARE(server.requests().size(), 1);
    const Request request = server.requests().constFirst();
    QCOMPARE(request.method, "POST"_ba);
    QCOMPARE(request.target, "/x"_ba);
    QCOMPARE(request.body, body);
    QVERIFY(!request.complete);
}

void tst_hostileserver::countsConnections()
{
    HostileServer server;
    server.answerAlways(answers::noContent());
    RawClient first(server.url());
    RawClient second(server.url());
    first.send(RawClient::get("/1"));
    QTRY_COMPARE(server.requests().size(), 1);
    second.send(RawClient::get("/2"));
    QTRY_COMPARE(server.requests().size(), 2);
    first.send(RawClient::get("/3"));
    QTRY_COMPARE(server.requests().size(), 3);

    QCOMPARE(server.connectionsOpened(), 2);
    QCOMPARE(server.requests().at(0).connection, server.requests().at(2).connection);
    QVERIFY(server.requests().at(1).connection != server.requests().at(0).connection);
}

void tst_hostileserver::answersInTheOrderOfTheQueueThenAlways()
{
    HostileServer server;
    server.answerNext(answers::bare(201));
    server.answerNext(answers::bare(404));
    server.answerAlways(answers::noContent());
    QCOMPARE(server.answersWaiting(), 2);
    RawClient client(server.url());
    const QList<QByteArray> expected{"201", "404", "204", "204"};
    for (const QByteArray &status : expected) {
        const auto before = client.bytesReceived();
        client.send(RawClient::get("/"));
        QTRY_VERIFY(client.received().mid(before).endsWith("\r\n\r\n"));
        QCOMPARE(client.received().mid(before + 9, 3), status);
    }
    QCOMPARE(server.answersWaiting(), 0);
}

void tst_hostileserver::aRuleComesBeforeTheQueue()
{
    HostileServer server;
    server.answerNext(answers::bare(201));
    server.answerWhen([](const Request &request) { return request.method == "DELETE"; },
                      answers::bare(404));
    RawClient client(server.url());
    client.send("DELETE /x HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(client.received().startsWith("HTTP/1.1 404 "));
    QCOMPARE(server.answersWaiting(), 1);
}

void tst_hostileserver::anUnexpectedRequestGetsA500()
{
    HostileServer server;
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_VERIFY(client.received().startsWith("HTTP/1.1 500 "));
    QTRY_VERIFY(client.received().contains("expected no request"));
}

void tst_hostileserver::anAnswerOfTheConnectionComesFirst()
{
    HostileServer server;
    server.answerNext([](const Request &, Connection &connection) {
        connection.send("HTTP/1.1 204 A\r\n\r\n");
        connection.answerNext(fault::closeUnanswered());
    });
    server.answerAlways(answers::bare(201));
    RawClient client(server.url());
    client.send(RawClient::get("/1"));
    QTRY_COMPARE(client.received(), "HTTP/1.1 204 A\r\n\r\n"_ba);
    client.send(RawClient::get("/2"));
    QTRY_COMPARE(client.ending(), RawClient::Ending::Closed);
    QCOMPARE(client.received(), "HTTP/1.1 204 A\r\n\r\n"_ba);
    QCOMPARE(server.requests().size(), 2);
}

void tst_hostileserver::readsPipelinedRequestsOneByOne()
{
    HostileServer server;
    server.answerAlways(answers::noContent());
    RawClient client(server.url());
    client.send(RawClient::post("/1", "a=1") + RawClient::get("/2") + RawClient::post("/3", "b"));
    QTRY_COMPARE(server.requests().size(), 3);
    QCOMPARE(server.requests().at(0).body, "a=1"_ba);
    QCOMPARE(server.requests().at(1).body, ""_ba);
    QCOMPARE(server.requests().at(2).body, "b"_ba);
}

void tst_hostileserver::tellsWhatIsInTheForm()
{
    Request request;
    request.body = "Muted=true&WaitUrl=&Label=a%2Bb%20c+d&Bare";
    QCOMPARE(request.field("Muted"), "true"_ba);
    QCOMPARE(request.field("WaitUrl"), ""_ba);
    QCOMPARE(request.field("Label"), "a+b c d"_ba);
    QCOMPARE(request.field("Hold"), std::nullopt);
    QCOMPARE(request.field("Bare"), std::nullopt);
}

void tst_hostileserver::refusesConnectionsUntilItListensAgain()
{
    HostileServer server;
    server.answerAlways(answers::noContent());
    server.stopListening();
    const RawClient refused(server.url());
    QTRY_COMPARE(refused.ending(), RawClient::Ending::Failed);
    QCOMPARE(server.connectionsOpened(), 0);

    server.listenAgain();
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_COMPARE(client.received(), "HTTP/1.1 204 No Content\r\n\r\n"_ba);
}

void tst_hostileserver::endsConnectionsOnDemand()
{
    HostileServer server;
    server.answerAlways(answers::noContent());
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_VERIFY(client.bytesReceived() > 0);
    server.closeConnections();
    QTRY_COMPARE(client.ending(), RawClient::Ending::Closed);

    RawClient other(server.url());
    other.send(RawClient::get("/"));
    QTRY_VERIFY(other.bytesReceived() > 0);
    server.resetConnections();
    QTRY_COMPARE(other.ending(), RawClient::Ending::Reset);
}

QTEST_GUILESS_MAIN(tst_hostileserver)
#include "tst_hostileserver.moc"
