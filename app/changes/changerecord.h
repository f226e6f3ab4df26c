// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>
#include <history/journal.h>

namespace changes {

/// A change as the journal keeps it before it is sent.
history::Intent intentOf(const Change &change, const history::Account &account);
/// The change that \p entry tells of, with an outcome that nobody knows.
Change changeFrom(const history::Entry &entry);
/// What became of it, as the journal keeps it. \pre change.isSettled()
history::Outcome outcomeOf(const Change &change);
/// What the journal keeps of one that is not settled when its account is left: what may have
/// reached the service is unknown and undecided, and the next session of the account lists it; the
/// rest was never sent, or was refused and is not sent again. \pre !change.isSettled()
history::Outcome outcomeWhenLeft(Change change);

} // namespace changes
