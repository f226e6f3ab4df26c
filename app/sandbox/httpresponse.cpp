// SPDX-License-Identifier: Apache-2.0
#include "httpresponse.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

/// What a status is called, of those that are sent here (RFC 9110, 15).
QByteArrayView phraseOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 417:
        return "Expectation Failed";
    case 421:
        return "Misdirected Request";
    case 431:
        return "Request Header Fields Too Large";
    default:
        // A phrase may be empty, and nobody reads it.
        return "";
    }
}

} // namespace

QByteArray toWire(const HttpResponse &response, bool withBody, bool keepAlive, const QDateTime &now)
{
    Q_ASSERT(now.offsetFromUtc() == 0);
    QByteArray wire;
    wire.reserve(512 + response.body.size());
    wire += "HTTP/1.1 ";
    wire += QByteArray::number(response.status);
    wire += ' ';
    wire += phraseOf(response.status);
    wire += "\r\n";
    wire += "Date: ";
    wire += QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    wire += "\r\n";
    // A 204 has no length to tell (RFC 9110, 8.6).
    if (response.status != 204) {
        wire += "Content-Type: application/json;charset=utf-8\r\nContent-Length: ";
        wire += QByteArray::number(response.body.size());
        wire += "\r\n";
    }
    wire += keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
    for (const auto &[name, value] : response.header) {
        wire += name;
        wire += ": ";
        wire += value;
        wire += "\r\n";
    }
    wire += "\r\n";
    if (withBody && response.status != 204)
        wire += response.body;
    return wire;
}

} // namespace sandbox
