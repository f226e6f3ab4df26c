// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>

#include <QObject>
#include <span>

namespace changes {
Q_NAMESPACE

/// How good the news of a change are.
enum class Tone {
    Quiet, ///< it goes its way
    Good, ///< it was done
    Trouble, ///< it was not done
    Unknown, ///< nobody knows yet, or not all of it was done
};
Q_ENUM_NS(Tone)

/// How far the value that a switch shows is the truth.
enum class Mark {
    None, ///< the value is what the service said last
    Sending, ///< the value is what the operator asked for; no answer yet
    TryingAgain, ///< as Sending, after an attempt that failed
    Paused, ///< as Sending, and not sent before something else has happened
    Refused, ///< the value is the service's, which said no to what was asked for
    Failed, ///< the value is the service's; what was asked for did not reach it
    NotApplied, ///< the value is the service's; it accepted another one and did not apply it
    Unknown, ///< sent, and nothing says what became of it
    Unavailable, ///< it cannot be switched now; no change brings this about
};
Q_ENUM_NS(Mark)

/// A change that marks so is not settled: the switch shows what was asked for.
constexpr bool isOnItsWay(Mark mark)
{
    switch (mark) {
    case Mark::Sending:
    case Mark::TryingAgain:
    case Mark::Paused:
        return true;
    case Mark::None:
    case Mark::Refused:
    case Mark::Failed:
    case Mark::NotApplied:
    case Mark::Unknown:
    case Mark::Unavailable:
        break;
    }
    return false;
}

/// What a state of a change means to whoever deals with changes.
struct StateTraits
{
    Change::State state;
    /// Not in flight, and sent by itself later: it can be withdrawn.
    bool waits;
    /// The service has accepted it.
    bool isAccepted;
    /// What the service reports may tell what became of it.
    bool canBeChecked;
    /// It ended otherwise than it was asked for: who has forgotten it is to hear of it again.
    bool isSetback;
    Tone tone;
    QStringView sign; ///< one character before the words; empty for none
    Mark mark; ///< of the switches that the change is about
    std::optional<history::Outcome::State>
        told; ///< to the journal; nothing while it is not settled

    /// Nothing more happens to it by itself.
    bool isSettled() const { return told.has_value(); }
};

/// One row for each state, in the order of Change::State.
std::span<const StateTraits> stateTraits();
const StateTraits &traitsOf(Change::State state);

/// The service itself said no to \p change, which is Refused; else it was not reached, or is not
/// being asked any more.
bool wasRefused(const Change &change);
/// How \p change marks its switches: as its state does, and what is Refused without a no of the
/// service has failed.
Mark markOf(const Change &change);

} // namespace changes
