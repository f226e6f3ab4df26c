// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <support/fault.h>
#include <support/hostileserver.h>
#include <support/rawclient.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using Ending = RawClient::Ending;

namespace {

constexpr int bodySize = 1000;

} // namespace

/// Each way to end or keep a connection without an answer, seen by a client on the other side.
class tst_faults : public QObject
{
    Q_OBJECT

private slots:
    void endsTheConnection_data();
    void endsTheConnection();
    void silenceReadsEverythingAndSaysNothing();
    void anIgnoredConnectionIsNeverRead();
    void acceptFaultsMeetARequestOnAConnectionInUse();
};

void tst_faults::endsTheConnection_data()
{
    QTest::addColumn<Answer>("fault");
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<int>("bodyRead"); // -1: not even the head
    QTest::newRow("closeOnAccept") << fault::closeOnAccept() << Ending::Closed << -1;
    QTest::newRow("resetOnAccept") << fault::resetOnAccept() << Ending::Reset << -1;
    QTest::newRow("closeAfterHead") << fault::closeAfterHead() << Ending::Closed << 0;
    QTest::newRow("resetAfterHead") << fault::resetAfterHead() << Ending::Reset << 0;
    QTest::newRow("closeInBody") << fault::closeInBody() << Ending::Closed << bodySize / 2;
    QTest::newRow("resetInBody") << fault::resetInBody() << Ending::Reset << bodySize / 2;
    QTest::newRow("closeUnanswered") << fault::closeUnanswered() << Ending::Closed << bodySize;
    QTest::newRow("resetUnanswered") << fault::resetUnanswered() << Ending::Reset << bodySize;
}

void tst_faults::endsTheConnection()
{
    QFETCH(const Answer, fault);
    QFETCH(const Ending, ending);
    QFETCH(const int, bodyRead);
    const QByteArray request = RawClient::post("/x", QByteArray(bodySize, 'b'));
    const bool onAccept = fault.moment() == Answer::Moment::Accepted;

    HostileServer server;
    server.answerNext(fault);
    RawClient client(server.url());
    if (!onAccept)
        client.send(request);

    QTRY_COMPARE(client.ending(), ending);
    QCOMPARE(client.received(), ""_ba);
    QCOMPARE(server.requests().size(), onAccept ? 0 : 1);
    if (!onAccept) {
        const Request record = server.requests().constFirst();
        QCOMPARE(record.body.size(), bodyRead);
        QCOMPARE(record.complete, bodyRead == bodySize);
    }
}

void tst_faults::silenceReadsEverythingAndSaysNothing()
{
    HostileServer server;
    server.answerNext(fault::silence());
    server.answerNext(fault::refuse(404, R"({"code":20404})"));
    RawClient client(server.url());
    client.send(RawClient::post("/1", "a"));
    QTRY_COMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().constFirst().complete);

    client.send(RawClient::post("/2", "b"));
    QTRY_VERIFY(client.received().endsWith(R"({"code":20404})"));
    QCOMPARE(client.received().count("HTTP/1.1"), 1);
    QCOMPARE(server.connectionsOpened(), 1);
}

void tst_faults::anIgnoredConnectionIsNeverRead()
{
    HostileServer server;
    server.answerNext(fault::ignoreConnection());
    server.answerAlways(fault::refuse(404, "{}"));
    RawClient ignored(server.url());
    ignored.send(RawClient::get("/1"));
    QTRY_COMPARE(server.connectionsOpened(), 1);

    RawClient next(server.url());
    next.send(RawClient::get("/2"));
    QTRY_VERIFY(next.received().endsWith("{}"));
    QCOMPARE(ignored.ending(), Ending::None);
    QCOMPARE(ignored.bytesReceived(), 0);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().constFirst().target, "/2"_ba);
}

void tst_faults::acceptFaultsMeetARequestOnAConnectionInUse()
{
    HostileServer server;
    server.answerNext(fault::refuse(404, "{}"));
    RawClient client(server.url());
    client.send(RawClient::get("/1"));
    QTRY_VERIFY(client.received().endsWith("{}"));
    server.answerNext(fault::resetOnAccept());
    client.send(RawClient::get("/2"));
    QTRY_COMPARE(client.ending(), Ending::Reset);
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(tst_faults)
#include "tst_faults.moc"
