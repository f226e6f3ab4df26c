// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/entry.h>

namespace history {

/// What a press was, by what it sent: for a list of presses.
enum class Act {
    Mute,
    Unmute,
    Hold,
    HoldWithMusic,
    Resume,
    HoldMusic, ///< another music for who is on hold
    WaitMusic,
    Coach,
    CoachUnheard, ///< and is muted
    ListenOnly, ///< coaches no more, and is muted
    SpeakToEveryone, ///< coaches no more, and may be heard
    EndOnExit,
    GoOnOnExit,
    BeepOnExit,
    NoBeepOnExit,
    Announce, ///< to one participant
    AnnounceToAll,
    Update, ///< several of these in one request
    Remove,
    EndConference,
    DialIn,
};

/// Of an update whose parameters are none of the others': Update.
Act actOf(const Intent &intent);

/// The word that stands in files: "mute", "hold with music", "end conference".
QLatin1StringView toWord(Act act);

/// The value of one parameter of \p formBody, decoded; nothing where it is not sent.
std::optional<QString> parameterIn(const QByteArray &formBody, QByteArrayView name);

} // namespace history
