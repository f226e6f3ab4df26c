// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace twilio {

struct PercentEncoded
{
    QString text;
    qsizetype first = -1; ///< where something was encoded; -1: nothing was
};

/// \p address with all encoded that RFC 3986 allows nowhere behind the host, and no more, so that
/// nothing is encoded twice. Host and port stay as they are, and so do letters of any alphabet,
/// which QUrl encodes. \p address may be relative.
PercentEncoded percentEncoded(const QString &address);

/// Where host and port stand in \p address; empty, at its begin, where it has none.
QStringView hostAndPort(QStringView address);

} // namespace twilio
