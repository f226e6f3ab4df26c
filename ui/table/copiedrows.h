// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>

namespace table {

/// \p rows to be pasted into a sheet: a line for each, the cells as they are spoken, with Call SID,
/// number and caller's name, separated by tabs.
QString copiedRows(const people::ParticipantModel &participants, const QList<int> &rows);

} // namespace table
