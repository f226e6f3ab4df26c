// SPDX-License-Identifier: Apache-2.0
#include "decision.h"

#include "presssum.h"

namespace changes {

QList<Decision> decisionsOn(const Change &change)
{
    if (change.state == Change::State::Unrecorded)
        return {Decision::SendUnrecorded, Decision::Cancel};
    if (change.waits())
        return {Decision::Cancel};
    QList<Decision> decisions;
    if (!change.isDecided)
        decisions += Decision::Check;
    if (change.canBeSentAgain())
        decisions += Decision::SendAgain;
    if (!change.isDecided)
        decisions += Decision::Dismiss;
    return decisions;
}

bool canBeDecidedTogether(const Change &change, Decision decision)
{
    return decision == Decision::SendAgain ? canBeTriedAgain(change)
                                           : decisionsOn(change).contains(decision);
}

} // namespace changes
