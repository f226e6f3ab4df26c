// SPDX-License-Identifier: Apache-2.0
#include "running.h"
#include "wire.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <words/sandboxwords.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The service as a part of a program: start, stop, and what it reports.
class TestSandboxThread : public QObject
{
    Q_OBJECT

private slots:
    void isReadyAfterTheConstructor();
    void listensOnLoopbackAlone();
    void saysThatThePortIsInUse();
    void takesThePortItIsGiven();
    void stopsWithRequestsUnderWay();
    void stopsBeforeItIsReady();
    void forgetsWhoLeftBeforeTheAnswer();
    void delaysWithoutHoldingOthersUp();
    void actsOnOneRequestOfAConnectionAtATime();
    void endsConnectionsThatAreIdle_data();
    void endsConnectionsThatAreIdle();
    void waitsForItsOwnAnswers();
    void idleConnectionsLockNobodyOut();
    void keepsWhoWaitsForAnAnswer();
    void reportsEachRequest();
    void reportsNothingUnasked();
    void printsOneLineForScripts();

private:
    static QByteArray request(const Running &running)
    {
        return "GET " + running.target("Conferences.json")
            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + running.authorization()
            + "\r\n\r\n";
    }
};

void TestSandboxThread::isReadyAfterTheConstructor()
{
    sandbox::Sandbox service({.participants = 5});
    QSignalSpy ready(&service, &sandbox::Sandbox::ready);
    QSignalSpy failed(&service, &sandbox::Sandbox::failed);
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(failed.size(), 0);
    const auto address = ready.first().first().value<sandbox::Address>();
    QCOMPARE(address.baseUrl.toString(), u"http://127.0.0.1:%1"_s.arg(address.baseUrl.port()));
}

void TestSandboxThread::listensOnLoopbackAlone()
{
    Running running;
    QTcpServer other;
    // Whoever listens everywhere leaves no room on this port for another address.
    QVERIFY(other.listen(QHostAddress(u"127.0.0.2"_s),
                         static_cast<quint16>(running.address().baseUrl.port())));
}

void TestSandboxThread::saysThatThePortIsInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    sandbox::Sandbox service({.port = other.serverPort()});
    QSignalSpy failed(&service, &sandbox::Sandbox::failed);
    QSignalSpy ready(&service, &sandbox::Sandbox::ready);
    QTRY_COMPARE(failed.size(), 1);
    const auto failure = failed.first().first().value<sandbox::StartFailure>();
    QCOMPARE(failure.port, other.serverPort());
    QVERIFY(failure.isPortTaken);
    const QString reason
        = words::sandboxNotStarted(failure.port, failure.isPortTaken, failure.detail);
    QVERIFY(reason.contains(QString::number(other.serverPort())));
    QVERIFY(reason.contains(u"in use"_s));
    QVERIFY(reason.contains(u"Choose another port"_s));
    QCOMPARE(ready.size(), 0);
}

void TestSandboxThread::takesThePortItIsGiven()
{
    quint16 port = 0;
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        port = other.serverPort();
    }
    Running running({.port = port, .participants = 5, .live = false});
    QCOMPARE(running.address().baseUrl.port(), port);
    QCOMPARE(running.get("Conferences.json").status, 200);
}

void TestSandboxThread::stopsWithRequestsUnderWay()
{
    std::vector<std::unique_ptr<Wire>> wires;
    {
        Running running({.participants = 5, .latency = 1h, .reportRequests = true});
        for (int i = 0; i < 20; ++i) {
            wires.push_back(std::make_unique<Wire>(running.address()));
            // Some wait for an answer, some are still speaking, some are silent.
            if (i % 3 < 2)
                wires.back()->send(i % 3 == 0 ? request(running) : request(running).first(30));
        }
        for (const auto &wire : wires)
            QTRY_VERIFY(wire->isConnected() && wire->socket().bytesToWrite() == 0);
    }
    for (const auto &wire : wires) {
        QTRY_VERIFY(wire->isClosed());
        QCOMPARE(wire->received(), QByteArray());
    }
}

void TestSandboxThread::stopsBeforeItIsReady()
{
    for (int i = 0; i < 50; ++i)
        sandbox::Sandbox service({.participants = 1});
}

void TestSandboxThread::forgetsWhoLeftBeforeTheAnswer()
{
    Running running({.participants = 5, .live = false, .latency = 50ms, .reportRequests = true});
    QSignalSpy answered(&running.service(), &sandbox::Sandbox::answered);
    for (int i = 0; i < 10; ++i) {
        Wire wire(running.address());
        wire.send(request(running));
        wire.socket().disconnectFromHost();
        QTRY_VERIFY(wire.isClosed());
    }
    QTRY_COMPARE(answered.size(), 10);
    QCOMPARE(running.get("Conferences.json").status, 200);
}

void TestSandboxThread::delaysWithoutHoldingOthersUp()
{
    Running running({.participants = 5, .live = false, .latency = 400ms});
    std::vector<std::unique_ptr<Wire>> wires;
    for (int i = 0; i < 20; ++i) {
        wires.push_back(std::make_unique<Wire>(running.address()));
        wires.back()->send(request(running));
    }
    // One after the other they would take eight seconds, and takeAnswer() waits for five.
    QByteArray last;
    for (const auto &wire : wires) {
        last = wire->takeAnswer();
        QVERIFY(last.startsWith("HTTP/1.1 200 OK\r\n"));
    }
    const auto number = [&last](const QByteArray &name) {
        const qsizetype from = last.indexOf(name) + name.size();
        return last.sliced(from, last.indexOf("\r\n", from) - from).toDouble();
    };
    QVERIFY(number("Twilio-Request-Duration: ") >= 0.4);
    QVERIFY(wires.front()->received().isEmpty());
}

