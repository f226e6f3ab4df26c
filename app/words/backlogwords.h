// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace changes {
struct Backlog;
}

namespace words {

/// Why so many changes are still on their way, and for how long about.
QString sentence(const changes::Backlog &backlog);

} // namespace words
