// SPDX-License-Identifier: Apache-2.0
#include "distrust.h"

#include <QCoreApplication>

namespace twilio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(twilio::Error)
};

} // namespace

QString distrustIn(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::NoError:
        return {};
    case QSslError::CertificateExpired:
        return Words::tr("its certificate has expired.");
    case QSslError::CertificateNotYetValid:
        return Words::tr("its certificate is not valid yet. Is this computer's clock right?");
    case QSslError::HostNameMismatch:
        return Words::tr("its certificate is for another host.");
    case QSslError::SelfSignedCertificate:
        return Words::tr("its certificate is signed by itself alone.");
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return Words::tr("its certificate is from an authority that this computer does not trust.");
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Words::tr("its certificate was revoked.");
    default:
        return Words::tr("its certificate was not accepted (%1).").arg(error.errorString());
    }
}

} // namespace twilio
