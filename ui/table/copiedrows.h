// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>

namespace table {

/// \p rows to be pasted into a sheet: a line for each, the cells as they are spoken, with Call SID,
/// number and caller's name, separated by tabs.
QString copiedRows(const people::ParticipantModel &participants, const QList<int> &rows);

/// What Copy takes: of one row the text of the cell \p current, of several copiedRows().
QString copiedText(const people::ParticipantModel &participants, const QList<int> &rows,
                   const QModelIndex &current);

} // namespace table
