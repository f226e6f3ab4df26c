// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace changes {
struct Change;
}

namespace words {

/// What a change is, in the words of a list or a menu: "Mute Dana", "Announce to customer". Names
/// are isolated. Never empty.
QString title(const changes::Change &change);

} // namespace words
