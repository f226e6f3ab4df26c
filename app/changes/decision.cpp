// SPDX-License-Identifier: Apache-2.0
#include "decision.h"

namespace changes {

QList<Decision> decisionsOn(const Change &change)
{
    if (change.waits())
        return {Decision::Cancel};
    if (change.state == Change::State::Refused)
        return {Decision::SendAgain};
    if (change.state != Change::State::Unknown || change.isDecided)
        return {};
    if (!change.isWhole)
        return {Decision::Check, Decision::LetBe};
    return {Decision::Check, Decision::SendAgain, Decision::LetBe};
}

} // namespace changes
