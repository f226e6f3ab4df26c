// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/entry.h>

namespace history {

/// What a list showed that no change of this program explains: somebody came or went, or was
/// switched by somebody else. One line of the history.
struct Sighting
{
    enum class Kind {
        Present, ///< was there when the conference was first looked at
        Joined,
        Left,
        Muted,
        Unmuted,
        Held,
        Resumed,
        CoachingBegan,
        CoachingEnded,
        EndsConference, ///< the conference ends now when they leave
        GoesOn, ///< and now it does not
        ConferenceEnded,
        LookedAway, ///< of a conference: from now on nothing of it is seen
        Omitted, ///< of a conference: more happened than is kept
    };

    /// How somebody stands after it, as bits.
    enum Standing { IsMuted = 1, IsHeld = 2, IsCoaching = 4 };

    Kind kind = Kind::Present;
    QDateTime seenAt; ///< UTC, by this computer's clock; what was seen is older than that by up to
                      ///< the time between two polls
    QString accountSid;
    QString endpoint; ///< as in Intent
    QString conferenceSid;
    QString participant = {}; ///< Call SID; empty for what is of the conference
    QString who = {}; ///< the name in the table
    QString whom = {}; ///< with CoachingBegan: the name of who is coached
    std::optional<QDateTime> since = {}; ///< UTC, with Present, Joined and Left: when the call came
                                         ///< in, as the service says
    int standing = 0; ///< Standing
    int count = 0; ///< with Omitted: how many

    friend bool operator==(const Sighting &, const Sighting &) = default;
};

/// How a conference or a caller is called: what stands in the journal are SIDs.
struct Naming
{
    QString accountSid;
    QString endpoint; ///< as in Intent
    QString sid; ///< of a conference or a call
    QString name; ///< the conference's, or the person's own for who calls

    friend bool operator==(const Naming &, const Naming &) = default;
};

/// Whose doing something is that stands in the history.
enum class Doer {
    Person, ///< at this program's desk
    StandingOrder, ///< that the person has given
    Elsewhere, ///< somebody who uses another program
    Service, ///< it tells who comes and goes
    Program, ///< this one has not looked, or has not kept it
};

Doer doerOf(Sighting::Kind kind);
Doer doerOf(Intent::Origin origin);

/// The words that stand in the journal and in files: "present", "joined", "left", "muted",
/// "unmuted", "held", "resumed", "coaching", "not coaching", "ends conference", "goes on",
/// "conference ended", "looked away", "omitted".
QLatin1StringView toWord(Sighting::Kind kind);
std::optional<Sighting::Kind> sightingFrom(QStringView word);

} // namespace history
