// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>

namespace changes {

/// What a person can decide about a change.
enum class Decision {
    SendUnrecorded, ///< it waits for the journal, and is to be sent without
    Cancel, ///< it waits, and is not to be sent
    Check, ///< ask the service what became of it
    SendAgain, ///< make it once more
    Dismiss, ///< its outcome stays unknown, and nothing more is asked
};

/// What can be decided about \p change now, in the order in which it is offered.
QList<Decision> decisionsOn(const Change &change);

/// \p decision can be taken about \p change together with others of its press. What may have
/// happened is sent again one by one.
bool canBeDecidedTogether(const Change &change, Decision decision);

} // namespace changes
