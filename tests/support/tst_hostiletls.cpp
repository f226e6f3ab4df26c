// SPDX-License-Identifier: Apache-2.0
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslError>
#include <QSslSocket>
#include <QTest>
#include <support/answers.h>
#include <support/fault.h>
#include <support/hostileserver.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;

namespace {

std::unique_ptr<QNetworkReply> get(QNetworkAccessManager &manager, const QUrl &url,
                                   const QSslConfiguration &configuration)
{
    QNetworkRequest request(url);
    request.setSslConfiguration(configuration);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return std::unique_ptr<QNetworkReply>(manager.get(request));
}

} // namespace

/// The same server over TLS, with each of its certificates.
class tst_hostiletls : public QObject
{
    Q_OBJECT

private slots:
    void answersOverTls();
    void showsTheCertificate_data();
    void showsTheCertificate();
    void isNotTrustedWithoutTheAuthority();
    void anIgnoredConnectionNeverGetsToTls();
    void plainTextIsNoHandshake();
    void endsWithoutAnAnswer_data();
    void endsWithoutAnAnswer();
};

void tst_hostiletls::answersOverTls()
{
    HostileServer server(Tls::Good);
    QCOMPARE(server.url().scheme(), u"https"_s);
    server.answerAlways(answers::raw(200, "{}"));
    QNetworkAccessManager manager;
    const auto reply = get(manager, server.url(), trustingConfiguration());
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->readAll(), "{}"_ba);
    QCOMPARE(server.requests().size(), 1);
}

void tst_hostiletls::showsTheCertificate_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<QSslError::SslError>("error");
    QTest::newRow("self-signed") << Tls::SelfSigned << QSslError::SelfSignedCertificate;
    QTest::newRow("expired") << Tls::Expired << QSslError::CertificateExpired;
    QTest::newRow("another name") << Tls::OtherName << QSslError::HostNameMismatch;
}

void tst_hostiletls::showsTheCertificate()
{
    QFETCH(const Tls, tls);
    QFETCH(const QSslError::SslError, error);
    HostileServer server(tls);
    QNetworkAccessManager manager;
    QList<QSslError> errors;
    connect(&manager, &QNetworkAccessManager::sslErrors, this,
            [&errors](QNetworkReply *, const QList<QSslError> &seen) { errors = seen; });
    const auto reply = get(manager, server.url(), trustingConfiguration());
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::SslHandshakeFailedError);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.constFirst().error(), error);
    QCOMPARE(server.requests().size(), 0);
}

void tst_hostiletls::isNotTrustedWithoutTheAuthority()
{
    HostileServer server(Tls::Good);
    QNetworkAccessManager manager;
    const auto reply = get(manager, server.url(), QSslConfiguration::defaultConfiguration());
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::SslHandshakeFailedError);
    QCOMPARE(server.requests().size(), 0);
}

void tst_hostiletls::anIgnoredConnectionNeverGetsToTls()
{
    HostileServer server(Tls::Good);
    server.answerNext(fault::ignoreConnection());
    server.answerAlways(answers::noContent());
    QSslSocket ignored;
    ignored.setSslConfiguration(trustingConfiguration());
    ignored.connectToHostEncrypted(server.url().host(), static_cast<quint16>(server.url().port()));
    QTRY_COMPARE(server.connectionsOpened(), 1);

    QNetworkAccessManager manager;
    const auto reply = get(manager, server.url(), trustingConfiguration());
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QVERIFY(!ignored.isEncrypted());
    QCOMPARE(ignored.state(), QSslSocket::ConnectedState);
}

void tst_hostiletls::plainTextIsNoHandshake()
{
    HostileServer server(Tls::Good);
    server.answerAlways(fault::notTls());
    QNetworkAccessManager manager;
    const auto reply = get(manager, server.url(), trustingConfiguration());
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::SslHandshakeFailedError);
    QCOMPARE(server.requests().size(), 0);
}

void tst_hostiletls::endsWithoutAnAnswer_data()
{
    QTest::addColumn<Answer>("fault");
    QTest::addColumn<int>("requests");
    QTest::newRow("close before TLS") << fault::closeOnAccept() << 0;
    QTest::newRow("close unanswered") << fault::closeUnanswered() << 1;
    QTest::newRow("reset unanswered") << fault::resetUnanswered() << 1;
}

void tst_hostiletls::endsWithoutAnAnswer()
{
    QFETCH(const Answer, fault);
    QFETCH(const int, requests);
    HostileServer server(Tls::Good);
    server.answerAlways(fault);
    QSslSocket socket;
    socket.setSslConfiguration(trustingConfiguration());
    connect(&socket, &QSslSocket::encrypted, &socket,
            [&socket] { socket.write("GET / HTTP/1.1\r\n\r\n"); });
    socket.connectToHostEncrypted(server.url().host(), static_cast<quint16>(server.url().port()));
    QTRY_COMPARE(server.connectionsOpened(), 1);
    QTRY_COMPARE(socket.state(), QSslSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), ""_ba);
    QCOMPARE(server.requests().size(), requests);
}

QTEST_GUILESS_MAIN(tst_hostiletls)
#include "tst_hostiletls.moc"
