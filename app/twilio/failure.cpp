// SPDX-License-Identifier: Apache-2.0
#include "failure.h"

#include <QStringList>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

QLatin1StringView toWord(Failure::Cause cause)
{
    using Cause = Failure::Cause;
    switch (cause) {
    case Cause::None:
        return {};
    case Cause::Deadline:
        return "no answer in time"_L1;
    case Cause::Aborted:
        return "aborted"_L1;
    case Cause::TooLarge:
        return "answer too large"_L1;
    case Cause::ConnectionRefused:
        return "connection refused"_L1;
    case Cause::HostNotFound:
        return "host not found"_L1;
    case Cause::ConnectionLost:
        return "connection lost"_L1;
    case Cause::NotHttps:
        return "no https"_L1;
    case Cause::CertificateExpired:
        return "certificate expired"_L1;
    case Cause::CertificateNotYetValid:
        return "certificate not yet valid"_L1;
    case Cause::CertificateOfAnotherHost:
        return "certificate of another host"_L1;
    case Cause::CertificateSignedByItself:
        return "certificate signed by itself"_L1;
    case Cause::CertificateOfUnknownAuthority:
        return "certificate of an unknown authority"_L1;
    case Cause::CertificateRevoked:
        return "certificate revoked"_L1;
    case Cause::CertificateNotAccepted:
        return "certificate not accepted"_L1;
    case Cause::ProxyRefused:
        return "proxy refused the connection"_L1;
    case Cause::ProxyNotFound:
        return "proxy not found"_L1;
    case Cause::ProxyDidNotConnect:
        return "proxy did not connect"_L1;
    case Cause::ProxyAsksPassword:
        return "proxy asks for a password"_L1;
    case Cause::Redirected:
        return "redirected"_L1;
    case Cause::WebPage:
        return "web page"_L1;
    case Cause::Compressed:
        return "compressed"_L1;
    case Cause::NotAnObject:
        return "not a JSON object"_L1;
    case Cause::NotAText:
        return "not a text"_L1;
    case Cause::TextTooLong:
        return "text too long"_L1;
    case Cause::NotANumber:
        return "not a number"_L1;
    case Cause::NotAWholeNumber:
        return "not a whole number"_L1;
    case Cause::NotABoolean:
        return "not true or false"_L1;
    case Cause::NotAList:
        return "not a list"_L1;
    case Cause::NotAnAddress:
        return "not an address"_L1;
    case Cause::ListElsewhere:
        return "list goes on elsewhere"_L1;
    case Cause::ListEndless:
        return "list without an end"_L1;
    case Cause::InvalidUpdate:
        return "invalid update"_L1;
    }
    return {};
}

QString toRecord(const Failure &failure)
{
    QStringList parts{toWord(failure.cause)};
    for (const QString &fact : {failure.subject, failure.detail}) {
        if (!fact.isEmpty())
            parts += fact;
    }
    return failure.isEmpty() ? QString() : parts.join(u": "_s);
}

} // namespace twilio
