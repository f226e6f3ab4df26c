// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/error.h>
#include <twilio/exchange.h>

#include <QJsonObject>
#include <QNetworkReply>

namespace twilio {

/// The bare facts of a finished attempt, before anyone judges them.
struct Arrival
{
    /// Why this program itself ended the attempt, where it did.
    enum class Stop { None, Deadline, Aborted, TooLarge };

    Stop stop = Stop::None;
    QNetworkReply::NetworkError networkError = QNetworkReply::NoError;
    int status = 0; ///< 0: no response head arrived
    QByteArray reason;
    bool bodyRead = false; ///< the request's body went into the socket, in part at least
    Failure distrust; ///< what is wrong with the certificate
    bool throughProxy = false; ///< known for a failed connection
    QByteArray body;
    qsizetype mostValues = 1000; ///< that the body may hold; more are not parsed
    Headers headers;
    QUrl url; ///< what was asked
};

/// What may be done about a change whose answer did not arrive.
enum class Repetition {
    Harmless, ///< twice is the same as once
    Harmful, ///< an announcement, a removal: at most once for each press
};

/// The judgement on a read: the answer's JSON object, or what went wrong.
Result<QJsonObject> judgeRead(const Arrival &arrival);

/// The judgement on a change, in this order: a status of 3xx or 4xx is a refusal; 1xx proves
/// nothing and is unknown, as is 408, which some say to a connection that idles; 5xx is a refusal
/// where repetition is harmless, else unknown; 2xx with a whole answer is done; any other 2xx was
/// accepted and is unreadable (Protocol: fetch, never send again); no status and an unread body was
/// never sent; all else is unknown, even an attempt that ended without an error.
///
/// A 204 has no body and gives an empty object.
Result<QJsonObject> judgeChange(const Arrival &arrival, Repetition repetition);

/// What became of the connection; none when the answer arrived whole, whatever it says.
Failure failureOf(const Arrival &arrival);

/// The header Retry-After: seconds, or a date of HTTP compared with \p now.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value,
                                                         const QDateTime &now);

} // namespace twilio
