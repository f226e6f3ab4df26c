// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <memory>
#include <support/answers.h>
#include <support/hostileserver.h>
#include <support/rawclient.h>
#include <support/slowanswers.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace support;

/// The server in a thread of its own, scripted and asked from the test's.
class tst_serverthread : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void answersFromItsThread();
    void takesManyConnectionsWhileScripted();
    void endsWithConnectionsOpen();

private:
    std::unique_ptr<QThread> m_thread;
    HostileServer *m_server = nullptr;
};

void tst_serverthread::init()
{
    m_thread = std::make_unique<QThread>();
    m_server = new HostileServer;
    m_server->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_server, &QObject::deleteLater);
    m_thread->start();
}

void tst_serverthread::cleanup()
{
    m_thread->quit();
    QVERIFY(m_thread->wait());
}

void tst_serverthread::answersFromItsThread()
{
    std::atomic<QThread *> where = nullptr;
    m_server->answerNext([&where](const Request &request, Connection &connection) {
        where = QThread::currentThread();
        answers::noContent()(request, connection);
    });
    const QSignalSpy received(m_server, &HostileServer::received);
    RawClient client(m_server->url());
    client.send(RawClient::post("/x", "Muted=true"));
    QTRY_COMPARE(client.received(), "HTTP/1.1 204 No Content\r\n\r\n"_ba);
    QCOMPARE(where.load(), m_thread.get());
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(received.first().first().value<Request>().body, "Muted=true"_ba);
    QCOMPARE(m_server->requests().size(), 1);
}

void tst_serverthread::takesManyConnectionsWhileScripted()
{
    constexpr int count = 200;
    m_server->answerAlways(fault::delayed(1ms, answers::noContent()));
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < count; ++i) {
        m_server->answerNext(answers::noContent());
        clients.push_back(std::make_unique<RawClient>(m_server->url()));
        clients.back()->send(RawClient::get("/"));
    }
    for (const auto &client : clients)
        QTRY_COMPARE(client->received(), "HTTP/1.1 204 No Content\r\n\r\n"_ba);
    QCOMPARE(m_server->requests().size(), count);
    QCOMPARE(m_server->connectionsOpened(), count);
}

void tst_serverthread::endsWithConnectionsOpen()
{
    m_server->answerAlways(fault::dribbled(1ms));
    RawClient client(m_server->url());
    client.send(RawClient::get("/"));
    QTRY_VERIFY(client.bytesReceived() > 0);
    cleanup();
    QTRY_VERIFY(client.ending() != RawClient::Ending::None);
}

QTEST_GUILESS_MAIN(tst_serverthread)
#include "tst_serverthread.moc"
