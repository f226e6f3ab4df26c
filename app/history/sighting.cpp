// SPDX-License-Identifier: Apache-2.0
#include "sighting.h"

#include <array>
#include <utility>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kinds{
    std::pair{Sighting::Kind::Present, "present"_L1},
    std::pair{Sighting::Kind::Joined, "joined"_L1},
    std::pair{Sighting::Kind::Left, "left"_L1},
    std::pair{Sighting::Kind::Muted, "muted"_L1},
    std::pair{Sighting::Kind::Unmuted, "unmuted"_L1},
    std::pair{Sighting::Kind::Held, "held"_L1},
    std::pair{Sighting::Kind::Resumed, "resumed"_L1},
    std::pair{Sighting::Kind::CoachingBegan, "coaching"_L1},
    std::pair{Sighting::Kind::CoachingEnded, "not coaching"_L1},
    std::pair{Sighting::Kind::EndsConference, "ends conference"_L1},
    std::pair{Sighting::Kind::GoesOn, "goes on"_L1},
    std::pair{Sighting::Kind::ConferenceEnded, "conference ended"_L1},
    std::pair{Sighting::Kind::LookedAway, "looked away"_L1},
    std::pair{Sighting::Kind::Omitted, "omitted"_L1},
};

} // namespace

Doer doerOf(Sighting::Kind kind)
{
    switch (kind) {
    case Sighting::Kind::Muted:
    case Sighting::Kind::Unmuted:
    case Sighting::Kind::Held:
    case Sighting::Kind::Resumed:
    case Sighting::Kind::CoachingBegan:
    case Sighting::Kind::CoachingEnded:
    case Sighting::Kind::EndsConference:
    case Sighting::Kind::GoesOn:
        return Doer::Elsewhere;
    case Sighting::Kind::LookedAway:
    case Sighting::Kind::Omitted:
        return Doer::Program;
    case Sighting::Kind::Present:
    case Sighting::Kind::Joined:
    case Sighting::Kind::Left:
    case Sighting::Kind::ConferenceEnded:
        break;
    }
    return Doer::Service;
}

Doer doerOf(Intent::Origin origin)
{
    return origin == Intent::Origin::StandingOrder ? Doer::StandingOrder : Doer::Person;
}

QLatin1StringView toWord(Sighting::Kind kind)
{
    for (const auto &[known, word] : kinds) {
        if (known == kind)
            return word;
    }
    return {};
}

std::optional<Sighting::Kind> sightingFrom(QStringView word)
{
    for (const auto &[kind, known] : kinds) {
        if (word == known)
            return kind;
    }
    return std::nullopt;
}

} // namespace history
