// SPDX-License-Identifier: Apache-2.0
#include "running.h"
#include "wire.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What holds for any HTTP server, asked byte by byte.
class TestSandboxHttp : public QObject
{
    Q_OBJECT

private slots:
    void answersInTheOrderOfAsking();
    void takesARequestInPieces();
    void takesChunksInPieces();
    void passesOverEmptyLinesBeforeARequest();
    void looksAtNoTrailer();
    void headHasALengthAndNoBody();
    void saysContinueToWhoWaitsForIt();
    void readsABodyInChunks();
    void keepsOrClosesTheConnection_data();
    void keepsOrClosesTheConnection();
    void refusesAndCloses_data();
    void refusesAndCloses();
    void takesALargeHeadAndBody();
    void namesTheMethodsThatGo_data();
    void namesTheMethodsThatGo();
    void passesOverAnUpgrade();
    void readsTheWholeUrlAsTarget();
    void serverKeepsUpWithManyConnections();

private:
    QByteArray request(const QByteArray &method, const QByteArray &path,
                       const QByteArray &header = {}, const QByteArray &body = {}) const
    {
        return method + ' ' + m_running.target(path)
            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + m_running.authorization() + "\r\n"
            + header + "\r\n" + body;
    }
    QByteArray townHall() const
    {
        return "Conferences/" + m_running.address().conferenceSid.toLatin1() + ".json";
    }
    QByteArray guest() const
    {
        return Running::participantPath(m_running.address().conferenceSid, u"guest 1"_s);
    }

    Running m_running;
};

