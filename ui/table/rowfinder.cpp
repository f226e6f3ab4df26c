// SPDX-License-Identifier: Apache-2.0
#include "rowfinder.h"

namespace table {

using people::ParticipantModel;
using people::SearchWords;
using Fit = SearchWords::Fit;

int nextHit(const ParticipantModel &participants, const SearchWords &words, const QList<int> &rows,
            qsizetype from, int step)
{
    const qsizetype count = rows.size();
    int fitting = -1;
    for (qsizetype i = 0; i < count; ++i) {
        const int row = rows[((from + i * step) % count + count) % count];
        const Fit fit = words.fitOf(participants.row(row).search);
        if (fit == Fit::BeginsTheName)
            return row;
        if (fit != Fit::Not && fitting < 0)
            fitting = row;
    }
    return fitting;
}

int bestHit(const ParticipantModel &participants, const SearchWords &words, const QList<int> &rows)
{
    int best = -1;
    Fit bestFit = Fit::Not;
    for (const int row : rows) {
        const Fit fit = words.fitOf(participants.row(row).search);
        if (fit < bestFit) {
            best = row;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace table
