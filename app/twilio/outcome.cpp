// SPDX-License-Identifier: Apache-2.0
#include "outcome.h"

#include "errorbody.h"
#include "jsonvalues.h"
#include "masking.h"
#include "networkfailure.h"
#include "serviceclock.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

/// The answer was still to come. Qt 6.4.2 ends the reply with a 102 or 103 all the same, without an
/// error; 6.8.2 goes on to the answer, so that this is not met there.
bool isInterim(int status)
{
    return status >= 100 && status < 200;
}

bool isWhole(const Arrival &arrival)
{
    return arrival.stop == Arrival::Stop::None && arrival.networkError == QNetworkReply::NoError;
}

bool holdsTooMuch(const Arrival &arrival)
{
    return holdsMoreValues(arrival.body, arrival.mostValues);
}

std::optional<QJsonObject> objectIn(const Arrival &arrival)
{
    if (holdsTooMuch(arrival))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(arrival.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

Error::Kind connectionKind(const Arrival &arrival)
{
    switch (arrival.stop) {
    case Arrival::Stop::Deadline:
        return Error::Kind::Timeout;
    case Arrival::Stop::Aborted:
        return Error::Kind::Cancelled;
    case Arrival::Stop::TooLarge:
        return Error::Kind::Protocol;
    case Arrival::Stop::None:
        break;
    }
    switch (arrival.networkError) {
    case QNetworkReply::SslHandshakeFailedError:
        return Error::Kind::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Error::Kind::Proxy;
    case QNetworkReply::UnknownNetworkError:
        // What a proxy does to https comes as this.
        return arrival.throughProxy ? Error::Kind::Proxy : Error::Kind::Network;
    default:
        return Error::Kind::Network;
    }
}

Failure connectionFailure(const Arrival &arrival)
{
    using Cause = Failure::Cause;
    const QString host = arrival.url.host();
    switch (arrival.stop) {
    case Arrival::Stop::Deadline:
        return {Cause::Deadline, host};
    case Arrival::Stop::Aborted:
        return {Cause::Aborted, host};
    case Arrival::Stop::TooLarge:
        return {Cause::TooLarge, host};
    case Arrival::Stop::None:
        break;
    }
    return networkFailure(arrival.networkError, host, arrival.distrust, arrival.throughProxy);
}

/// The text of the page's <title>, where it has one.
QString titleOf(const QByteArray &page)
{
    constexpr qsizetype head = 8192;
    constexpr qsizetype longest = 100;
    static const QRegularExpression title(u"<title[^>]*>([^<]*)<"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString text = title.match(QString::fromUtf8(page.left(head))).captured(1);
    return withoutUserInfo(text.simplified()).left(longest);
}

/// What an answer is that holds no JSON object.
Failure strangeForm(const Arrival &arrival)
{
    using Cause = Failure::Cause;
    constexpr qsizetype longest = 100;
    const QString host = arrival.url.host();
    const QByteArray coding = valueOf(arrival.headers, "Content-Encoding").trimmed().toLower();
    if (!coding.isEmpty() && coding != "identity")
        return {Cause::Compressed, host,
                QString::fromLatin1(valueOf(arrival.headers, "Via").left(longest))};
    if (holdsTooMuch(arrival))
        return {Cause::TooLarge, host};
    const QByteArray type = valueOf(arrival.headers, "Content-Type").trimmed().toLower();
    const QByteArray start = arrival.body.left(longest).trimmed().toLower();
    if (type.startsWith("text/html") || start.startsWith("<!doctype html")
        || start.startsWith("<html"))
        return {Cause::WebPage, host, titleOf(arrival.body)};
    return {Cause::NotAnObject, host, QString::fromLatin1(type.left(longest))};
}

Error refusal(const Arrival &arrival)
{
    constexpr qsizetype longestMessage = 500;
    Error error{.kind = Error::Kind::Http, .httpStatus = arrival.status};
    error.requestId = QString::fromLatin1(valueOf(arrival.headers, "Twilio-Request-Id"));
    error.retryAfter
        = parseRetryAfter(valueOf(arrival.headers, "Retry-After"), QDateTime::currentDateTimeUtc());
    const ErrorBody body = readErrorBody(arrival.body, valueOf(arrival.headers, "Content-Type"));
    error.code = body.code;
    error.codeText = body.codeText;
    error.message = body.message;
    error.moreInfo = body.moreInfo;
    if (arrival.status >= 300 && arrival.status < 400) {
        const QUrl target
            = arrival.url.resolved(QUrl::fromEncoded(valueOf(arrival.headers, "Location")));
        error.failure = {Failure::Cause::Redirected, target.host()};
    } else if (error.message.isEmpty()) {
        error.failure = strangeForm(arrival);
        // Another form than JSON is common among refusals, and tells nothing by itself.
        if (error.failure.cause == Failure::Cause::NotAnObject)
            error.failure = {};
    }
    if (error.message.isEmpty())
        error.reason
            = withoutUserInfo(QString::fromLatin1(arrival.reason)).left(longestMessage).trimmed();
    return error;
}

Error unreadable(const Arrival &arrival)
{
    Error error{.kind = Error::Kind::Protocol, .httpStatus = arrival.status};
    error.requestId = QString::fromLatin1(valueOf(arrival.headers, "Twilio-Request-Id"));
    error.failure = isWhole(arrival) ? strangeForm(arrival) : connectionFailure(arrival);
    return error;
}

} // namespace

Result<QJsonObject> judgeRead(const Arrival &arrival)
{
    if (arrival.status == 0)
        return tl::make_unexpected(
            Error{.kind = connectionKind(arrival), .failure = connectionFailure(arrival)});
    if (!isSuccess(arrival.status))
        return tl::make_unexpected(refusal(arrival));
    if (!isWhole(arrival)) {
        Error error = unreadable(arrival);
        error.kind = connectionKind(arrival);
        return tl::make_unexpected(error);
    }
    // A 200 that has no length and was cut off ends without an error, with Qt 6.8.2 too: only a
    // whole document tells.
    if (auto object = objectIn(arrival))
        return *std::move(object);
    return tl::make_unexpected(unreadable(arrival));
}

Result<QJsonObject> judgeChange(const Arrival &arrival, Repetition repetition)
{
    if (isSuccess(arrival.status)) {
        constexpr int noContent = 204;
        if (arrival.status == noContent)
            return QJsonObject();
        const auto object = isWhole(arrival) ? objectIn(arrival) : std::nullopt;
        return object ? Result<QJsonObject>(*object) : tl::make_unexpected(unreadable(arrival));
    }
    if (arrival.status != 0) {
        // May have been on its way before the request: some say it to a connection that idles, and
        // Qt takes what waits there for the answer.
        constexpr int requestTimeout = 408;
        Error error = refusal(arrival);
        if (isInterim(arrival.status) || arrival.status == requestTimeout
            || (arrival.status >= 500 && repetition == Repetition::Harmful))
            error.kind = Error::Kind::OutcomeUnknown;
        return tl::make_unexpected(error);
    }
    Error error{.kind = connectionKind(arrival), .failure = connectionFailure(arrival)};
    if (arrival.bodyRead)
        error.kind = Error::Kind::OutcomeUnknown;
    return tl::make_unexpected(error);
}

Failure failureOf(const Arrival &arrival)
{
    // Above these, QNetworkReply's errors only repeat the status.
    constexpr int lastOfTheConnection = QNetworkReply::UnknownProxyError;
    const bool answered = arrival.stop == Arrival::Stop::None && arrival.status != 0
        && (arrival.networkError == QNetworkReply::NoError
            || arrival.networkError > lastOfTheConnection);
    return answered ? Failure() : connectionFailure(arrival);
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value,
                                                         const QDateTime &now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    constexpr std::chrono::milliseconds longest = std::chrono::hours(24);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::all_of(text.begin(), text.end(), isDigit)) {
        bool fits = false;
        const uint seconds = text.toUInt(&fits);
        return fits ? std::min<std::chrono::milliseconds>(std::chrono::seconds(seconds), longest)
                    : longest;
    }
    const QDateTime date = parseHttpDate(text);
    if (!date.isValid())
        return std::nullopt;
    return std::clamp<std::chrono::milliseconds>(std::chrono::milliseconds(now.msecsTo(date)), {},
                                                 longest);
}

} // namespace twilio