void TestSandboxHttp::answersInTheOrderOfAsking()
{
    Wire wire(m_running.address());
    const QByteArray change = "Content-Length: 10\r\n";
    wire.send(request("POST", guest(), change, "Muted=true") + request("GET", guest())
              + request("POST", guest(), change, "Muted=nope") + request("GET", "nowhere.json")
              + request("HEAD", guest()) + request("GET", townHall()));
    QVERIFY(wire.takeAnswer().contains("\"muted\":true"));
    QVERIFY(wire.takeAnswer().contains("\"muted\":true"));
    QVERIFY(wire.takeAnswer().contains("\"muted\":false"));
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 404 Not Found\r\n"));
    QVERIFY(wire.takeAnswer(false).startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(wire.takeAnswer().contains("\"friendly_name\":\"Town hall\""));
}

void TestSandboxHttp::takesARequestInPieces()
{
    Wire wire(m_running.address());
    wire.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    for (const char byte : request("POST", guest(), "Content-Length: 10\r\n", "Muted=true"))
        wire.send(QByteArray(1, byte));
    QVERIFY(wire.takeAnswer().contains("\"muted\":true"));
}

void TestSandboxHttp::takesChunksInPieces()
{
    Wire wire(m_running.address());
    wire.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    const QByteArray all = request("POST", guest(), chunked, "0\r\n\r\n")
        + request("POST", guest(), chunked, "6;x=y\r\nMuted=\r\n4\r\ntrue\r\n0\r\nA: b\r\n\r\n");
    for (const char byte : all)
        wire.send(QByteArray(1, byte));
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(wire.takeAnswer().contains("\"muted\":true"));
}

void TestSandboxHttp::passesOverEmptyLinesBeforeARequest()
{
    Wire wire(m_running.address());
    wire.send("\r\n" + request("GET", townHall()) + "\r\n\r\n" + request("GET", townHall()));
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestSandboxHttp::looksAtNoTrailer()
{
    Wire wire(m_running.address());
    wire.send(request("POST", guest(), "Transfer-Encoding: chunked\r\n",
                      "a\r\nMuted=true\r\n0\r\nHost: example.org\r\nConnection: close\r\n"
                      "Authorization: Basic bm9ib2R5\r\nContent-Type: text/plain\r\n\r\n"));
    const QByteArray answer = wire.takeAnswer();
    QVERIFY(answer.contains("\"muted\":true"));
    QVERIFY(answer.contains("\r\nConnection: keep-alive\r\n"));
}

void TestSandboxHttp::headHasALengthAndNoBody()
{
    Wire wire(m_running.address());
    wire.send(request("GET", townHall()));
    const QByteArray whole = wire.takeAnswer();
    const qsizetype length = whole.size() - whole.indexOf("\r\n\r\n") - 4;
    wire.send(request("HEAD", townHall()));
    const QByteArray head = wire.takeAnswer(false);
    QVERIFY(head.contains("\r\nContent-Length: " + QByteArray::number(length) + "\r\n"));
    wire.send(request("GET", townHall()));
    // A body after the HEAD would stand before this answer.
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(wire.received(), QByteArray());
}

void TestSandboxHttp::saysContinueToWhoWaitsForIt()
{
    Wire wire(m_running.address());
    wire.send(request("POST", guest(), "Content-Length: 10\r\nExpect: 100-continue\r\n"));
    QCOMPARE(wire.takeAnswer(), "HTTP/1.1 100 Continue\r\n\r\n"_ba);
    wire.send("Muted=true");
    QVERIFY(wire.takeAnswer().contains("\"muted\":true"));

    const QByteArray wish = "Expect: 100-Continue\r\n";
    wire.send(request("POST", guest(), "Transfer-Encoding: chunked\r\n" + wish));
    QCOMPARE(wire.takeAnswer(), "HTTP/1.1 100 Continue\r\n\r\n"_ba);
    wire.send("a\r\nMuted=true\r\n0\r\n\r\n");
    QVERIFY(wire.takeAnswer().contains("\"muted\":true"));
    // There is nothing to wait for.
    wire.send(request("GET", guest(), wish));
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestSandboxHttp::readsABodyInChunks()
{
    Wire wire(m_running.address());
    wire.send(request("POST", guest(), "Transfer-Encoding: chunked\r\n",
                      "5\r\nMuted\r\n5;x=y\r\n=true\r\n0\r\n\r\n"));
    QVERIFY(wire.takeAnswer().contains("\"muted\":true"));
}

void TestSandboxHttp::keepsOrClosesTheConnection_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("kept");
    QTest::newRow("1.1") << "HTTP/1.1"_ba
                         << ""_ba << true;
    QTest::newRow("1.1 close") << "HTTP/1.1"_ba
                               << "Connection: close\r\n"_ba << false;
    QTest::newRow("1.0") << "HTTP/1.0"_ba
                         << ""_ba << false;
    QTest::newRow("1.0 keep-alive") << "HTTP/1.0"_ba
                                    << "Connection: keep-alive\r\n"_ba << true;
}

void TestSandboxHttp::keepsOrClosesTheConnection()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, header);
    QFETCH(bool, kept);
    Wire wire(m_running.address());
    QByteArray asked = request("GET", townHall(), header);
    asked.replace("HTTP/1.1", version);
    wire.send(asked + asked);
    QCOMPARE(wire.takeAnswer().contains(kept ? "\r\nConnection: keep-alive\r\n"
                                             : "\r\nConnection: close\r\n"),
             true);
    if (kept)
        QVERIFY(!wire.takeAnswer().isEmpty());
    else
        QTRY_VERIFY(wire.isClosed());
    QCOMPARE(wire.received(), QByteArray());
}

