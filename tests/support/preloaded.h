// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcessEnvironment>

namespace support {

/// \p environment for a program that \p library is loaded into before everything else.
inline QProcessEnvironment withPreloaded(QProcessEnvironment environment, const QString &library)
{
    environment.insert(QStringLiteral("LD_PRELOAD"), library);
    // The address sanitizer wants to be the first.
    const QString options = environment.value(QStringLiteral("ASAN_OPTIONS"));
    environment.insert(QStringLiteral("ASAN_OPTIONS"),
                       options + QStringLiteral(":verify_asan_link_order=0:detect_leaks=0"));
    return environment;
}

} // namespace support
