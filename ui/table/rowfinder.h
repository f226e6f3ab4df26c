// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <people/participantmodel.h>

namespace table {

/// The label, the Call SID, the number or the caller's name of \p row contains \p text. A number is
/// found however it is written.
bool fits(const people::ParticipantModel &participants, int row, const QString &text);

/// Of the rows that are shown the next from \p from on, round the end, whose name begins with
/// \p text, or else that fits(). \p step: 1, or -1 for the one before. -1: there is none.
int nextHit(const people::ParticipantModel &participants, const QString &text, int from, int step,
            const std::function<bool(int row)> &isShown);

} // namespace table
