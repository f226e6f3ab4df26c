// SPDX-License-Identifier: Apache-2.0
#include "distrust.h"

namespace twilio {

Failure distrustIn(const QSslError &error)
{
    using Cause = Failure::Cause;
    switch (error.error()) {
    case QSslError::NoError:
        return {};
    case QSslError::CertificateExpired:
        return {Cause::CertificateExpired};
    case QSslError::CertificateNotYetValid:
        return {Cause::CertificateNotYetValid};
    case QSslError::HostNameMismatch:
        return {Cause::CertificateOfAnotherHost};
    case QSslError::SelfSignedCertificate:
        return {Cause::CertificateSignedByItself};
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return {Cause::CertificateOfUnknownAuthority};
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return {Cause::CertificateRevoked};
    default:
        return {Cause::CertificateNotAccepted, {}, error.errorString()};
    }
}

} // namespace twilio
