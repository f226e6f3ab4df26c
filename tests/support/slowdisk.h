// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcessEnvironment>
#include <chrono>

namespace support {

/// \p environment for a program in which each write to a file in \p folder takes that long.
/// \p library is slowdisk.cpp.
inline QProcessEnvironment withSlowDisk(QProcessEnvironment environment, const QString &library,
                                        const QString &folder, std::chrono::milliseconds each)
{
    environment.insert(QStringLiteral("LD_PRELOAD"), library);
    environment.insert(QStringLiteral("PANEL_SLOW_DISK"), folder);
    environment.insert(QStringLiteral("PANEL_SLOW_DISK_MS"), QString::number(each.count()));
    // The address sanitizer wants to be the first.
    const QString options = environment.value(QStringLiteral("ASAN_OPTIONS"));
    environment.insert(QStringLiteral("ASAN_OPTIONS"),
                       options + QStringLiteral(":verify_asan_link_order=0:detect_leaks=0"));
    return environment;
}

} // namespace support
