// SPDX-License-Identifier: Apache-2.0
#include "curl.h"

#include <algorithm>
#include <array>
#include <twilio/sid.h>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One word of a POSIX shell: nothing but the quote itself is special between single quotes.
QByteArray quoted(QByteArray text)
{
    return '\'' + text.replace('\'', "'\\''") + '\'';
}

/// The segment after /Accounts/; empty when there is none.
QByteArray accountIn(const QUrl &url)
{
    const QList<QByteArray> segments = url.path(QUrl::FullyEncoded).toLatin1().split('/');
    const qsizetype accounts = segments.indexOf("Accounts");
    return accounts >= 0 ? segments.value(accounts + 1) : QByteArray();
}

/// curl's `-u` with the secret left to the shell.
QByteArray user(const QByteArray &username)
{
    const QString sid = QString::fromLatin1(username);
    const bool isKey = twilio::isSid("SK"_L1, sid);
    const QByteArray secret = isKey ? "$TWILIO_API_SECRET" : "$TWILIO_AUTH_TOKEN";
    if (isKey || twilio::isSid("AC"_L1, sid))
        return '"' + username + ':' + secret + '"';
    return quoted(username + ':') + '"' + secret + '"';
}

/// What curl sets by itself, from the URL, the body and -u.
bool isCurlsOwn(const QByteArray &header)
{
    constexpr std::array<QByteArrayView, 4> own{"Host", "Content-Length", "Connection",
                                                "Authorization"};
    return std::any_of(own.begin(), own.end(), [&](QByteArrayView name) {
        return header.compare(name, Qt::CaseInsensitive) == 0;
    });
}

QByteArray httpText(const twilio::Headers &headers, const QByteArray &body)
{
    QByteArray text;
    QByteArrayList leftOut;
    for (const twilio::Header &header : headers) {
        if (header.isLeftOut)
            leftOut += header.name;
        else
            text += header.name + ": " + header.value + '\n';
    }
    if (!leftOut.isEmpty())
        text += "# values left out: " + leftOut.join(", ") + '\n';
    text += '\n';
    if (!body.isEmpty())
        text += body + '\n';
    return text;
}

} // namespace

QString toCurl(const twilio::Exchange &exchange, const QString &remark)
{
    const QByteArray &body = exchange.requestBody;
    QByteArray line;
    // A comment is one in scripts alone: zsh at a prompt takes "#" for a word.
    if (!remark.isEmpty())
        line += ": " + quoted(remark.toUtf8()) + "; ";
    line += "curl";
    // With data curl posts; without, it gets.
    if (exchange.method != (body.isEmpty() ? "GET" : "POST"))
        line += " -X " + quoted(exchange.method);
    const QByteArray url = exchange.url.toEncoded(QUrl::RemoveUserInfo);
    if (url.contains('[') || url.contains('{'))
        line += " --globoff";
    line += ' ' + quoted(url);
    line
        += " -u " + user(exchange.username.isEmpty() ? accountIn(exchange.url) : exchange.username);
    for (const twilio::Header &header : exchange.requestHeaders) {
        if (!header.isLeftOut && !isCurlsOwn(header.name))
            line += " -H " + quoted(header.name + ": " + header.value);
    }
    if (!body.isEmpty())
        line += " --data-raw " + quoted(body);
    return QString::fromUtf8(line);
}

QString toText(const twilio::Exchange &exchange)
{
    const QUrl &url = exchange.url;
    QByteArray text = exchange.method + ' '
        + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) + " HTTP/1.1\n";
    text += "Host: " + url.authority(QUrl::FullyEncoded).section(u'@', -1).toLatin1() + '\n';
    text += httpText(exchange.requestHeaders, exchange.requestBody) + '\n';
    if (exchange.status != 0) {
        text += "HTTP/1.1 " + QByteArray::number(exchange.status) + ' ' + exchange.reason + '\n';
        text += httpText(exchange.replyHeaders, exchange.replyBody);
    }
    if (!exchange.failure.isEmpty())
        text += "# " + twilio::toRecord(exchange.failure).toUtf8() + '\n';
    return QString::fromUtf8(text);
}

} // namespace history
