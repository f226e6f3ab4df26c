// SPDX-License-Identifier: Apache-2.0
#include "claim.h"
#include "input.h"
#include "shellwords.h"
#include "targets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>
#include <QTimeZone>
#include <algorithm>
#include <array>
#include <history/curl.h>
#include <history/har.h>
#include <words/exchangewords.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using twilio::Exchange;

namespace {

Exchange exchangeIn(Input input)
{
    Exchange exchange;
    exchange.startedAt = QDateTime::fromMSecsSinceEpoch(1'772'632'931'250, QTimeZone::utc());
    exchange.method = input.line();
    exchange.url = QUrl::fromEncoded(input.line());
    exchange.status = std::clamp(input.number(), 0, 999);
    exchange.reason = input.line();
    if (const QString host = input.text(); !host.isEmpty())
        exchange.failure = {twilio::Failure::Cause::ConnectionLost, host};
    exchange.duration = std::chrono::microseconds(input.number());
    const QByteArray name = input.line();
    const QByteArray value = input.line();
    exchange.requestHeaders = {{"Content-Type", value}, {name, value}};
    exchange.replyHeaders = exchange.requestHeaders;
    exchange.requestBody = input.line();
    exchange.replyBody = input.rest();
    return exchange;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !text.isNull() && !decoder.hasError();
}

void claimHar(const Exchange &exchange)
{
    const std::array both{exchange, exchange};
    const QJsonArray entries
        = QJsonDocument::fromJson(history::toHar(both)).object()["log"_L1]["entries"_L1].toArray();
    claim(entries.size() == 2, "a HAR is JSON and holds every exchange");
    const QJsonObject entry = entries[0].toObject();
    const QJsonValue content = entry["response"_L1]["content"_L1];
    const QByteArray text = content["text"_L1].toString().toUtf8();
    const QByteArray held
        = content["encoding"_L1] == "base64"_L1 ? QByteArray::fromBase64(text) : text;
    // Qt's reader leaves out a U+FEFF at the beginning of a text, and only the first of several.
    const QByteArray mark = "\xef\xbb\xbf";
    claim(held == exchange.replyBody || mark + held == exchange.replyBody,
          "a HAR holds the answer byte by byte");
    claim(entry["response"_L1]["status"_L1].toInt() == exchange.status, "and its status");
    claim(!QUrl(entry["request"_L1]["url"_L1].toString()).userInfo().contains(u':'),
          "and no password of the URL");
}

void claimCurl(const Exchange &exchange)
{
    const QByteArray line = history::toCurl(exchange).toUtf8();
    const auto words = shellWords(line);
    claim(words && words->first() == "curl", "a cURL line is one command for a shell");
    const bool isPlain = isUtf8(exchange.method) && isUtf8(exchange.requestBody)
        && isUtf8(exchange.requestHeaders[1].name) && isUtf8(exchange.requestHeaders[1].value);
    if (!isPlain)
        return;
    claim(words->contains(exchange.url.toEncoded(QUrl::RemoveUserInfo)), "it calls the same URL");
    if (!exchange.requestBody.isEmpty())
        claim(words->last() == exchange.requestBody, "it sends the same body");
    if (exchange.method != "GET" && exchange.method != "POST")
        claim(words->value(words->indexOf("-X") + 1) == exchange.method, "by the same method");
}

void claimCells(const Exchange &exchange)
{
    history::LoggedExchange entry;
    entry.exchange = std::make_shared<const Exchange>(exchange);
    entry.size = exchange.replyBody.size();
    words::timeText(entry);
    words::spokenTime(entry);
    words::durationText(exchange);
    claim(!words::statusText(exchange).isEmpty() && !words::spokenStatus(exchange).isEmpty(),
          "a status has words");
    claim(words::tipText(entry).isEmpty() == exchange.failure.isEmpty(), "a failure is told");
}

} // namespace

void exchange(const QByteArray &input)
{
    const Exchange exchange = exchangeIn(Input(input));
    claimHar(exchange);
    claimCurl(exchange);
    claimCells(exchange);
    history::toText(exchange);
    constexpr std::array<QByteArrayView, 4> secret{"Authorization", "Cookie", "Set-Cookie",
                                                   "Proxy-Authorization"};
    for (const twilio::Header &header : twilio::recordable(exchange.requestHeaders)) {
        for (const QByteArrayView name : secret)
            claim(header.name.compare(name, Qt::CaseInsensitive) != 0 || header.value.isEmpty(),
                  "no header's secret is recorded");
    }
}

} // namespace fuzz
