// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/failure.h>

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QUrl>
#include <chrono>
#include <vector>

namespace twilio {

struct Header
{
    QByteArray name;
    QByteArray value; ///< empty where it was left out
    bool isLeftOut = false; ///< it may hold a secret: only its name is told

    friend bool operator==(const Header &, const Header &) = default;
};
using Headers = std::vector<Header>;

/// The first value of \p name, compared without case; empty when absent.
QByteArray valueOf(const Headers &headers, QByteArrayView name);

/// One HTTP exchange as it may be shown, recorded and handed on: no secret is in it. Headers have
/// their values where an allow-list has their names; `user:password@` in a URL of the body is
/// masked.
struct Exchange
{
    QDateTime startedAt; ///< UTC
    std::chrono::microseconds duration{0};
    QByteArray method;
    QUrl url;
    QByteArray username; ///< of HTTP Basic: a SID, which is no secret; empty: none was sent
    Headers requestHeaders;
    QByteArray requestBody;
    int status = 0; ///< 0: no response head arrived
    QByteArray reason;
    Headers replyHeaders;
    QByteArray replyBody; ///< shared with the reply that was parsed, not a copy
    Failure failure; ///< what became of the connection; none when the answer arrived whole
};

/// No whole answer came, or one that refuses.
bool hasFailed(const Exchange &exchange);

/// \p headers as a record may keep them: all their names, and the values of those that are allowed.
Headers recordable(const Headers &headers);

} // namespace twilio

Q_DECLARE_METATYPE(twilio::Exchange)
