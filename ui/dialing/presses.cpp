// SPDX-License-Identifier: Apache-2.0
#include "presses.h"

#include <algorithm>
#include <changes/statetraits.h>

namespace dialing {

using changes::Change;

bool Presses::take(const Change &change)
{
    const auto known = m_states.find(change.id);
    if (known == m_states.end() || changes::traitsOf(*known).isSettled())
        return false;
    *known = change.state;
    return true;
}

int Presses::pending() const
{
    return static_cast<int>(
        std::count_if(m_states.begin(), m_states.end(),
                      [](Change::State state) { return !changes::traitsOf(state).isSettled(); }));
}

QList<QUuid> Presses::unrecorded() const
{
    return m_states.keys(Change::State::Unrecorded);
}

} // namespace dialing
