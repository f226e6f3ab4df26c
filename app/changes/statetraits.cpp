// SPDX-License-Identifier: Apache-2.0
#include "statetraits.h"

#include <array>

namespace changes {

namespace {

using State = Change::State;
using Told = history::Outcome::State;

constexpr auto notYet = std::nullopt;

constexpr std::array table{
    StateTraits{.state = State::Waiting,
                .waits = true,
                .isAccepted = false,
                .canBeChecked = false,
                .isSetback = false,
                .tone = Tone::Quiet,
                .sign = u"",
                .mark = Mark::Sending,
                .told = notYet},
    StateTraits{.state = State::Sending,
                .waits = false,
                .isAccepted = false,
                .canBeChecked = false,
                .isSetback = false,
                .tone = Tone::Quiet,
                .sign = u"",
                .mark = Mark::Sending,
                .told = notYet},
    StateTraits{.state = State::TryingAgain,
                .waits = true,
                .isAccepted = false,
                .canBeChecked = false,
                .isSetback = false,
                .tone = Tone::Unknown,
                .sign = u"↻",
                .mark = Mark::TryingAgain,
                .told = notYet},
    StateTraits{.state = State::Unrecorded,
                .waits = true,
                .isAccepted = false,
                .canBeChecked = false,
                .isSetback = false,
                .tone = Tone::Unknown,
                .sign = u"?",
                .mark = Mark::Paused,
                .told = notYet},
    StateTraits{.state = State::Paused,
                .waits = true,
                .isAccepted = false,
                .canBeChecked = false,
                .isSetback = false,
                .tone = Tone::Unknown,
                .sign = u"↻",
                .mark = Mark::Paused,
                .told = notYet},
    StateTraits{.state = State::Confirmed,
                .waits = false,
                .isAccepted = true,
                .canBeChecked = false,
                .isSetback = false,
                .tone = Tone::Good,
                .sign = u"✓",
                .mark = Mark::None,
                .told = Told::Confirmed},
    StateTraits{.state = State::NotApplied,
                .waits = false,
                .isAccepted = true,
                .canBeChecked = false,
                .isSetback = true,
                .tone = Tone::Unknown,
                .sign = u"≠",
                .mark = Mark::NotApplied,
                .told = Told::NotApplied},
    StateTraits{.state = State::Unreadable,
                .waits = false,
                .isAccepted = true,
                .canBeChecked = true,
                .isSetback = false,
                .tone = Tone::Quiet,
                .sign = u"",
                .mark = Mark::Sending,
                .told = notYet},
    StateTraits{.state = State::Accepted,
                .waits = false,
                .isAccepted = true,
                .canBeChecked = false,
                .isSetback = false,
                .tone = Tone::Good,
                .sign = u"✓",
                .mark = Mark::None,
                .told = Told::Accepted},
    StateTraits{.state = State::AcceptedUnread,
                .waits = false,
                .isAccepted = true,
                .canBeChecked = false,
                .isSetback = false,
                .tone = Tone::Unknown,
                .sign = u"?",
                .mark = Mark::Unknown,
                .told = Told::Unreadable},
    StateTraits{.state = State::Refused,
                .waits = false,
                .isAccepted = false,
                .canBeChecked = false,
                .isSetback = true,
                .tone = Tone::Trouble,
                .sign = u"!",
                .mark = Mark::Refused,
                .told = Told::Refused},
    StateTraits{.state = State::Unknown,
                .waits = false,
                .isAccepted = false,
                .canBeChecked = true,
                .isSetback = false,
                .tone = Tone::Unknown,
                .sign = u"?",
                .mark = Mark::Unknown,
                .told = Told::Unknown},
    StateTraits{.state = State::Superseded,
                .waits = false,
                .isAccepted = false,
                .canBeChecked = false,
                .isSetback = false,
                .tone = Tone::Quiet,
                .sign = u"",
                .mark = Mark::None,
                .told = Told::Superseded},
    StateTraits{.state = State::Cancelled,
                .waits = false,
                .isAccepted = false,
                .canBeChecked = false,
                .isSetback = false,
                .tone = Tone::Quiet,
                .sign = u"",
                .mark = Mark::None,
                .told = Told::Cancelled},
};

constexpr bool isInTheOrderOfTheStates()
{
    for (size_t row = 0; row < table.size(); ++row) {
        if (static_cast<size_t>(table[row].state) != row)
            return false;
    }
    return true;
}
static_assert(isInTheOrderOfTheStates());

} // namespace

std::span<const StateTraits> stateTraits()
{
    return table;
}

const StateTraits &traitsOf(Change::State state)
{
    const auto row = static_cast<size_t>(state);
    Q_ASSERT(row < table.size());
    return table[row];
}

bool wasRefused(const Change &change)
{
    return change.state == State::Refused && !change.ending && change.error
        && twilio::saysNo(*change.error);
}

Mark markOf(const Change &change)
{
    const bool hasFailed = change.state == State::Refused && !wasRefused(change);
    return hasFailed ? Mark::Failed : traitsOf(change.state).mark;
}

} // namespace changes
