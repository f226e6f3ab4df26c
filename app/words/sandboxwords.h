// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace words {

/// Why the sandbox did not start on \p port, which another program has where \p isTaken, and what
/// to do. \p detail is the system's own words.
QString sandboxNotStarted(quint16 port, bool isTaken, const QString &detail);

} // namespace words
