// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <support/preloaded.h>

namespace support {

/// \p environment for a program in which each write to a file in \p folder takes that long.
/// \p library is slowdisk.cpp.
inline QProcessEnvironment withSlowDisk(QProcessEnvironment environment, const QString &library,
                                        const QString &folder, std::chrono::milliseconds each)
{
    environment.insert(QStringLiteral("PANEL_SLOW_DISK"), folder);
    environment.insert(QStringLiteral("PANEL_SLOW_DISK_MS"), QString::number(each.count()));
    return withPreloaded(environment, library);
}

} // namespace support
