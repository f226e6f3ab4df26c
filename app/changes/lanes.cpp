// SPDX-License-Identifier: Apache-2.0
#include "lanes.h"

#include <algorithm>

namespace changes {

void Lanes::add(const Key &key, const QUuid &id, Extent extent)
{
    Lane &lane = m_lanes[key];
    Q_ASSERT(std::find(lane.ids.begin(), lane.ids.end(), id) == lane.ids.end());
    lane.ids.push_back(id);
    setSingle(key, lane, id, extent == Extent::Single);
}

void Lanes::addBefore(const Key &key, const QUuid &id, Extent extent, const QUuid &other)
{
    Lane &lane = m_lanes[key];
    const auto place = std::find(lane.ids.begin(), lane.ids.end(), other);
    lane.ids.insert(place == lane.ids.end() ? lane.ids.begin() : place, id);
    setSingle(key, lane, id, extent == Extent::Single);
}

void Lanes::setSingle(const Key &key, Lane &lane, const QUuid &id, bool isSingle)
{
    const Extent before = lane.extent();
    if (isSingle)
        lane.singles.insert(id);
    else
        lane.singles.remove(id);
    if (lane.isReady && lane.extent() != before)
        readyWith(lane).push_back(key);
}

Lanes::Ready &Lanes::readyWith(const Lane &lane)
{
    return lane.extent() == Extent::Single ? m_readySingles : m_readyBulk;
}

void Lanes::release(const Key &key, const QUuid &id)
{
    const auto lane = m_lanes.find(key);
    if (lane == m_lanes.end())
        return;
    lane->released.insert(id);
    offer(key);
}

bool Lanes::isReleased(const Key &key, const QUuid &id) const
{
    const auto lane = m_lanes.find(key);
    return lane != m_lanes.end() && lane->released.contains(id);
}

void Lanes::offer(const Key &key)
{
    const auto lane = m_lanes.find(key);
    if (lane == m_lanes.end() || lane->taken || lane->isReady || lane->ids.empty()
        || !lane->released.contains(lane->ids.front()))
        return;
    lane->isReady = true;
    readyWith(*lane).push_back(key);
}

std::optional<QUuid> Lanes::takeNext(Extent upTo)
{
    const auto single = takeFrom(m_readySingles);
    return single || upTo == Extent::Single ? single : takeFrom(m_readyBulk);
}

std::optional<QUuid> Lanes::takeFrom(Ready &ready)
{
    while (!ready.empty()) {
        const Key key = ready.front();
        ready.pop_front();
        const auto lane = m_lanes.find(key);
        if (lane == m_lanes.end() || !lane->isReady || &readyWith(*lane) != &ready)
            continue;
        lane->isReady = false;
        // What made the lane ready may have been taken out meanwhile.
        if (lane->ids.empty() || !lane->released.contains(lane->ids.front()))
            continue;
        lane->taken = lane->ids.front();
        return lane->taken;
    }
    return std::nullopt;
}

void Lanes::offerAgain(const Key &key)
{
    const auto lane = m_lanes.find(key);
    if (lane == m_lanes.end())
        return;
    lane->taken.reset();
    offer(key);
}

void Lanes::remove(const Key &key, const QUuid &id)
{
    const auto lane = m_lanes.find(key);
    if (lane == m_lanes.end() || lane->ids.empty())
        return;
    if (lane->taken == id)
        lane->taken.reset();
    std::erase(lane->ids, id);
    lane->released.remove(id);
    setSingle(key, *lane, id, false);
    if (lane->ids.empty() && !lane->isReady)
        m_lanes.erase(lane);
    else
        offer(key);
}

std::vector<QUuid> Lanes::all() const
{
    std::vector<QUuid> ids;
    for (const Lane &lane : m_lanes)
        ids.insert(ids.end(), lane.ids.begin(), lane.ids.end());
    return ids;
}

std::vector<QUuid> Lanes::lane(const Key &key) const
{
    const auto lane = m_lanes.find(key);
    return lane == m_lanes.end() ? std::vector<QUuid>() : lane->ids;
}

} // namespace changes
