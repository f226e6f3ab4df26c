// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLibraryInfo>
#include <QVersionNumber>

namespace support {

/// What QNetworkAccessManager does with a 1xx other than 100, as measured. True (6.8.2): it waits
/// for the answer that follows, as RFC 9110, 15.2 asks for. False (6.4.2): it ends the reply with
/// the 1xx, without an error and without a body.
inline bool passesOverInterim()
{
    return QLibraryInfo::version() >= QVersionNumber(6, 8);
}

} // namespace support
