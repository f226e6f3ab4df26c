// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace twilio {

/// Why a request brought no answer, or one of no use: the facts, of which words:: makes sentences.
struct Failure
{
    enum class Cause {
        None,

        // No answer came, or not the whole of it. `subject` is the host that was asked.
        Deadline, ///< it did not come in time
        Aborted, ///< this program did not want it any more
        TooLarge, ///< it is more than this program accepts, in bytes or in values
        ConnectionRefused,
        HostNotFound,
        ConnectionLost,
        NotHttps, ///< nothing there speaks TLS
        CertificateExpired,
        CertificateNotYetValid,
        CertificateOfAnotherHost,
        CertificateSignedByItself,
        CertificateOfUnknownAuthority,
        CertificateRevoked,
        CertificateNotAccepted, ///< `detail` is the reason in the TLS library's words
        ProxyRefused,
        ProxyNotFound,
        ProxyDidNotConnect,
        ProxyAsksPassword,

        // A whole answer came.
        Redirected, ///< `subject` is the host that it points to
        WebPage, ///< it is a page for people, of a sign-in or of a proxy. `subject` is the host,
                 ///< `detail` the page's title
        Compressed, ///< although it was asked for as it is. `subject` is the host, `detail` what
                    ///< was on the way, in its own words
        NotAnObject, ///< it holds no JSON object. `subject` is the host, `detail` what the answer
                     ///< says it holds
        NotAText, ///< here and in the four below `subject` is the field, `detail` the resource
        TextTooLong, ///< longer than any that the service writes
        NotANumber,
        NotAWholeNumber,
        NotABoolean,
        NotAList, ///< `subject` is the field
        NotAnAddress, ///< `subject` is the field
        ListElsewhere, ///< the list goes on at the host `subject`
        ListEndless,

        InvalidUpdate, ///< this program refused to send it: see the field `subject`
    };

    Cause cause = Cause::None;
    QString subject = {};
    QString detail = {};

    bool isEmpty() const { return cause == Cause::None; }

    friend bool operator==(const Failure &, const Failure &) = default;
};

/// The words that stand in records, whatever the language: "connection refused".
QLatin1StringView toWord(Failure::Cause cause);

/// A failure in a record: "connection refused: api.twilio.com". Empty for none.
QString toRecord(const Failure &failure);

} // namespace twilio
