// SPDX-License-Identifier: Apache-2.0
#include "watchlist.h"

#include <algorithm>
#include <utility>

namespace reading {

bool WatchList::set(const QStringList &conferenceSids)
{
    std::vector<Conference> next;
    bool isNew = false;
    for (const QString &sid : conferenceSids) {
        const Conference *known = find(sid);
        isNew = isNew || !known || (next.empty() && known != m_conferences.data());
        next.push_back(known ? *known : Conference{.sid = sid});
    }
    m_conferences = std::move(next);
    return isNew;
}

WatchList::Conference *WatchList::find(const QString &conferenceSid)
{
    const auto found
        = std::find_if(m_conferences.begin(), m_conferences.end(),
                       [&](const Conference &known) { return known.sid == conferenceSid; });
    return found == m_conferences.end() ? nullptr : &*found;
}

bool WatchList::rest(const QString &conferenceSid)
{
    Conference *known = find(conferenceSid);
    return known && !std::exchange(known->isResting, true);
}

void WatchList::want(const QString &conferenceSid)
{
    Conference *known = find(conferenceSid);
    if (known && known->isResting)
        *known = Conference{.sid = conferenceSid};
    else if (known)
        known->wantedAt = twilio::Instant::clock::now();
}

void WatchList::wantAll()
{
    for (const Conference &conference : m_conferences)
        want(conference.sid);
}

bool WatchList::isResting(const QString &conferenceSid)
{
    const Conference *known = find(conferenceSid);
    return known && known->isResting;
}

void WatchList::tellAnew()
{
    for (Conference &conference : m_conferences)
        conference.isToldAnew = true;
}

QStringList WatchList::due(bool isAll) const
{
    QStringList due;
    for (const Conference &conference : m_conferences) {
        if (conference.isResting)
            continue;
        if (isAll || due.isEmpty() || !conference.told.items)
            due += conference.sid;
    }
    return due;
}

} // namespace reading
