// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/audibility.h>
#include <people/participantmodel.h>

namespace people {

/// "customer, agent and 3 more" whom one participant hears, and who hear them; empty words for
/// nobody.
struct Hearing
{
    QStringList hears; ///< names, in the table's order
    QStringList heardBy;
};
Hearing hearingOf(const ParticipantModel &model, const QString &callSid);

// What follows tells what will be: all that is on its way is taken to arrive, see expected().

/// What a removal, or leaving, does to the others, in words, a sentence in each line: the
/// conference ends, or who stays in it, alone, on hold or still ringing.
QString consequenceOfLeaving(const ParticipantModel &model, const QList<int> &rows);

/// Whom \p callSid will be heard by while coaching \p callSidToCoach, which unmutes, in words.
QString consequenceOfCoaching(const ParticipantModel &model, const QString &callSid,
                              const QString &callSidToCoach);

/// The same of who ends the coaching to listen, which mutes.
QString consequenceOfListening(const ParticipantModel &model, const QString &callSid);

/// What the next press on a switch does to who hears whom, or to whom it ends the conference, in
/// words. Empty for a participant who cannot be switched.
QString consequenceOfSwitch(const ParticipantModel &model, int row, Switch which);

/// Who will hear a coach who ends the coaching to speak to everyone, which unmutes, in words.
QString consequenceOfSpeaking(const ParticipantModel &model, const QString &callSid);

} // namespace people
