// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <support/answers.h>
#include <support/brokenanswers.h>
#include <support/fault.h>
#include <support/gzip.h>
#include <support/hostileserver.h>
#include <support/rawclient.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using fault::End;
using Ending = RawClient::Ending;

namespace {

Response shortResponse()
{
    return {.body = "0123456789", .contentType = {}};
}

Response longResponse()
{
    return {.body = QByteArray(150, 'x'), .contentType = {}};
}

const QByteArray ok = QByteArrayLiteral("HTTP/1.1 200 OK\r\n");
const QByteArray inChunks = ok + "Transfer-Encoding: chunked\r\n\r\n";

} // namespace

/// Each broken answer, byte for byte as a client sees it.
class tst_brokenanswers : public QObject
{
    Q_OBJECT

private slots:
    void sendsTheseBytesAndEnds_data();
    void sendsTheseBytesAndEnds();
    void earlyAnswerDoesNotReadTheBody();
    void gzippedIsOfTheTrueLength();
    void gzipBombIsSmallOnTheWire();
    void aConnectionDiesAtTheNextRequest_data();
    void aConnectionDiesAtTheNextRequest();
};

void tst_brokenanswers::sendsTheseBytesAndEnds_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Ending>("ending");
    const auto row = [](const char *name, const Answer &answer, const QByteArray &bytes,
                        Ending ending) { QTest::newRow(name) << answer << bytes << ending; };

    row("half a status line, silence", fault::halfStatusLine(End::Stay), "HTTP/1.", Ending::None);
    row("half a status line, close", fault::halfStatusLine(End::Close), "HTTP/1.", Ending::Closed);
    row("half a status line, reset", fault::halfStatusLine(End::Reset), "HTTP/1.", Ending::Reset);
    row("half a head, silence", fault::halfHead(End::Stay, shortResponse()), ok + "Content-Length",
        Ending::None);
    row("half a head, close", fault::halfHead(End::Close, shortResponse()), ok + "Content-Length",
        Ending::Closed);
    row("half a head, reset", fault::halfHead(End::Reset, shortResponse()), ok + "Content-Length",
        Ending::Reset);
    row("half a body, silence", fault::halfBody(End::Stay, shortResponse()),
        ok + "Content-Length: 10\r\n\r\n01234", Ending::None);
    row("half a body, close", fault::halfBody(End::Close, shortResponse()),
        ok + "Content-Length: 10\r\n\r\n01234", Ending::Closed);
    row("half a body, reset", fault::halfBody(End::Reset, shortResponse()),
        ok + "Content-Length: 10\r\n\r\n01234", Ending::Reset);
    row("too large a length", fault::lengthTooLarge(End::Close, shortResponse()),
        ok + "Content-Length: 110\r\n\r\n0123456789", Ending::Closed);
    row("too small a length", fault::lengthTooSmall(shortResponse()),
        ok + "Content-Length: 5\r\n\r\n0123456789", Ending::None);
    row("no number as length", fault::lengthOf("-1", shortResponse()),
        ok + "Content-Length: -1\r\n\r\n0123456789", Ending::None);
    row("no length", fault::untilClose(shortResponse()), ok + "\r\n0123456789", Ending::Closed);
    row("no length, half", fault::halfUntilClose(shortResponse()), ok + "\r\n01234",
        Ending::Closed);
    row("chunked", fault::chunked(longResponse()),
        inChunks + "64\r\n" + QByteArray(100, 'x') + "\r\n32\r\n" + QByteArray(50, 'x')
            + "\r\n0\r\n\r\n",
        Ending::None);
    row("chunked, cut off", fault::chunkedCutOff(End::Close, longResponse()),
        inChunks + "64\r\n" + QByteArray(79, 'x'), Ending::Closed);
    row("chunked, reset", fault::chunkedCutOff(End::Reset, longResponse()),
        inChunks + "64\r\n" + QByteArray(79, 'x'), Ending::Reset);
    row("chunked, bad size", fault::chunkedBadSize(shortResponse()),
        inChunks + "many\r\n0123456789\r\n0\r\n\r\n", Ending::None);
    row("100 and the answer", answers::interim(100, answers::noContent()),
        "HTTP/1.1 100 Reason\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n", Ending::None);
    row("103 and close", fault::interimThenEnd(103, End::Close), "HTTP/1.1 103 Reason\r\n\r\n",
        Ending::Closed);
    row("103 and reset", fault::interimThenEnd(103, End::Reset), "HTTP/1.1 103 Reason\r\n\r\n",
        Ending::Reset);
    row("garbage", fault::garbage(End::Close), "\0\x01\xff SSH-2.0-OpenSSH\r\n\r\n\r\n"_ba,
        Ending::Closed);
    row("whole, then close", fault::endAfter(answers::noContent(), End::Close),
        "HTTP/1.1 204 No Content\r\n\r\n", Ending::Closed);
    row("whole, then reset", fault::endAfter(answers::noContent(), End::Reset),
        "HTTP/1.1 204 No Content\r\n\r\n", Ending::Reset);
}

