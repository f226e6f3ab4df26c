// SPDX-License-Identifier: Apache-2.0
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <memory>
#include <support/answers.h>
#include <support/brokenanswers.h>
#include <support/fault.h>
#include <support/hostileserver.h>
#include <support/interim.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;

/// What a QNetworkAccessManager does by itself with a plain post(): the reasons why the product
/// does not use it plainly. A new Qt that behaves better shows up here. All holds for 6.4.2 and
/// 6.8.2, except where a test says otherwise.
class tst_plainmanager : public QObject
{
    Q_OBJECT

private slots:
    void sendsAPostAgain_data();
    void sendsAPostAgain();
    void carriesSecretsToAnotherHost();
    void interimIsTheAnswerBefore68_data();
    void interimIsTheAnswerBefore68();
    void unpacksGzip();

private:
    std::unique_ptr<QNetworkReply> post(const QUrl &url);

    QNetworkAccessManager m_manager;
};

std::unique_ptr<QNetworkReply> tst_plainmanager::post(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setRawHeader("Authorization", "Basic c2VjcmV0");
    return std::unique_ptr<QNetworkReply>(m_manager.post(request, "AnnounceUrl=x"_ba));
}

void tst_plainmanager::sendsAPostAgain_data()
{
    QTest::addColumn<Answer>("fault");
    QTest::newRow("closed unanswered") << fault::closeUnanswered();
    QTest::newRow("reset unanswered") << fault::resetUnanswered();
    QTest::newRow("half a status line") << fault::halfStatusLine(fault::End::Close);
    QTest::newRow("half a head") << fault::halfHead(fault::End::Close);
}

void tst_plainmanager::sendsAPostAgain()
{
    QFETCH(const Answer, fault);
    HostileServer server;
    server.answerAlways(fault);
    const auto reply = post(server.url());
    QTRY_VERIFY(reply->isFinished());
    const auto requests = server.requests();
    QVERIFY2(requests.size() > 1, "this Qt no longer repeats a POST");
    for (const Request &request : requests) {
        QVERIFY(request.complete);
        QCOMPARE(request.body, "AnnounceUrl=x"_ba);
    }
}

void tst_plainmanager::carriesSecretsToAnotherHost()
{
    HostileServer other;
    other.answerAlways(answers::noContent());
    HostileServer server;
    server.answerAlways(answers::redirect(307, other.url().toEncoded() + "/elsewhere"));
    const auto reply = post(server.url());
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(other.requests().size(), 1);
    const Request request = other.requests().constFirst();
    QCOMPARE(request.target, "/elsewhere"_ba);
    QCOMPARE(request.body, "AnnounceUrl=x"_ba);
    QCOMPARE(request.header("Authorization"), "Basic c2VjcmV0"_ba);
}

void tst_plainmanager::interimIsTheAnswerBefore68_data()
{
    QTest::addColumn<int>("interim");
    QTest::addColumn<bool>("isPassedOver");
    QTest::newRow("100") << 100 << true;
    for (const int status : {102, 103, 199})
        QTest::addRow("%d", status) << status << passesOverInterim();
}

void tst_plainmanager::interimIsTheAnswerBefore68()
{
    QFETCH(const int, interim);
    QFETCH(const bool, isPassedOver);
    HostileServer server;
    server.answerAlways(answers::interim(interim, answers::participant()));
    const auto reply = post(server.url());
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
             isPassedOver ? 200 : interim);
    QCOMPARE(reply->readAll(), isPassedOver ? participantResponse().body : ""_ba);
    QCOMPARE(server.requests().size(), 1);
}

void tst_plainmanager::unpacksGzip()
{
    const Response response = participantResponse();
    HostileServer server;
    server.answerAlways(fault::gzipped(response));
    const auto reply = post(server.url());
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->readAll(), response.body);
}

QTEST_GUILESS_MAIN(tst_plainmanager)
#include "tst_plainmanager.moc"
