// SPDX-License-Identifier: Apache-2.0
#include "httpresponse.h"

#include <http_parser.h>

namespace sandbox {

QByteArray toWire(const HttpResponse &response, bool withBody, bool keepAlive)
{
    QByteArray wire;
    wire.reserve(512 + response.body.size());
    wire += "HTTP/1.1 ";
    wire += QByteArray::number(response.status);
    wire += ' ';
    wire += http_status_str(static_cast<http_status>(response.status));
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
