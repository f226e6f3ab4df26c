// SPDX-License-Identifier: Apache-2.0
#include "knownchanges.h"

#include <algorithm>

namespace changes {

Change &KnownChanges::add(Change change)
{
    const QUuid id = change.id;
    const auto [entry, isNew] = m_changes.emplace(id, std::move(change));
    Q_ASSERT(isNew);
    Change &added = entry->second;
    m_undecided += added.isDecided ? 0 : 1;
    if (added.isSettled()) {
        m_settled.push_back(id);
    } else {
        ++m_pending;
        m_lanes.add(added.address, id);
    }
    return added;
}

Change *KnownChanges::find(const QUuid &id)
{
    const auto entry = m_changes.find(id);
    return entry == m_changes.end() ? nullptr : &entry->second;
}

const Change *KnownChanges::find(const QUuid &id) const
{
    const auto entry = m_changes.find(id);
    return entry == m_changes.end() ? nullptr : &entry->second;
}

void KnownChanges::setState(Change &change, Change::State state)
{
    Q_ASSERT(find(change.id) == &change);
    const bool wasSettled = change.isSettled();
    setDecided(change);
    change.state = state;
    change.isDecided = state != Change::State::Unknown;
    m_undecided += change.isDecided ? 0 : 1;
    if (change.isSettled() && !wasSettled) {
        --m_pending;
        m_settled.push_back(change.id);
        m_lanes.remove(change.address, change.id);
    }
}

void KnownChanges::setDecided(Change &change)
{
    Q_ASSERT(find(change.id) == &change);
    m_undecided -= change.isDecided ? 0 : 1;
    change.isDecided = true;
}

void KnownChanges::forgetOldest()
{
    while (m_settled.size() > mostSettled) {
        const auto oldest = m_changes.find(m_settled.front());
        m_undecided -= oldest->second.isDecided ? 0 : 1;
        m_changes.erase(oldest);
        m_settled.pop_front();
    }
}

void KnownChanges::release(const QUuid &id)
{
    const Change *change = find(id);
    if (change && !change->isSettled())
        m_lanes.release(change->address, id);
}

Change *KnownChanges::takeNext()
{
    const auto next = m_lanes.takeNext();
    return next ? find(*next) : nullptr;
}

std::vector<Change *> KnownChanges::unsettled()
{
    std::vector<Change *> found;
    for (const QUuid &id : m_lanes.all())
        found.push_back(find(id));
    return found;
}

std::vector<Change *> KnownChanges::unsettled(Change::State state)
{
    std::vector<Change *> found = unsettled();
    std::erase_if(found, [state](const Change *change) { return change->state != state; });
    return found;
}

std::vector<Change *> KnownChanges::unsentBefore(const Change &newer)
{
    std::vector<Change *> found;
    for (const QUuid &id : m_lanes.lane(newer.address)) {
        Change *older = find(id);
        if (older != &newer && older->update() && older->waits())
            found.push_back(older);
    }
    return found;
}

std::vector<Change> KnownChanges::open(const QString &conferenceSid) const
{
    std::vector<Change> found;
    for (const auto &[id, change] : m_changes) {
        if (change.address.conferenceSid() == conferenceSid
            && (!change.isSettled() || !change.isDecided))
            found.push_back(change);
    }
    std::sort(found.begin(), found.end(), [](const Change &one, const Change &other) {
        return one.pressedAt < other.pressedAt;
    });
    return found;
}

} // namespace changes
