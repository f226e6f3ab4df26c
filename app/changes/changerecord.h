// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>
#include <history/journal.h>

namespace changes {

/// A change as the journal keeps it before it is sent.
history::Intent intentOf(const Change &change, const QString &accountSid);
/// The change of an earlier run that \p intent tells of, with an outcome that nobody knows.
Change changeFrom(const history::Intent &intent);
/// What became of it, as the journal keeps it. \pre change.isSettled()
history::Outcome outcomeOf(const Change &change);

} // namespace changes
