// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace fuzz {

/// The words that a POSIX shell makes of \p line; variables stay as they are written.
/// \return nothing when more than that would happen: an open quote, a command, a file name pattern.
std::optional<QList<QByteArray>> shellWords(const QByteArray &line);

} // namespace fuzz
