// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>

namespace changes {

/// The changes whose values a newer one took.
struct Replaced
{
    std::vector<Change *> wholly; ///< nothing is left of them; they are as they were
    std::vector<Change *> partly; ///< they ask for what is left
};

/// Takes out of \p unsent, updates of one participant in their order, what remainders() leaves to
/// \p newer, which follows them and keeps it, see Change::replaced.
/// \pre Each is an update of one participant and waits.
Replaced takeFrom(const std::vector<Change *> &unsent, Change &newer);

/// \p newer would take something from \p older, if nothing stood between them.
/// \pre Both are updates of one participant.
bool takesFrom(const Change &older, const Change &newer);

/// What comes of the values that \p change took, which is now to be \p state: changes that ask for
/// them again. None unless it is certain that \p change was not done.
///
/// \return changes that wait; those that have an ending are not to be sent, but told as not done:
/// whose participant is gone, and what would put somebody on air after a newer press said
/// otherwise.
std::vector<Change> givenBackBy(const Change &change, Change::State state);

} // namespace changes
