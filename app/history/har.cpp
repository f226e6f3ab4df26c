// SPDX-License-Identifier: Apache-2.0
#include "har.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <QUrlQuery>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int unknownSize = -1; // as the format says it
constexpr auto httpVersion = "HTTP/1.1"_L1;

QJsonArray headersOf(const twilio::Headers &headers)
{
    QJsonArray list;
    for (const twilio::Header &header : headers) {
        QJsonObject one{{u"name"_s, QString::fromUtf8(header.name)},
                        {u"value"_s, QString::fromUtf8(header.value)}};
        if (header.isLeftOut)
            one.insert(u"comment"_s, u"value left out"_s);
        list.append(one);
    }
    return list;
}

QJsonArray queryOf(const QUrl &url)
{
    QJsonArray list;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        list.append(QJsonObject{{u"name"_s, name}, {u"value"_s, value}});
    return list;
}

QString typeOf(const twilio::Headers &headers)
{
    return QString::fromUtf8(valueOf(headers, "Content-Type"));
}

QJsonObject requestOf(const twilio::Exchange &exchange)
{
    QJsonObject request{
        {u"method"_s, QString::fromUtf8(exchange.method)},
        {u"url"_s, exchange.url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo)},
        {u"httpVersion"_s, httpVersion},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, headersOf(exchange.requestHeaders)},
        {u"queryString"_s, queryOf(exchange.url)},
        {u"headersSize"_s, unknownSize},
        {u"bodySize"_s, exchange.requestBody.size()},
    };
    if (!exchange.requestBody.isEmpty()) {
        request.insert(u"postData"_s,
                       QJsonObject{{u"mimeType"_s, typeOf(exchange.requestHeaders)},
                                   {u"text"_s, QString::fromUtf8(exchange.requestBody)}});
    }
    return request;
}

QJsonObject contentOf(const twilio::Exchange &exchange, std::optional<int> sameTextAs)
{
    const QByteArray &body = exchange.replyBody;
    QJsonObject content{{u"size"_s, body.size()}, {u"mimeType"_s, typeOf(exchange.replyHeaders)}};
    if (body.isEmpty())
        return content;
    if (sameTextAs) {
        content.insert(u"comment"_s, u"the same text as entry %1, from 0"_s.arg(*sameTextAs));
        content.insert(u"_sameTextAsEntry"_s, *sameTextAs);
        return content;
    }
    // The body's own bytes, a byte order mark too.
    using Flag = QStringDecoder::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    const QString text = decoder(body);
    if (decoder.hasError()) {
        content.insert(u"text"_s, QString::fromLatin1(body.toBase64()));
        content.insert(u"encoding"_s, u"base64"_s);
    } else {
        content.insert(u"text"_s, text);
    }
    return content;
}

QJsonObject replyOf(const twilio::Exchange &exchange, std::optional<int> sameTextAs)
{
    QJsonObject reply{
        {u"status"_s, exchange.status},
        {u"statusText"_s, QString::fromUtf8(exchange.reason)},
        {u"httpVersion"_s, httpVersion},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, headersOf(exchange.replyHeaders)},
        {u"content"_s, contentOf(exchange, sameTextAs)},
        {u"redirectURL"_s, QString()},
        {u"headersSize"_s, unknownSize},
        {u"bodySize"_s, exchange.replyBody.size()},
    };
    if (!exchange.failure.isEmpty())
        reply.insert(u"_error"_s, twilio::toRecord(exchange.failure));
    return reply;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray harHead()
{
    const QString version = QCoreApplication::applicationVersion();
    const QJsonObject creator{{u"name"_s, u"Conference Panel"_s},
                              {u"version"_s, version.isNull() ? u""_s : version}};
    return R"({"log":{"version":"1.2","creator":)" + compact(creator) + R"(,"entries":[)" + '\n';
}

QByteArray harEntry(const twilio::Exchange &exchange, std::optional<int> sameTextAs)
{
    const double milliseconds = static_cast<double>(exchange.duration.count()) / 1000;
    return compact({
        {u"startedDateTime"_s, exchange.startedAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"time"_s, milliseconds},
        {u"request"_s, requestOf(exchange)},
        {u"response"_s, replyOf(exchange, sameTextAs)},
        {u"cache"_s, QJsonObject()},
        {u"timings"_s, QJsonObject{{u"send"_s, 0}, {u"wait"_s, milliseconds}, {u"receive"_s, 0}}},
    });
}

QByteArray harTail()
{
    return "\n]}}\n"_ba;
}

QByteArray toHar(std::span<const twilio::Exchange> exchanges)
{
    QByteArray document = harHead();
    bool isFirst = true;
    for (const twilio::Exchange &exchange : exchanges) {
        if (!std::exchange(isFirst, false))
            document += ",\n";
        document += harEntry(exchange);
    }
    return document + harTail();
}

} // namespace history
