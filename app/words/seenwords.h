// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/sighting.h>

namespace words {

// What others did, as lines of the list of activities. Names are isolated.

/// "Dana joined", "Dana was muted from elsewhere"; empty for what concerns nobody.
QString seenTitle(const history::Sighting &sighting);
/// The same of several at once: "12 people joined".
QString seenTitle(history::Sighting::Kind kind, int people);

} // namespace words
