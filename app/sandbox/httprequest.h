// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace sandbox {

/// One request as it came, whole: of its header only what the service looks at.
struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< raw
    QByteArray authorization;
    QByteArray contentType;
    QByteArray body;
    bool keepAlive = false;

    bool isHead() const { return method == "HEAD"; }
};

} // namespace sandbox
