// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace people {

/// The four properties of a participant that the service reports and an operator switches.
enum class Switch { Muted, Hold, Coaching, EndConferenceOnExit };

/// What a switch shows: a value, and how far that value is the truth.
struct SwitchState
{
    enum class Value { Off, On, Unknown };

    enum class Mark {
        None, ///< the value is what the service said last
        Sending, ///< the value is what the operator asked for; no answer yet
        TryingAgain, ///< as Sending, after an attempt that failed; see retryAt
        Paused, ///< as Sending, and not sent before something else has happened: see reason
        Refused, ///< the value is the service's; what was asked for was refused, see reason
        NotApplied, ///< the value is the service's; it accepted another one and did not apply it
        Unknown, ///< sent, and nothing says what became of it
        Unavailable, ///< cannot be switched now, see reason
    };

    Value value = Value::Unknown;
    Mark mark = Mark::None;
    QString target; ///< who is being coached, by the name in the table; empty unless coaching
    bool isUnheard = false; ///< coaches while muted: heard by nobody
    QString reason; ///< a sentence or a few words; empty when there is nothing to say
    QDateTime retryAt; ///< local time of the next attempt; only with TryingAgain

    /// What was asked for is not on its way any more.
    bool isSettled() const
    {
        return mark != Mark::Sending && mark != Mark::TryingAgain && mark != Mark::Paused;
    }

    friend bool operator==(const SwitchState &, const SwitchState &) = default;
};

/// What assistive technology says of it: "on, sending", "off, failed: REASON", "on, agent".
QString spokenText(const SwitchState &state);

} // namespace people
