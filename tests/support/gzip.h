// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace support {

/// \p bytes as a gzip file, as `Content-Encoding: gzip` has it.
QByteArray gzip(const QByteArray &bytes);

} // namespace support
