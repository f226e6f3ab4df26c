// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <support/answer.h>

class QJsonObject;

namespace support {

/// A response as bytes to be; respond() sends it whole, brokenanswers.h breaks it.
struct Response
{
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = QByteArrayLiteral("application/json");
    QList<Header> headers = {}; ///< besides Content-Type and Content-Length

    /// Status line and headers with the empty line. A Content-Length (or other framing) among
    /// `headers` takes the place of the true one.
    QByteArray head() const;

    /// The same without the true Content-Length: the body then ends with the connection.
    QByteArray headWithoutLength() const;

    QByteArray bytes() const { return head() + body; }

    /// By its status alone, as for 204.
    bool hasNoBody() const;
};

Response jsonResponse(int status, const QJsonObject &object);

/// Sends \p response whole; the connection stays open for the next request.
Answer respond(const Response &response);

/// "200 OK" and the like.
QByteArray statusLine(int status);

} // namespace support
