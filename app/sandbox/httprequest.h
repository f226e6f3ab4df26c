// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace sandbox {

/// One request as it came, whole: of its header only what the service looks at.
struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< raw
    std::optional<QByteArray> host; ///< unset where a client of HTTP/1.0 sent none
    QByteArray authorization;
    QByteArray contentType;
    QByteArray body;
    bool keepAlive = false;

    bool isHead() const { return method == "HEAD"; }
};

} // namespace sandbox
