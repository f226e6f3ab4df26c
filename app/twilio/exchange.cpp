// SPDX-License-Identifier: Apache-2.0
#include "exchange.h"

#include <algorithm>
#include <array>

namespace twilio {

QByteArray valueOf(const Headers &headers, QByteArrayView name)
{
    for (const Header &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

bool hasFailed(const Exchange &exchange)
{
    constexpr int firstSuccess = 200;
    constexpr int firstRedirect = 300;
    return !exchange.failure.isEmpty() || exchange.status < firstSuccess
        || exchange.status >= firstRedirect;
}

Headers recordable(const Headers &headers)
{
    constexpr std::array<QByteArrayView, 14> allowed{
        "Accept",
        "Accept-Encoding",
        "Allow",
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Date",
        "Retry-After",
        "Transfer-Encoding",
        "Twilio-Concurrent-Requests",
        "Twilio-Request-Duration",
        "Twilio-Request-Id",
        "User-Agent",
    };
    Headers kept;
    for (const Header &header : headers) {
        const bool known = std::any_of(allowed.begin(), allowed.end(), [&](QByteArrayView name) {
            return header.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        kept.push_back(known ? header : Header{header.name, {}, true});
    }
    return kept;
}

} // namespace twilio
