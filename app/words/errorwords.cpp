// SPDX-License-Identifier: Apache-2.0
#include "errorwords.h"

#include "isolation.h"

#include <QCoreApplication>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Errors)
};

using Cause = twilio::Failure::Cause;

QString certificateSentence(const twilio::Failure &failure)
{
    const QString host = isolated(failure.subject);
    switch (failure.cause) {
    case Cause::CertificateExpired:
        return Words::tr("No trusted connection to %1: its certificate has expired.").arg(host);
    case Cause::CertificateNotYetValid:
        return Words::tr("No trusted connection to %1: its certificate is not valid yet. Is this "
                         "computer's clock right?")
            .arg(host);
    case Cause::CertificateOfAnotherHost:
        return Words::tr("No trusted connection to %1: its certificate is for another host.")
            .arg(host);
    case Cause::CertificateSignedByItself:
        return Words::tr("No trusted connection to %1: its certificate is signed by itself alone.")
            .arg(host);
    case Cause::CertificateOfUnknownAuthority:
        return Words::tr("No trusted connection to %1: its certificate is from an authority that "
                         "this computer does not trust.")
            .arg(host);
    case Cause::CertificateRevoked:
        return Words::tr("No trusted connection to %1: its certificate was revoked.").arg(host);
    default:
        return Words::tr("No trusted connection to %1: its certificate was not accepted (%2).")
            .arg(host, isolated(failure.detail));
    }
}

QString statusSentence(const twilio::Error &error)
{
    const QString status = QString::number(error.httpStatus);
    return error.reason.isEmpty()
        ? Words::tr("The service answered %1.").arg(status)
        : Words::tr("The service answered %1 %2.").arg(status, isolated(error.reason));
}

/// Where nothing but the kind is known.
QString kindSentence(twilio::Error::Kind kind)
{
    using Kind = twilio::Error::Kind;
    switch (kind) {
    case Kind::Network:
        return Words::tr("There was no connection.");
    case Kind::Timeout:
        return Words::tr("The service did not answer in time.");
    case Kind::Tls:
        return Words::tr("There was no trusted connection.");
    case Kind::Proxy:
        return Words::tr("The proxy did not connect.");
    case Kind::Http:
        return Words::tr("The service refused it.");
    case Kind::Protocol:
        return Words::tr("The service's answer is not what it promises.");
    case Kind::Cancelled:
        return Words::tr("It was cancelled.");
    case Kind::OutcomeUnknown:
        return Words::tr("Nothing says what became of it.");
    }
    return {};
}

} // namespace

QString sentence(const twilio::Failure &failure)
{
    const QString subject = isolated(failure.subject);
    switch (failure.cause) {
    case Cause::None:
        return {};
    case Cause::Deadline:
        return Words::tr("The service did not answer in time.");
    case Cause::Aborted:
        return Words::tr("It was cancelled.");
    case Cause::TooLarge:
        return Words::tr("The service's answer is larger than this program accepts.");
    case Cause::ConnectionRefused:
        return Words::tr("%1 refused the connection.").arg(subject);
    case Cause::HostNotFound:
        return Words::tr("The name %1 could not be found. Is there a network?").arg(subject);
    case Cause::ConnectionLost:
        return Words::tr("The connection to %1 was lost.").arg(subject);
    case Cause::NotHttps:
        return Words::tr("No trusted connection to %1: it did not answer as https does.")
            .arg(subject);
    case Cause::CertificateExpired:
    case Cause::CertificateNotYetValid:
    case Cause::CertificateOfAnotherHost:
    case Cause::CertificateSignedByItself:
    case Cause::CertificateOfUnknownAuthority:
    case Cause::CertificateRevoked:
    case Cause::CertificateNotAccepted:
        return certificateSentence(failure);
    case Cause::ProxyRefused:
        return Words::tr("The proxy refused the connection.");
    case Cause::ProxyNotFound:
        return Words::tr("The proxy could not be found.");
    case Cause::ProxyDidNotConnect:
        return Words::tr("The proxy did not connect to %1.").arg(subject);
    case Cause::ProxyAsksPassword:
        return Words::tr("The proxy asks for a password, and this program keeps none for it.");
    case Cause::Redirected:
        return Words::tr("The service sent us on to %1, and redirects are not followed.")
            .arg(subject);
    case Cause::NotAnObject:
        return Words::tr("The service's answer is not what it promises.");
    case Cause::NotAText:
        return Words::tr("The service's answer cannot be read: “%1” of a %2 is not a text.")
            .arg(subject, isolated(failure.detail));
    case Cause::NotANumber:
        return Words::tr("The service's answer cannot be read: “%1” of a %2 is not a number.")
            .arg(subject, isolated(failure.detail));
    case Cause::NotAWholeNumber:
        return Words::tr("The service's answer cannot be read: “%1” of a %2 is not a whole number.")
            .arg(subject, isolated(failure.detail));
    case Cause::NotABoolean:
        return Words::tr("The service's answer cannot be read: “%1” of a %2 is not true or false.")
            .arg(subject, isolated(failure.detail));
    case Cause::NotAList:
        return Words::tr("The service's answer cannot be read: “%1” is not a list.").arg(subject);
    case Cause::NotAnAddress:
        return Words::tr("The service's answer cannot be read: “%1” is not an address.")
            .arg(subject);
    case Cause::ListElsewhere:
        return Words::tr(
                   "The service's list goes on at another host, %1, and was not followed there.")
            .arg(subject);
    case Cause::ListEndless:
        return Words::tr("The service's list does not come to an end.");
    case Cause::InvalidUpdate:
        return subject.isEmpty()
            ? Words::tr("Nothing was sent: no field of the update is set.")
            : Words::tr("Nothing was sent: the service cannot take this %1.").arg(subject);
    }
    return {};
}

QString sentence(const twilio::Error &error)
{
    if (!error.failure.isEmpty())
        return sentence(error.failure);
    if (!error.message.isEmpty())
        return error.code == 0 ? Words::tr("The service says: “%1”.").arg(isolated(error.message))
                               : Words::tr("The service says: “%1” (%2).")
                                     .arg(isolated(error.message), QString::number(error.code));
    return error.httpStatus == 0 ? kindSentence(error.kind) : statusSentence(error);
}

QString reason(const twilio::Error &error)
{
    const bool areItsWords = error.failure.isEmpty() && !error.message.isEmpty();
    return areItsWords ? isolated(error.message) : sentence(error);
}

QString briefReason(const twilio::Error &error)
{
    if (error.failure.cause == Cause::ConnectionLost)
        return Words::tr("connection lost");
    if (error.failure.cause == Cause::Deadline)
        return Words::tr("no answer in time");
    if (error.kind == twilio::Error::Kind::Protocol && error.httpStatus != 0)
        return Words::tr("the answer could not be read");
    return reason(error);
}

QString reasonWithCode(const twilio::Error &error)
{
    return error.code == 0 ? reason(error)
                           : Words::tr("%1 (%2)").arg(reason(error), QString::number(error.code));
}

} // namespace words
