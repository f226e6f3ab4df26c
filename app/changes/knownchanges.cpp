// SPDX-License-Identifier: Apache-2.0
#include "knownchanges.h"

#include <algorithm>

namespace changes {

Change &KnownChanges::add(Change change, const Change *next)
{
    const QUuid id = change.id;
    const auto [entry, isNew] = m_changes.emplace(id, std::move(change));
    Q_ASSERT(isNew);
    Change &added = entry->second;
    if (!added.isDecided)
        overtakeInItsLane(added);
    keep(added);
    if (added.isSettled())
        return added;
    ++m_pending;
    if (next)
        m_lanes.addBefore(added.lane(), id, added.press.extent, next->id);
    else
        m_lanes.add(added.lane(), id, added.press.extent);
    return added;
}

/// \p adopted is as old as its press: what it sets may be overtaken already, and it may overtake.
void KnownChanges::overtakeInItsLane(Change &adopted)
{
    for (auto &[id, other] : m_changes) {
        if (other.lane() != adopted.lane())
            continue;
        if (other.pressedAt < adopted.pressedAt && !other.isDecided)
            overtake(other, adopted);
        if (other.pressedAt > adopted.pressedAt && (other.attempts > 0 || !other.isDecided))
            overtake(adopted, other);
    }
}

/// As long as it is to be decided on, and then as one of the newest.
void KnownChanges::keep(const Change &change)
{
    if (!change.isDecided)
        m_undecidedIn.insert(change.lane(), change.id);
    else if (change.isSettled())
        m_settled.push_back(change.id);
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
    const bool wasKept = wasSettled && change.isDecided;
    m_undecidedIn.remove(change.lane(), change.id);
    change.state = state;
    change.isDecided = state != Change::State::Unknown;
    if (!wasKept)
        keep(change);
    if (change.isSettled() && !wasSettled) {
        --m_pending;
        m_lanes.remove(change.lane(), change.id);
    }
}

void KnownChanges::setDecided(Change &change)
{
    Q_ASSERT(find(change.id) == &change);
    if (std::exchange(change.isDecided, true))
        return;
    m_undecidedIn.remove(change.lane(), change.id);
    keep(change);
}

bool KnownChanges::isReleased(const Change &change) const
{
    return change.isSettled() || m_lanes.isReleased(change.lane(), change.id);
}

void KnownChanges::overtakeBy(const Change &newer)
{
    for (const QUuid &id : m_undecidedIn.values(newer.lane()))
        overtake(*find(id), newer);
}

void KnownChanges::overtake(Change &older, const Change &newer)
{
    if (newer.update())
        older.overtaken = twilio::merged(older.overtaken, *newer.update());
}

void KnownChanges::forgetOldest()
{
    while (m_settled.size() > mostSettled) {
        m_changes.erase(m_settled.front());
        m_settled.pop_front();
    }
}

void KnownChanges::release(const QUuid &id)
{
    const Change *change = find(id);
    if (change && !change->isSettled())
        m_lanes.release(change->lane(), id);
}

Change *KnownChanges::takeNext(Extent upTo)
{
    const auto next = m_lanes.takeNext(upTo);
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

std::vector<Change *> KnownChanges::unsent(const std::vector<QUuid> &ids)
{
    std::vector<Change *> found;
    for (const QUuid &id : ids) {
        Change *change = find(id);
        if (change->update() && change->waits())
            found.push_back(change);
    }
    return found;
}

std::vector<Change *> KnownChanges::unsentBefore(const Change &newer)
{
    std::vector<QUuid> lane = m_lanes.lane(newer.lane());
    lane.erase(std::find(lane.begin(), lane.end(), newer.id), lane.end());
    const auto isVerbatim = [this](const QUuid &id) { return find(id)->isVerbatim; };
    const auto verbatim = std::find_if(lane.rbegin(), lane.rend(), isVerbatim);
    lane.erase(lane.begin(), verbatim.base());
    return unsent(lane);
}

std::vector<Change *> KnownChanges::unsentBehind(const Change &older)
{
    std::vector<QUuid> lane = m_lanes.lane(older.lane());
    const auto place = std::find(lane.begin(), lane.end(), older.id);
    lane.erase(lane.begin(), place == lane.end() ? place : place + 1);
    const auto isVerbatim = [this](const QUuid &id) { return find(id)->isVerbatim; };
    lane.erase(std::find_if(lane.begin(), lane.end(), isVerbatim), lane.end());
    return unsent(lane);
}

std::vector<const Change *>
KnownChanges::unsettledUpdates(const twilio::ParticipantAddress &lane) const
{
    std::vector<const Change *> found;
    for (const QUuid &id : m_lanes.lane(lane)) {
        const Change *change = find(id);
        if (change->update())
            found.push_back(change);
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
