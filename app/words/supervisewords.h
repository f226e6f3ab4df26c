// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// Sentences to the person at the desk about themselves.
namespace words {

/// Who hears the person at the desk in a conference that they are connected to.
struct OnAir
{
    int listeners = 0;
    QString listener = {}; ///< the name of the only one
    QString coachedMuted = {}; ///< whom they coach while they are muted; empty: nobody
    bool isOnHold = false;
    bool isAsked = false; ///< another position is on its way
    bool isBargedIn = false;
};

/// "On air: Dana Ortiz alone hears you", "Nobody hears you".
QString onAir(const OnAir &facts);
/// The same with the conference's name.
QString onAirIn(const QString &conference, const OnAir &facts);
/// In the header of another conference: where they are, and who hears them there.
QString youAreIn(const QString &conference, const OnAir &facts);

/// Nobody knows yet which participant the person at the desk is.
QString whichOneAreYou();
/// \p name of a row, read out: "Kim Lee, you".
QString spokenOwn(const QString &name);
/// The same of somebody with a star: "Dana Ortiz, speaker", "Kim Lee, you, speaker".
QString spokenSpeaker(const QString &name);
QString spokenOwnSpeaker(const QString &name);
/// Of a switch in one's own row.
QString ownSwitchTip();
QString ownSwitchNotPressed();

/// What a position does, for its tip: who will hear the person. \p listener: the name of the only
/// one.
QString willListen();
QString willCoach(const QString &name);
QString willBargeIn(int listeners, const QString &listener);
/// A position that was asked for, and what is so instead. \p position: its button's word.
QString positionMissed(const QString &position, const QString &reason);
/// Why a press sent nothing.
QString alreadyCoaching(const QString &name);
QString alreadyBargedIn();
QString youAreNowhere();
/// "3 on hold cannot be coached".
QString heldCannotBeCoached(int held);
/// A name in the list of those who can be coached, who is muted.
QString mutedEntry(const QString &name);

} // namespace words
