// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/statetraits.h>

#include <people/heldsince.h>

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <optional>

namespace people {

/// The four properties of a participant that the service reports and an operator switches.
enum class Switch { Muted, Hold, Coaching, EndConferenceOnExit };

/// What a switch shows: a value, and how far that value is the truth.
struct SwitchState
{
    enum class Value { Off, On, Unknown };

    using Mark = changes::Mark;

    Value value = Value::Unknown;
    Mark mark = Mark::None;
    QString target; ///< who is being coached, by the name in the table; empty unless coaching
    Value told = Value::Unknown; ///< what the service said last, whatever was asked since
    QString toldTarget; ///< as `target`, of `told`
    bool isUnheard = false; ///< the service says: coaches while muted, so that nobody hears it
    std::optional<HeldSince> held = {}; ///< of Hold, while the service says so
    QString reason; ///< a sentence or a few words; empty when there is nothing to say
    QString brief; ///< the same in a few words, to be read out; only with Mark::Unknown
    QDateTime retryAt; ///< local time of the next attempt; only with Mark::TryingAgain

    /// What was asked for is not on its way any more.
    bool isSettled() const { return !changes::isOnItsWay(mark); }

    friend bool operator==(const SwitchState &, const SwitchState &) = default;
};

/// Nothing where the value is unknown.
std::optional<bool> isOn(const SwitchState &state);

/// The word in its cell, see words::paintedSwitch(): "Muted", "open", how long somebody has been on
/// hold by now, the verb that was asked.
QString paintedText(Switch which, const SwitchState &state);
/// What assistive technology says of it: what the service says first, then what is not settled:
/// "open, sending", "muted, refused: REASON", "coaching agent", "on hold, 2 minutes 41". Empty
/// where it says nothing. \p isHeldTooLong: see HoldWatch.
QString spokenText(Switch which, const SwitchState &state, bool isHeldTooLong = false);
/// What a press does: "Mute", "Coaches…".
QString verbOf(Switch which, bool on);

} // namespace people
