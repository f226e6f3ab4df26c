// SPDX-License-Identifier: Apache-2.0
#include "lanes.h"

#include <algorithm>

namespace changes {

void Lanes::add(const Key &key, const QUuid &id)
{
    Lane &lane = m_lanes[key];
    Q_ASSERT(std::find(lane.ids.begin(), lane.ids.end(), id) == lane.ids.end());
    lane.ids.push_back(id);
}

void Lanes::addBefore(const Key &key, const QUuid &id, const QUuid &other)
{
    std::vector<QUuid> &ids = m_lanes[key].ids;
    const auto place = std::find(ids.begin(), ids.end(), other);
    ids.insert(place == ids.end() ? ids.begin() : place, id);
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
    m_ready.push_back(key);
}

std::optional<QUuid> Lanes::takeNext()
{
    while (!m_ready.empty()) {
        const Key key = m_ready.front();
        m_ready.pop_front();
        const auto lane = m_lanes.find(key);
        if (lane == m_lanes.end())
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
