// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

/// What assistive technology, a cell and its tip say of a switch.
namespace words {

/// The four switches.
enum class Spoken { Muted, Hold, Coaching, EndConferenceOnExit };
/// What the service says of one, so that it makes sense without the title of its column: "muted",
/// "open", "coaching agent", "unknown". Of what is off only Muted speaks, unless \p hasNews: then
/// "not on hold". \p target: of coaching; may be empty.
QString spokenSwitch(Spoken which, std::optional<bool> isOn, const QString &target, bool hasNews);
/// Of a coach who is muted: "coaching agent, heard by nobody".
QString spokenUnheardCoach(const QString &target);

/// \p value: of spokenSwitch(). "open, sending", "muted, refused: REASON".
QString spokenSending(const QString &value);
QString spokenTryingAgain(const QString &value);
QString spokenPaused(const QString &value);
/// The service said no.
QString spokenRefused(const QString &value, const QString &reason);
/// It did not reach the service, or nothing came of it.
QString spokenFailed(const QString &value, const QString &reason);
QString spokenNotApplied(const QString &value);
QString spokenUnknown(const QString &reason);

/// Why a switch cannot be pressed.
QString endedReason();
QString leftReason();

/// Tips: when it is sent. \p when: local time.
QString pausedTip();
QString unrecordedTip();
QString tryingAgainTip(const QString &reason, const QDateTime &when);

} // namespace words
