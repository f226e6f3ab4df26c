// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/statetraits.h>

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
    bool isUnheard = false; ///< coaches while muted: heard by nobody
    QString reason; ///< a sentence or a few words; empty when there is nothing to say
    QDateTime retryAt; ///< local time of the next attempt; only with Mark::TryingAgain

    /// What was asked for is not on its way any more.
    bool isSettled() const { return !changes::isOnItsWay(mark); }

    friend bool operator==(const SwitchState &, const SwitchState &) = default;
};

/// Nothing where the value is unknown.
std::optional<bool> isOn(const SwitchState &state);

/// What assistive technology says of it: "on, sending", "off, failed: REASON", "on, agent".
QString spokenText(const SwitchState &state);

} // namespace people