void tst_brokenanswers::sendsTheseBytesAndEnds()
{
    QFETCH(const Answer, answer);
    QFETCH(const QByteArray, bytes);
    QFETCH(const Ending, ending);
    HostileServer server;
    server.answerNext(answer);
    RawClient client(server.url());
    client.send(RawClient::post("/x", "Muted=true"));

    QTRY_COMPARE(client.received(), bytes);
    QTRY_COMPARE(client.ending(), ending);
    QCOMPARE(client.received(), bytes);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().constFirst().body, "Muted=true"_ba);
}

void tst_brokenanswers::earlyAnswerDoesNotReadTheBody()
{
    HostileServer server;
    server.answerNext(fault::earlyAnswer(shortResponse()));
    RawClient client(server.url());
    client.send("POST /x HTTP/1.1\r\nContent-Length: 10\r\n\r\n");
    QTRY_COMPARE(client.ending(), Ending::Closed);
    QCOMPARE(client.received(), shortResponse().bytes());
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(!server.requests().constFirst().complete);
}

void tst_brokenanswers::gzippedIsOfTheTrueLength()
{
    HostileServer server;
    server.answerNext(fault::gzipped(shortResponse()));
    RawClient client(server.url());
    client.send("GET / HTTP/1.1\r\nAccept-Encoding: identity\r\n\r\n");
    const QByteArray packed = gzip(shortResponse().body);
    QTRY_COMPARE(client.received(),
                 ok + "Content-Length: " + QByteArray::number(packed.size())
                     + "\r\nContent-Encoding: gzip\r\n\r\n" + packed);
}

void tst_brokenanswers::gzipBombIsSmallOnTheWire()
{
    constexpr int unpacked = 16 * 1024 * 1024;
    HostileServer server;
    server.answerNext(fault::endAfter(fault::gzipBomb(unpacked), End::Close));
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_COMPARE(client.ending(), Ending::Closed);
    QVERIFY(client.bytesReceived() < unpacked / 500);
    QCOMPARE(client.received().last(4), "\0\0\0\x01"_ba); // the size it unpacks to
}

void tst_brokenanswers::aConnectionDiesAtTheNextRequest_data()
{
    QTest::addColumn<Answer>("death");
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<int>("recorded");
    QTest::newRow("unread") << fault::resetOnAccept() << Ending::Reset << 1;
    QTest::newRow("read") << fault::closeUnanswered() << Ending::Closed << 2;
}

void tst_brokenanswers::aConnectionDiesAtTheNextRequest()
{
    QFETCH(const Answer, death);
    QFETCH(const Ending, ending);
    QFETCH(const int, recorded);
    HostileServer server;
    server.answerAlways(fault::deathAtNextRequest(answers::noContent(), death));
    RawClient client(server.url());
    client.send(RawClient::post("/1", "a"));
    QTRY_VERIFY(client.received().endsWith("\r\n\r\n"));
    QCOMPARE(client.ending(), Ending::None);
    client.send(RawClient::post("/2", "b"));
    QTRY_COMPARE(client.ending(), ending);
    QCOMPARE(client.received(), "HTTP/1.1 204 No Content\r\n\r\n"_ba);
    QCOMPARE(server.requests().size(), recorded);
}

QTEST_GUILESS_MAIN(tst_brokenanswers)
#include "tst_brokenanswers.moc"
