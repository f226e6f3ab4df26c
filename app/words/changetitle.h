// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <history/entry.h>

namespace changes {
struct Change;
}

namespace words {

/// What a change is, in the words of a list or a menu: "Mute Dana", "Announce to customer". Names
/// are isolated. Never empty. What a standing order did is told to be its doing.
QString title(const changes::Change &change);
/// \p title of what \p origin did: "Mute Dana, by standing order".
QString titleBy(history::Intent::Origin origin, const QString &title);

} // namespace words
