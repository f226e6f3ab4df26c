// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/positions.h>

#include <QStringList>

namespace people {

class ParticipantModel;

/// How the person at the desk stands in a conference, and who hears them there.
struct Supervision
{
    bool isThere = false; ///< connected, in a conference that goes on; else nothing else is told
    std::optional<Position> told = {}; ///< as the service says; nothing: none of the three
    std::optional<Position> asked = {}; ///< on its way
    std::optional<Position> missed = {}; ///< asked last, and not done or not known to be
    QString reason = {}; ///< of `missed`: a sentence or a few words; may be empty
    QString target = {}; ///< the Call SID of whom they coach, as the service says; may be empty
    QString targetAsked = {}; ///< the same of what is on its way
    bool isMuted = false;
    bool isOnHold = false;
    int listeners = 0; ///< who hear them now
    QString listener = {}; ///< the name of the only one; else empty
};

/// Of the participant whom \p model knows to be the person at the desk: ParticipantModel::own().
Supervision supervisionOf(const ParticipantModel &model);

/// The Call SIDs of those whom the person at the desk can coach, in the order in which they are
/// wanted: those of \p lately first, then those whom the account called, then by name. Whoever is
/// on hold, or not connected, is not among them.
QStringList coachable(const ParticipantModel &model, const QStringList &lately);

/// Whether the person at the desk can coach the one at \p row.
bool isCoachable(const ParticipantModel &model, int row);

/// How many would hear the person at the desk if they barged in, as OnAir has it.
struct Audience
{
    int listeners = 0;
    QString listener = {}; ///< the name of the only one; else empty
};
Audience audienceOf(const ParticipantModel &model);

/// How many of the others are on hold, and so cannot be coached.
int heldOthers(const ParticipantModel &model);

} // namespace people
