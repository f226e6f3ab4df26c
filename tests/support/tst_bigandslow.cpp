// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <memory>
#include <support/answers.h>
#include <support/hostileserver.h>
#include <support/hugeanswers.h>
#include <support/rawclient.h>
#include <support/slowanswers.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace support;

namespace {

constexpr qint64 mebibyte = 1024LL * 1024;

} // namespace

/// Answers that are too large or take too long.
class tst_bigandslow : public QObject
{
    Q_OBJECT

private slots:
    void delaysTheAnswer();
    void aDelayedAnswerToNobodyIsDropped();
    void dribbles();
    void dribblesTheBodyOnly();
    void hugeHeadIsOneWholeAnswer();
    void hugeListIsOneWholeDocument();
    void hugeListIsAsLongAsItSays();
    void endlessAnswersGoOn_data();
    void endlessAnswersGoOn();
    void sendsNoFasterThanTheClientReads();
};

void tst_bigandslow::delaysTheAnswer()
{
    HostileServer server;
    server.answerNext(fault::delayed(1h, answers::noContent()));
    server.answerNext(fault::delayed(1ms, answers::noContent()));
    RawClient first(server.url());
    first.send(RawClient::get("/1"));
    QTRY_COMPARE(server.requests().size(), 1);
    RawClient second(server.url());
    second.send(RawClient::get("/2"));
    QTRY_COMPARE(second.received(), "HTTP/1.1 204 No Content\r\n\r\n"_ba);
    QCOMPARE(first.received(), ""_ba);
}

void tst_bigandslow::aDelayedAnswerToNobodyIsDropped()
{
    // The answer alone holds it: when it is gone, nothing is left that could still answer.
    auto held = std::make_shared<bool>();
    const std::weak_ptr<bool> answer = held;
    HostileServer server;
    server.answerNext(
        fault::delayed(1h, [held = std::move(held)](const Request &, Connection &) {}));
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_COMPARE(server.requests().size(), 1);
    QVERIFY(!answer.expired());

    client.close();
    QTRY_VERIFY(server.findChildren<Connection *>().isEmpty());
    QVERIFY(answer.expired());
}

void tst_bigandslow::dribbles()
{
    const Response response{.body = "{}"};
    HostileServer server;
    server.answerNext(fault::dribbled(1ms, response));
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_COMPARE(client.received(), response.bytes());
    QVERIFY(client.arrivals() > 1);
}

void tst_bigandslow::dribblesTheBodyOnly()
{
    const Response response{.body = "0123456789"};
    HostileServer server;
    server.answerNext(fault::dribbledBody(1ms, response));
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_VERIFY(client.bytesReceived() > 0);
    QVERIFY(client.received().startsWith(response.head()));
    QTRY_COMPARE(client.received(), response.bytes());
}

void tst_bigandslow::hugeHeadIsOneWholeAnswer()
{
    HostileServer server;
    server.answerNext(fault::hugeHead(2 * mebibyte));
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    const QByteArray body = participantResponse().body;
    QTRY_VERIFY(client.received().endsWith("\r\n\r\n" + body));
    QVERIFY(client.bytesReceived() > 2 * mebibyte);
    QVERIFY(client.received().startsWith("HTTP/1.1 200 OK\r\nX-Filler: "));
    QCOMPARE(client.received().indexOf("\r\n\r\n"), client.bytesReceived() - body.size() - 4);
}

void tst_bigandslow::hugeListIsOneWholeDocument()
{
    HostileServer server;
    server.answerNext(fault::hugeList(mebibyte));
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_VERIFY(client.received().endsWith("]}"));
    const QByteArray body = client.received().mid(client.received().indexOf("\r\n\r\n") + 4);
    QVERIFY(body.size() > mebibyte);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonArray list = document[u"participants"_s].toArray();
    QVERIFY(list.size() > 1000);
    QCOMPARE(list.last().toObject(), participantResource());
}

void tst_bigandslow::hugeListIsAsLongAsItSays()
{
    HostileServer server;
    server.answerNext(fault::hugeList());
    RawClient client(server.url());
    client.send(RawClient::get("/"));
    QTRY_VERIFY(client.received().contains("\r\n\r\n"));
    client.setKeeping(false);
    const QByteArray &begin = client.received();
    const QByteArray length = begin.mid(begin.indexOf("Content-Length: ") + 16).split('\r').first();
    const qint64 whole = begin.indexOf("\r\n\r\n") + 4 + length.toLongLong();
    QVERIFY(whole > 100 * mebibyte);
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesReceived(), whole, 60'000);
}

void tst_bigandslow::endlessAnswersGoOn_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("list") << fault::endlessList();
    QTest::newRow("chunks") << fault::endlessChunks();
}

void tst_bigandslow::endlessAnswersGoOn()
{
    QFETCH(const Answer, answer);
    HostileServer server;
    server.answerNext(answer);
    RawClient client(server.url());
    client.setKeeping(false);
    client.send(RawClient::get("/"));
    QTRY_VERIFY_WITH_TIMEOUT(client.bytesReceived() > 20 * mebibyte, 60'000);
    QCOMPARE(client.ending(), RawClient::Ending::None);
}

void tst_bigandslow::sendsNoFasterThanTheClientReads()
{
    qint64 made = 0;
    HostileServer server;
    server.answerNext([&made](const Request &, Connection &connection) {
        connection.stream([&made] {
            made += 1000;
            return QByteArray(1000, 'x');
        });
    });
    server.answerAlways(answers::noContent());
    RawClient client(server.url());
    client.setReading(false);
    client.send(RawClient::get("/"));
    QTRY_VERIFY(made > 0);

    qint64 before = -1;
    QTRY_VERIFY(std::exchange(before, made) == made); // the kernel's buffers are full
    const qint64 stopped = made;
    QVERIFY(stopped < 64 * mebibyte);
    client.setReading(true);
    QTRY_VERIFY(client.bytesReceived() > stopped);
}

QTEST_GUILESS_MAIN(tst_bigandslow)
#include "tst_bigandslow.moc"
