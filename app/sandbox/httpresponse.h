// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <utility>
#include <vector>

namespace sandbox {

/// What goes back: HttpConnection adds the length and what becomes of the connection.
struct HttpResponse
{
    int status = 200;
    QByteArray body = {}; ///< JSON; none with 204
    std::vector<std::pair<QByteArray, QByteArray>> header = {};
};

/// The bytes for the wire, sent at \p now, in UTC. A HEAD request (\p withBody false) is told the
/// length of what it does not get.
QByteArray toWire(const HttpResponse &response, bool withBody, bool keepAlive,
                  const QDateTime &now);

} // namespace sandbox
