// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace sandbox {

/// What \p encoded stands for, a U+FEFF at its beginning included: QString::fromUtf8() would take
/// that for a byte order mark and leave it out. Broken escapes stay as they are.
QString percentDecoded(const QByteArray &encoded);

} // namespace sandbox
