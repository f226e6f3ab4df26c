// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sandbox {

/// What a request's target leads to. The parts are decoded, each from one segment of the path: a
/// %2F does not make two of it.
struct Route
{
    enum class Kind {
        Unknown,
        Conferences,
        Conference,
        Participants,
        Participant,
        Call,
        IncomingPhoneNumbers,
        OutgoingCallerIds
    };
    Kind kind = Kind::Unknown;
    QByteArray path; ///< raw, without the query
    QByteArray query; ///< raw
    QString accountSid;
    QString conference; ///< a SID, or what stands in its place
    QString address; ///< Call SID or label; of Kind::Call its SID
};

Route routeOf(const QByteArray &target);

/// Whom \p target is addressed to, where it is a whole URL and says so: host and port, raw.
std::optional<QByteArray> authorityOf(const QByteArray &target);

/// Whether \p text is \p prefix and 32 hex digits.
bool isSid(QLatin1StringView prefix, const QString &text);

} // namespace sandbox
