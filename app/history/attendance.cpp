// SPDX-License-Identifier: Apache-2.0
#include "attendance.h"

#include <algorithm>

namespace history {

using namespace Qt::Literals::StringLiterals;
using Kind = Sighting::Kind;

void Attendance::begin(const Sighting &sighting)
{
    Stay &stay = m_going[sighting.participant];
    if (stay.callSid.isEmpty()) {
        stay = {.callSid = sighting.participant,
                .who = {},
                .from = sighting.since.value_or(sighting.seenAt),
                .isSinceKnown = sighting.since.has_value(),
                .seenUntil = sighting.seenAt};
    }
    stay.who = sighting.who;
    stay.seenUntil = sighting.seenAt;
}

void Attendance::end(Stay &stay, const QDateTime &at, Stay::End how)
{
    stay.to = at;
    stay.end = how;
    stay.seenUntil = at;
    m_over += stay;
}

void Attendance::take(const Sighting &sighting)
{
    switch (sighting.kind) {
    case Kind::Present:
    case Kind::Joined:
        return begin(sighting);
    case Kind::Left:
        if (const auto going = m_going.find(sighting.participant); going != m_going.end()) {
            end(*going, sighting.seenAt, Stay::End::Left);
            m_going.erase(going);
        }
        return;
    case Kind::ConferenceEnded:
        for (Stay &stay : m_going)
            end(stay, sighting.seenAt, Stay::End::ConferenceEnded);
        m_going.clear();
        return;
    case Kind::LookedAway:
        for (Stay &stay : m_going)
            stay.seenUntil = sighting.seenAt;
        return;
    case Kind::Muted:
    case Kind::Unmuted:
    case Kind::Held:
    case Kind::Resumed:
    case Kind::CoachingBegan:
    case Kind::CoachingEnded:
    case Kind::EndsConference:
    case Kind::GoesOn:
        if (const auto going = m_going.find(sighting.participant); going != m_going.end())
            going->seenUntil = sighting.seenAt;
        return;
    case Kind::Omitted:
        return;
    }
}

QList<Stay> Attendance::stays() const
{
    QList<Stay> all = m_over + m_going.values();
    std::sort(all.begin(), all.end(), [](const Stay &one, const Stay &other) {
        return std::pair(one.from, one.callSid) < std::pair(other.from, other.callSid);
    });
    return all;
}

QLatin1StringView toWord(Stay::End end)
{
    switch (end) {
    case Stay::End::None:
        return ""_L1;
    case Stay::End::Left:
        return "left"_L1;
    case Stay::End::ConferenceEnded:
        return "conference ended"_L1;
    }
    return {};
}

} // namespace history
