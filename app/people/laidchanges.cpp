// SPDX-License-Identifier: Apache-2.0
#include "laidchanges.h"

#include <changes/changequeue.h>

namespace people {

int LaidChanges::follow(const changes::Change &change)
{
    const int row = rowOf(change);
    if (row < 0)
        return row;
    m_rows[row].follow(change);
    if (change.isSettled())
        uncover(row);
    return row;
}

/// A change that was withdrawn uncovers those before it that are still on their way.
void LaidChanges::uncover(int row)
{
    const twilio::ParticipantAddress address{m_conferenceSid, m_rows[row].truth.callSid};
    const auto onTheirWay = m_queue.unsettledUpdates(address);
    for (auto change = onTheirWay.rbegin(); change != onTheirWay.rend(); ++change)
        m_rows[row].layWhereBare(**change);
}

int LaidChanges::adopt(const changes::Change &change)
{
    const int row = rowOf(change);
    if (row >= 0)
        m_rows[row].adopt(change);
    return row;
}

void LaidChanges::adoptFrom(int first)
{
    for (const changes::Change &change : m_queue.openChanges(m_conferenceSid)) {
        if (const int row = rowOf(change); row >= first && row >= 0)
            m_rows[row].adopt(change);
    }
}

int LaidChanges::rowOf(const changes::Change &change) const
{
    const bool isOfSomebodyHere
        = change.update() && change.address.conferenceSid() == m_conferenceSid;
    return isOfSomebodyHere ? m_rows.findCallSidOrLabel(change.lane().participant()) : -1;
}

} // namespace people
