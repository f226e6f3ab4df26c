// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantrow.h>

#include <QList>

namespace people {

class ParticipantModel;

/// One change that a person made, with what takes it back.
struct UndoableChange
{
    QUuid change = {}; ///< null before it was made
    twilio::ParticipantAddress address = {};
    QString callSid = {}; ///< of the participant; empty where that is not known, or it is about all
    QString who = {}; ///< the participant's or the conference's name in the table
    changes::UpdateParticipant what = {}; ///< empty for what is no update of a participant
    changes::UpdateParticipant inverse = {}; ///< its update is empty when it cannot be taken back
    bool isAnnouncement = false; ///< cannot be taken back, whatever else it did
    bool isVerbatim = false; ///< made as it was composed, and so again
    QString title = {}; ///< as in the list of activities
};

/// What one press made, in the order of the rows.
using UndoableChanges = QList<UndoableChange>;

/// At least one of them can be taken back, and none is an announcement.
bool canBeTakenBack(const UndoableChanges &changes);

/// What puts the switches that \p update mentions back to what \p row shows. What the service never
/// reports (announcements, music, beeps) cannot be taken back. Taking back a coaching leaves the
/// coach muted: nobody is put on air by an undo.
twilio::ParticipantUpdate inverseOf(const ParticipantRow &row,
                                    const twilio::ParticipantUpdate &update);

/// \p update of whoever is addressed, as it is worded, and what takes it back; not made yet.
UndoableChange undoableFor(const ParticipantModel &model, const twilio::ParticipantAddress &address,
                           const twilio::ParticipantUpdate &update);

} // namespace people
