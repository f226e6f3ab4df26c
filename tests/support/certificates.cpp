// SPDX-License-Identifier: Apache-2.0
#include <support/certificates.h>

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace support {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString certificateFolder = QStringLiteral(SUPPORT_CERTIFICATES);

QString nameOf(Tls tls)
{
    switch (tls) {
    case Tls::None:
        break;
    case Tls::Good:
        return u"good"_s;
    case Tls::SelfSigned:
        return u"selfsigned"_s;
    case Tls::Expired:
        return u"expired"_s;
    case Tls::OtherName:
        return u"othername"_s;
    }
    return {};
}

QByteArray contents(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(fileName), qPrintable(file.errorString()));
    return file.readAll();
}

} // namespace

QString authorityFile()
{
    return certificateFolder + u"/authority.pem"_s;
}

QSslConfiguration trustingConfiguration()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(QSslCertificate::fromData(contents(authorityFile())));
    return configuration;
}

QSslConfiguration serverConfiguration(Tls tls)
{
    const QString base = certificateFolder + u'/' + nameOf(tls);
    QSslConfiguration configuration;
    configuration.setLocalCertificateChain(QSslCertificate::fromData(contents(base + u".pem"_s)));
    configuration.setPrivateKey(QSslKey(contents(base + u".key"_s), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    // A client that offers HTTP/2 is taken at its word, and then not understood.
    configuration.setAllowedNextProtocols(
        {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    return configuration;
}

} // namespace support
