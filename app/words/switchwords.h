// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

/// What assistive technology, a cell and its tip say of a switch.
namespace words {

/// "on", "off", "unknown"; who is being coached in place of "on".
QString switchText(std::optional<bool> isOn, const QString &target);
/// The same to be read out: "on, agent".
QString spokenSwitch(std::optional<bool> isOn, const QString &target);
/// Of a coach who is muted: "on, agent, heard by nobody".
QString spokenUnheardCoach(const QString &target);

/// \p value: of spokenSwitch(). "on, sending", "off, failed: REASON".
QString spokenSending(const QString &value);
QString spokenTryingAgain(const QString &value);
QString spokenPaused(const QString &value, const QString &reason);
QString spokenFailed(const QString &value, const QString &reason);
QString spokenNotApplied(const QString &value);
QString spokenUnknown(const QString &reason);
QString spokenUnavailable(const QString &value, const QString &reason);

/// Why a change is paused, and why a switch cannot be pressed.
QString pausedReason();
QString endedReason();

/// Tips: when it is sent.
QString pausedTip();
QString tryingAgainTip(const QString &reason, int seconds);

} // namespace words