void TestSandboxThread::actsOnOneRequestOfAConnectionAtATime()
{
    Running running({.participants = 5, .live = false, .latency = 20ms});
    Wire wire(running.address());
    wire.send(request(running).repeated(5));
    for (int i = 0; i < 5; ++i)
        QVERIFY(wire.takeAnswer().contains("\r\nTwilio-Concurrent-Requests: 1\r\n"));
}

void TestSandboxThread::endsConnectionsThatAreIdle_data()
{
    QTest::addColumn<qsizetype>("sent");
    QTest::newRow("that were never used") << qsizetype(0);
    QTest::newRow("in the midst of a request") << qsizetype(30);
    QTest::newRow("after an answer") << qsizetype(10'000);
}

void TestSandboxThread::endsConnectionsThatAreIdle()
{
    QFETCH(qsizetype, sent);
    Running running({.participants = 5, .live = false, .idleTime = 400ms});
    Wire wire(running.address());
    wire.send(request(running).left(sent));
    QTRY_VERIFY(wire.isClosed());
    QCOMPARE(wire.received().startsWith("HTTP/1.1 200 OK\r\n"), sent > request(running).size());
}

void TestSandboxThread::waitsForItsOwnAnswers()
{
    Running running({.participants = 5, .live = false, .latency = 1500ms, .idleTime = 400ms});
    Wire wire(running.address());
    wire.send(request(running));
    QVERIFY(wire.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestSandboxThread::idleConnectionsLockNobodyOut()
{
    Running running({.participants = 5, .live = false, .mostConnections = 3});
    Wire first(running.address());
    first.send(request(running));
    QVERIFY(first.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
    Wire second(running.address());
    second.send(request(running).first(30));
    Wire third(running.address());
    third.send(request(running));
    QVERIFY(third.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
    // Idle for the shortest time from here on.
    first.send(request(running));
    QVERIFY(first.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));

    Wire window(running.address());
    window.send(request(running));
    QVERIFY(window.takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
    QTRY_VERIFY(second.isClosed());
    for (Wire *kept : {&first, &third, &window}) {
        kept->send(request(running));
        QVERIFY(kept->takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
    }
}

void TestSandboxThread::keepsWhoWaitsForAnAnswer()
{
    Running running({.participants = 5, .live = false, .latency = 100ms, .mostConnections = 2});
    std::vector<std::unique_ptr<Wire>> wires;
    for (int i = 0; i < 2; ++i) {
        wires.push_back(std::make_unique<Wire>(running.address()));
        // When the first answer comes the next request is being acted on, and so for ten seconds.
        wires.back()->send(request(running).repeated(100));
    }
    for (const auto &wire : wires)
        QVERIFY(wire->takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
    Wire more(running.address());
    QTRY_VERIFY(more.isClosed());
    for (const auto &wire : wires)
        QVERIFY(wire->takeAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestSandboxThread::reportsEachRequest()
{
    Running running({.participants = 5, .live = false, .reportRequests = true});
    QSignalSpy answered(&running.service(), &sandbox::Sandbox::answered);
    const QByteArray guest
        = Running::participantPath(running.address().conferenceSid, u"guest 1"_s);
    running.post(guest, "Muted=true");
    running.get("Conferences.json?Status=odd");
    running.remove(guest);
    QTRY_COMPARE(answered.size(), 3);
    const auto at = [&](int i) { return answered[i].first().value<sandbox::Request>(); };
    QCOMPARE(at(0).method, "POST"_ba);
    QCOMPARE(at(0).target, running.target(guest));
    QCOMPARE(at(0).body, "Muted=true"_ba);
    QCOMPARE(at(0).status, 200);
    QCOMPARE(at(1).target, running.target("Conferences.json?Status=odd"));
    QCOMPARE(at(1).status, 400);
    QCOMPARE(at(2).method, "DELETE"_ba);
    QCOMPARE(at(2).status, 204);
}

void TestSandboxThread::reportsNothingUnasked()
{
    Running running;
    QSignalSpy answered(&running.service(), &sandbox::Sandbox::answered);
    QCOMPARE(running.get("Conferences.json").status, 200);
    QCOMPARE(running.get("Conferences.json").status, 200);
    QCOMPARE(answered.size(), 0);
}

void TestSandboxThread::printsOneLineForScripts()
{
    Running running;
    const QByteArray line = sandbox::startupLine(running.address());
    QVERIFY(line.endsWith('\n'));
    QCOMPARE(line.count('\n'), 1);
    QCOMPARE(QJsonDocument::fromJson(line).object(),
             (QJsonObject{
                 {u"base_url"_s, running.address().baseUrl.toString()},
                 {u"account_sid"_s, running.address().accountSid},
                 {u"auth_token"_s, running.address().authToken},
                 {u"conference_sid"_s, running.address().conferenceSid},
                 {u"api_key"_s, running.address().apiKeySid},
                 {u"api_secret"_s, running.address().apiKeySecret},
             }));
}

QTEST_GUILESS_MAIN(TestSandboxThread)
#include "tst_sandbox_thread.moc"
