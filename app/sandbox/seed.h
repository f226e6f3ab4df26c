// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conferencestore.h"
#include "dice.h"

namespace sandbox {

/// Fills \p store with the three conferences that are there from the start, oldest first: "Town
/// hall" with \p townHallSize people, "Panel Tokyo", "Support call 4711".
struct SeededConferences
{
    QString townHallSid;
    QString panelSid;
    QString supportSid;
};
SeededConferences seedConferences(ConferenceStore &store, Dice &dice, int townHallSize);

/// Whose call it is.
enum class Origin {
    Any, ///< called in or was called, as the dice say
    CalledIn,
    WasCalled,
    Withheld, ///< called in without a number
};

/// How somebody comes in.
struct Arrival
{
    QString label; ///< null for none
    QString callerName = {}; ///< told of those who called in
    QString status = {}; ///< connected where nothing else is said
    Origin origin = Origin::Any;
    bool muted = false;
    bool hold = false;
    bool endConferenceOnExit = false;
};
Participant &arrive(ConferenceStore &store, Dice &dice, Conference &conference,
                    const Arrival &arrival, const QDateTime &when);

} // namespace sandbox
