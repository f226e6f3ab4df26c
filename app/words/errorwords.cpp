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
        return Words::tr(
                   "No trusted connection to %1: its certificate has expired. Whoever runs %1 "
                   "has to renew it, unless this computer's clock is wrong.")
            .arg(host);
    case Cause::CertificateNotYetValid:
        return Words::tr("No trusted connection to %1: its certificate is not valid yet. Is this "
                         "computer's clock right?")
            .arg(host);
    case Cause::CertificateOfAnotherHost:
        return Words::tr("No trusted connection to %1: its certificate is for another host. Is the "
                         "address right, or is a sign-in page in the way?")
            .arg(host);
    case Cause::CertificateSignedByItself:
        return Words::tr("No trusted connection to %1: its certificate is signed by itself alone. "
                         "If it is yours, add it to the system's certificates.")
            .arg(host);
    case Cause::CertificateOfUnknownAuthority:
        return Words::tr("No trusted connection to %1: its certificate is from an authority that "
                         "this computer does not trust. If your company looks into connections, "
                         "add its authority to the system's certificates.")
            .arg(host);
    case Cause::CertificateRevoked:
        return Words::tr("No trusted connection to %1: its certificate was revoked. Do not trust "
                         "what answers there.")
            .arg(host);
    default:
        return Words::tr("No trusted connection to %1: its certificate was not accepted (%2).")
            .arg(host, isolated(failure.detail));
    }
}

QString pageSentence(const twilio::Failure &failure, int status)
{
    const QString host = isolated(failure.subject);
    const QString title = isolated(failure.detail);
    const QString number = QString::number(status);
    const bool isRefusal = status >= 300;
    if (title.isEmpty())
        return isRefusal
            ? Words::tr("A web page came from %1 instead of the service's answer (%2). It is of a "
                        "sign-in or of a proxy on the way: open %1 in a browser to see it.")
                  .arg(host, number)
            : Words::tr("A web page came from %1 instead of the service's answer. It is of a "
                        "sign-in or of a proxy on the way: open %1 in a browser to see it.")
                  .arg(host);
    return isRefusal
        ? Words::tr("A web page, “%2”, came from %1 instead of the service's answer (%3). It is of "
                    "a sign-in or of a proxy on the way: open %1 in a browser to see it.")
              .arg(host, title, number)
        : Words::tr("A web page, “%2”, came from %1 instead of the service's answer. It is of a "
                    "sign-in or of a proxy on the way: open %1 in a browser to see it.")
              .arg(host, title);
}

QString compressedSentence(const twilio::Failure &failure)
{
    const QString host = isolated(failure.subject);
    return failure.detail.isEmpty()
        ? Words::tr(
              "The answer from %1 came compressed (gzip), although it was asked for as it is. "
              "A proxy on the way does that: have it leave %1 alone.")
              .arg(host)
        : Words::tr(
              "The answer from %1 came compressed (gzip), although it was asked for as it is. "
              "A proxy on the way (%2) does that: have it leave %1 alone.")
              .arg(host, isolated(failure.detail));
}

QString shapeSentence(const twilio::Failure &failure)
{
    const QString host = isolated(failure.subject);
    if (host.isEmpty())
        return Words::tr("The service's answer is not what it promises.");
    return failure.detail.isEmpty()
        ? Words::tr("%1 answered, and not as the service does: what came is no JSON object. Is it "
                    "the service's address?")
              .arg(host)
        : Words::tr(
              "%1 answered, and not as the service does: what came (%2) is no JSON object. Is "
              "it the service's address?")
              .arg(host, isolated(failure.detail));
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
        return Words::tr("The name %1 could not be found. Is there a network, and is the name "
                         "right?")
            .arg(subject);
    case Cause::ConnectionLost:
        return Words::tr("The connection to %1 was lost.").arg(subject);
    case Cause::NotHttps:
        return Words::tr("No trusted connection to %1: it did not answer as https does. Is the "
                         "address right, or is a sign-in page in the way?")
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
        return Words::tr(
            "The proxy refused the connection. Is its address right, and does it run?");
    case Cause::ProxyNotFound:
        return Words::tr("The proxy could not be found. Is its name right?");
    case Cause::ProxyDidNotConnect:
        return Words::tr("The proxy did not connect to %1. Who runs the proxy can allow it.")
            .arg(subject);
    case Cause::ProxyAsksPassword:
        return Words::tr("The proxy asks for a password, and this program keeps none for it. Who "
                         "runs the proxy can let this computer through without one.");
    case Cause::Redirected:
        return Words::tr(
                   "Instead of an answer came a redirect to %1, and redirects are not followed. "
                   "A sign-in page on the way does that: open it in a browser.")
            .arg(subject);
    case Cause::WebPage:
        return pageSentence(failure, 0);
    case Cause::Compressed:
        return compressedSentence(failure);
    case Cause::NotAnObject:
        return shapeSentence(failure);
    case Cause::NotAText:
        return Words::tr("The service's answer cannot be read: “%1” of a %2 is not a text.")
            .arg(subject, isolated(failure.detail));
    case Cause::TextTooLong:
        return Words::tr("The service's answer cannot be read: “%1” of a %2 is too long.")
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
    if (error.failure.cause == Cause::WebPage)
        return pageSentence(error.failure, error.httpStatus);
    if (!error.failure.isEmpty())
        return sentence(error.failure);
    if (!error.message.isEmpty() && !error.codeText.isEmpty())
        return Words::tr("The service says: “%1” (%2).")
            .arg(isolated(error.message), isolated(error.codeText));
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
    const QString code = error.code == 0 ? isolated(error.codeText) : QString::number(error.code);
    return code.isEmpty() ? reason(error) : Words::tr("%1 (%2)").arg(reason(error), code);
}

} // namespace words
