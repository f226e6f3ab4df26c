// SPDX-License-Identifier: Apache-2.0
#include "entry.h"

#include <array>
#include <utility>

namespace history {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array operations{
    std::pair{Intent::Operation::Update, "update"_L1},
    std::pair{Intent::Operation::Remove, "remove"_L1},
    std::pair{Intent::Operation::EndConference, "end"_L1},
    std::pair{Intent::Operation::AnnounceToConference, "announce"_L1},
    std::pair{Intent::Operation::DialIn, "dial in"_L1},
};

constexpr std::array origins{
    std::pair{Intent::Origin::Person, "person"_L1},
    std::pair{Intent::Origin::StandingOrder, "standing order"_L1},
};

constexpr std::array states{
    std::pair{Outcome::State::Confirmed, "confirmed"_L1},
    std::pair{Outcome::State::Accepted, "accepted"_L1},
    std::pair{Outcome::State::NotApplied, "not applied"_L1},
    std::pair{Outcome::State::Unreadable, "unreadable"_L1},
    std::pair{Outcome::State::Refused, "refused"_L1},
    std::pair{Outcome::State::NeverSent, "never sent"_L1},
    std::pair{Outcome::State::Unknown, "unknown"_L1},
    std::pair{Outcome::State::Superseded, "superseded"_L1},
    std::pair{Outcome::State::Cancelled, "cancelled"_L1},
};

template <class Table, class Value>
QLatin1StringView wordOf(const Table &table, Value value)
{
    for (const auto &[known, word] : table) {
        if (known == value)
            return word;
    }
    return {};
}

template <class Table>
auto valueOf(const Table &table, QStringView text) -> std::optional<decltype(table.front().first)>
{
    for (const auto &[value, word] : table) {
        if (text == word)
            return value;
    }
    return std::nullopt;
}

} // namespace

QLatin1StringView toWord(Intent::Operation operation)
{
    return wordOf(operations, operation);
}

std::optional<Intent::Operation> operationFrom(QStringView word)
{
    return valueOf(operations, word);
}

QLatin1StringView toWord(Intent::Origin origin)
{
    return wordOf(origins, origin);
}

Intent::Origin originFrom(QStringView word)
{
    return valueOf(origins, word).value_or(Intent::Origin::Person);
}

QLatin1StringView toWord(Outcome::State state)
{
    return wordOf(states, state);
}

std::optional<Outcome::State> stateFrom(QStringView word)
{
    return valueOf(states, word);
}

} // namespace history
