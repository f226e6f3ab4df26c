// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>

namespace words {

/// Why it failed, in the service's own words where it said something. Empty where it has not.
QString reason(const changes::Change &change);
/// The same in a few words, to be read out: "connection lost". Never empty.
QString briefReason(const changes::Change &change);
/// What became of it: "confirmed in 84 ms", "refused: … (20404)".
QString outcomeText(const changes::Change &change);
/// A sentence for a tip or a message: first what happened, then what is true now, then what to do.
QString sentence(const changes::Change &change);

} // namespace words
