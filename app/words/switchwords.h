// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/statetraits.h>

#include <QDateTime>
#include <QString>
#include <chrono>
#include <optional>

/// What a cell with a switch, assistive technology and a tip say of it. One table gives both what
/// is painted and what is spoken: the state that the service tells first, then what is not settled.
namespace words {

/// The four switches.
enum class SwitchKind { Muted, Hold, Coaching, EndConferenceOnExit };

/// What there is to tell of a switch.
struct SwitchFacts
{
    SwitchKind which = SwitchKind::Muted;
    std::optional<bool> isOn = {}; ///< what the service says; nothing: it does not tell
    QString target = {}; ///< whom it says is coached; may be empty
    bool isUnheard = false; ///< a coach who is muted, so that nobody hears it
    std::optional<std::chrono::seconds> heldFor = {}; ///< of Hold, by now; nothing: not known
    bool isHeldAtLeast = false; ///< longer, as nobody looked before
    bool isHeldTooLong = false;
    changes::Mark mark = changes::Mark::None;
    bool isOnAsked = false; ///< what is on its way, as the mark says
    QString targetAsked = {}; ///< and whom it asks to be coached; may be empty
    QString reason = {}; ///< of the mark
};

/// The word in the cell: the state ("Muted", "open", who is coached, how long somebody is on hold),
/// the verb that was asked while that is on its way ("Unmute"), or "unknown". Of a switch that
/// cannot be pressed: a dash.
QString paintedSwitch(const SwitchFacts &facts);

/// So that it makes sense without the title of its column: "muted", "open, sending", "muted,
/// refused: REASON", "coaching agent". Of what is off and has no mark only Muted speaks. Empty
/// where it says nothing.
QString spokenSwitch(const SwitchFacts &facts);

/// What a press does: "Mute", "Coaches…", "Resume".
QString verbOf(SwitchKind which, bool on);

/// Why a switch cannot be pressed.
QString endedReason();
QString leftReason();

/// Tips: when it is sent. \p when: local time.
QString pausedTip();
QString unrecordedTip();
QString tryingAgainTip(const QString &reason, const QDateTime &when);

} // namespace words