void TestSandboxHttp::refusesAndCloses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    const QByteArray host = "Host: localhost\r\n";
    QTest::newRow("garbage") << "\x16\x03\x01\x02 let me in\r\n\r\n"_ba
                             << "400"_ba;
    QTest::newRow("no such method") << "FROB / HTTP/1.1\r\n" + host + "\r\n"
                                    << "400"_ba;
    QTest::newRow("no host") << "GET / HTTP/1.1\r\n\r\n"_ba
                             << "400"_ba;
    QTest::newRow("a broken header line") << "GET / HTTP/1.1\r\n" + host + "a b\r\n\r\n"
                                          << "400"_ba;
    QTest::newRow("two lengths") << "POST / HTTP/1.1\r\n" + host
            + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"
                                 << "400"_ba;
    QTest::newRow("length and chunks") << "POST / HTTP/1.1\r\n" + host
            + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                                       << "400"_ba;
    QTest::newRow("half a version") << "GET / 1.1\r\n\r\n"_ba
                                    << "400"_ba;
    QTest::newRow("another version") << "GET / HTTP/9.9x\r\n" + host + "\r\n"
                                     << "400"_ba;
    QTest::newRow("a long target")
        << "GET /" + QByteArray(70'000, 'a') + " HTTP/1.1\r\n" + host + "\r\n"
        << "431"_ba;
    QTest::newRow("a long value") << "GET / HTTP/1.1\r\nA: " + QByteArray(70'000, 'a') + "\r\n\r\n"
                                  << "431"_ba;
    QTest::newRow("a value without an end")
        << "GET / HTTP/1.1\r\n" + host + "A: " + QByteArray(70'000, 'a') << "431"_ba;
    QTest::newRow("many values") << "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(20'000)
            + "\r\n"
                                 << "431"_ba;
    QTest::newRow("a large body") << "POST / HTTP/1.1\r\n" + host
            + "Content-Length: 1048577\r\n\r\n"
                                  << "413"_ba;
    QTest::newRow("a large body sent along") << "POST / HTTP/1.1\r\n" + host
            + "Content-Length: 3000000\r\n\r\n"
            + QByteArray(3'000'000, 'a') << "413"_ba;
    QTest::newRow("large chunks") << "POST / HTTP/1.1\r\n" + host
            + "Transfer-Encoding: chunked\r\n\r\n180000\r\n" + QByteArray(0x180000, 'a')
                                  << "413"_ba;
    QTest::newRow("a length no number can hold")
        << "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n"
        << "400"_ba;
    QTest::newRow("a folded line") << "GET / HTTP/1.1\r\n" + host + "A: b\r\n c\r\n\r\n"
                                   << "400"_ba;
    QTest::newRow("a folded line that is empty")
        << "GET / HTTP/1.1\r\n" + host + "A: b\r\n\t\r\n\r\n"
        << "400"_ba;
    QTest::newRow("a folded first line") << "GET / HTTP/1.1\r\n " + host + "\r\n"
                                         << "400"_ba;
    QTest::newRow("a folded trailer") << "POST / HTTP/1.1\r\n" + host
            + "Transfer-Encoding: chunked\r\n\r\n0\r\nA: b\r\n c\r\n\r\n"
                                      << "400"_ba;
    QTest::newRow("bare line feeds") << "GET / HTTP/1.1\nHost: localhost\n\n"_ba
                                     << "400"_ba;
    QTest::newRow("one bare line feed") << "GET / HTTP/1.1\r\n" + host + "A: b\n\r\n"
                                        << "400"_ba;
    QTest::newRow("a line feed before the end comes") << "GET / HTTP/1.1\n"_ba
                                                      << "400"_ba;
    QTest::newRow("a bare return") << "GET / HTTP/1.1\r\n" + host + "A: b\rC: d\r\n\r\n"
                                   << "400"_ba;
    QTest::newRow("a line feed in a chunk's size")
        << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\n\n\r\n\r\n"
        << "400"_ba;
    QTest::newRow("a null in a value") << "GET / HTTP/1.1\r\n" + host + "A: \0\r\n\r\n"_ba
                                       << "400"_ba;
    QTest::newRow("greets for TLS") << "\x16\x03\x01\x02"_ba
                                    << "400"_ba;
    QTest::newRow("a blank before a colon")
        << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"
        << "400"_ba;
    QTest::newRow("two hosts") << "GET / HTTP/1.1\r\n" + host + host + "\r\n"
                               << "400"_ba;
    QTest::newRow("two hosts for an old client") << "GET / HTTP/1.0\r\n" + host + host + "\r\n"
                                                 << "400"_ba;
    QTest::newRow("one length twice")
        << "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na"
        << "400"_ba;
    QTest::newRow("another coding")
        << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n"
        << "400"_ba;
    QTest::newRow("another coding under chunks")
        << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"
        << "400"_ba;
    QTest::newRow("a coding over a length") << "POST / HTTP/1.1\r\n" + host
            + "Transfer-Encoding: identity\r\nContent-Length: 1\r\n\r\na"
                                            << "400"_ba;
    QTest::newRow("chunks of an old client")
        << "POST / HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        << "400"_ba;
    QTest::newRow("a target beyond ASCII") << "GET /\xc3\xbc HTTP/1.1\r\n" + host + "\r\n"
                                           << "400"_ba;
    QTest::newRow("two blanks before the version") << "GET /  HTTP/1.1\r\n" + host + "\r\n"
                                                   << "400"_ba;
    QTest::newRow("a chunk whose line does not end") << "POST / HTTP/1.1\r\n" + host
            + "Transfer-Encoding: chunked\r\n\r\n1;a=" + QByteArray(70'000, 'a')
                                                     << "431"_ba;
    QTest::newRow("long trailers") << "POST / HTTP/1.1\r\n" + host
            + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + QByteArray("A: b\r\n").repeated(20'000)
                                   << "431"_ba;
    QTest::newRow("expects a wonder")
        << "POST / HTTP/1.1\r\n" + host + "Expect: wonders\r\nContent-Length: 1\r\n\r\na"
        << "417"_ba;
}

void TestSandboxHttp::refusesAndCloses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    Wire wire(m_running.address());
    wire.send(bytes);
    const QByteArray answer = wire.takeAnswer();
    QCOMPARE(answer.first(std::min<qsizetype>(12, answer.size())), "HTTP/1.1 " + status);
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QVERIFY(answer.contains("\r\nDate: "));
    QVERIFY(answer.contains("\"more_info\":"));
    QTRY_VERIFY(wire.isClosed());
    QCOMPARE(wire.received(), QByteArray());
}

void TestSandboxHttp::takesALargeHeadAndBody()
{
    Wire wire(m_running.address());
    const QByteArray form = "Muted=true&Note=" + QByteArray(1024 * 1024 - 16, 'a');
    wire.send(request("POST", guest(),
                      "A: " + QByteArray(60'000, 'a')
                          + "\r\nContent-Length: " + QByteArray::number(form.size()) + "\r\n",
                      form));
    QVERIFY(wire.takeAnswer().contains("\"muted\":true"));
}

void TestSandboxHttp::namesTheMethodsThatGo_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("allowed");
    QTest::newRow("conferences") << "Conferences.json"_ba
                                 << "GET, HEAD"_ba;
    QTest::newRow("conference") << townHall() << "GET, HEAD, POST"_ba;
    QTest::newRow("participants") << Running::participantsPath(m_running.address().conferenceSid)
                                  << "GET, HEAD, POST"_ba;
    QTest::newRow("participant") << guest() << "GET, HEAD, POST, DELETE"_ba;
    QTest::newRow("call") << "Calls/CA00000000000000000000000000000000.json"_ba
                          << "GET, HEAD"_ba;
}

void TestSandboxHttp::namesTheMethodsThatGo()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, allowed);
    for (const QByteArray &method : {"PUT"_ba, "PATCH"_ba, "OPTIONS"_ba}) {
        const Reply reply = m_running.send(method, path);
        QCOMPARE(reply.status, 405);
        QCOMPARE(reply.code(), 20004);
        QCOMPARE(reply.header["allow"], allowed);
    }
}

void TestSandboxHttp::passesOverAnUpgrade()
{
    Wire wire(m_running.address());
    wire.send(request("GET", townHall(), "Connection: Upgrade\r\nUpgrade: h2c\r\n")
              + request("GET", townHall()));
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
    wire.send("CONNECT example.org:443 HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
              + m_running.authorization() + "\r\nContent-Length: 4\r\n\r\nabcd"
              + request("GET", townHall()));
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 404 Not Found\r\n"));
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestSandboxHttp::readsTheWholeUrlAsTarget()
{
    Wire wire(m_running.address());
    QByteArray asked = request("GET", townHall());
    asked.replace("GET /", "GET http://127.0.0.1/");
    wire.send(asked);
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestSandboxHttp::serverKeepsUpWithManyConnections()
{
    std::vector<std::unique_ptr<Wire>> wires;
    for (int i = 0; i < 100; ++i) {
        wires.push_back(std::make_unique<Wire>(m_running.address()));
        wires.back()->send(request("GET", townHall()).first(40));
    }
    for (const auto &wire : wires)
        wire->send(request("GET", townHall()).sliced(40));
    for (const auto &wire : wires)
        QVERIFY(wire->takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
}

QTEST_GUILESS_MAIN(TestSandboxHttp)
#include "tst_sandbox_http.moc"
