// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>
#include <people/positions.h>
#include <people/undoablechange.h>

#include <QMetaType>

namespace people {

/// What one press asks of whom, before it is made. ParticipantCommands sends what these functions
/// say, and foresee() tells what it would change, so that what is foretold is what is sent.
struct PlannedPress
{
    struct Step
    {
        QString callSid;
        twilio::ParticipantUpdate update = {};
        bool removes = false; ///< hangs up; the update is empty then
    };

    QList<Step> steps; ///< of each participant one at the most

    bool isEmpty() const { return steps.isEmpty(); }
};

/// What the next press on a switch asks for: on, unless it shows that it is.
bool isAskedFor(const ParticipantRow &row, Switch which);

/// What switches \p which on or off.
twilio::ParticipantUpdate toSwitch(Switch which, bool on);

/// A switch of these rows. Rows that are so already, or cannot be switched, are not among the
/// steps. \pre which is not Coaching: that asks first whom.
PlannedPress pressOfSwitch(const ParticipantModel &model, const QList<int> &rows, Switch which,
                           bool on);

/// Some other update of one participant: see positions.h for those that supervise.
PlannedPress pressOfUpdate(const QString &callSid, const twilio::ParticipantUpdate &update);

/// The person at the desk takes a position. \pre model.own() is known.
PlannedPress pressOfPosition(const ParticipantModel &model, Position position,
                             const QString &callSidToCoach = {});

/// These rows are hung up on.
PlannedPress pressOfRemoval(const ParticipantModel &model, const QList<int> &rows);

/// What \p changes changed is put back, as far as it can be.
PlannedPress pressOfTakingBack(const UndoableChanges &changes);
/// \p changes are made once more.
PlannedPress pressOfMakingAgain(const UndoableChanges &changes);

} // namespace people

Q_DECLARE_METATYPE(people::PlannedPress)
