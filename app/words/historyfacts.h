// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/historyline.h>
#include <history/storefailure.h>

namespace words {

/// The heading of a line: "Mute · Dana Ortiz".
QString headingOf(const history::HistoryLine &line);
/// What stands behind a line, to read and to copy, a fact on each: what was sent, the codes and ids
/// that the provider's support asks for. \p members: of a press for several, each of them.
QStringList factsOf(const history::HistoryLine &line, const QList<history::HistoryLine> &members);

/// Why the history cannot be read: what happened, what to do.
QString historyNotRead(const history::StoreFailure &failure);

} // namespace words
