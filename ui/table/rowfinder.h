// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>
#include <people/searchwords.h>

namespace table {

/// Of \p rows, in the order in which they are shown, the next one from the one at \p from on, round
/// the end, whose name begins with \p words, or else that fits them. \p step: 1, or -1 for the one
/// before. -1: there is none.
int nextHit(const people::ParticipantModel &participants, const people::SearchWords &words,
            const QList<int> &rows, qsizetype from, int step);

/// Of \p rows the one that \p words fit best, the first of several. -1: there is none.
int bestHit(const people::ParticipantModel &participants, const people::SearchWords &words,
            const QList<int> &rows);

} // namespace table
