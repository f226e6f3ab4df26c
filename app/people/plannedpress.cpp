// SPDX-License-Identifier: Apache-2.0
#include "plannedpress.h"

#include "switchfields.h"

namespace people {

bool isAskedFor(const ParticipantRow &row, Switch which)
{
    return row.state(which).value != SwitchState::Value::On;
}

twilio::ParticipantUpdate toSwitch(Switch which, bool on)
{
    twilio::ParticipantUpdate update;
    update.*switchField(which).asked = on;
    return update;
}

PlannedPress pressOfSwitch(const ParticipantModel &model, const QList<int> &rows, Switch which,
                           bool on)
{
    Q_ASSERT(which != Switch::Coaching);
    PlannedPress press;
    for (const int row : rows) {
        if (model.canSwitch(row, which, on))
            press.steps
                += {.callSid = model.participant(row).callSid, .update = toSwitch(which, on)};
    }
    return press;
}

PlannedPress pressOfUpdate(const QString &callSid, const twilio::ParticipantUpdate &update)
{
    return {{{.callSid = callSid, .update = update}}};
}

PlannedPress pressOfPosition(const ParticipantModel &model, Position position,
                             const QString &callSidToCoach)
{
    Q_ASSERT(!model.own().isEmpty());
    return pressOfUpdate(model.own(), toTake(position, callSidToCoach));
}

PlannedPress pressOfRemoval(const ParticipantModel &model, const QList<int> &rows)
{
    PlannedPress press;
    for (const int row : rows) {
        if (!model.hasLeft(row))
            press.steps += {.callSid = model.participant(row).callSid, .removes = true};
    }
    return press;
}

PlannedPress pressOfTakingBack(const UndoableChanges &changes)
{
    PlannedPress press;
    for (const UndoableChange &change : changes) {
        if (!change.inverse.update.isEmpty())
            press.steps += {.callSid = change.callSid, .update = change.inverse.update};
    }
    return press;
}

PlannedPress pressOfMakingAgain(const UndoableChanges &changes)
{
    PlannedPress press;
    for (const UndoableChange &change : changes)
        press.steps += {.callSid = change.callSid, .update = change.what.update};
    return press;
}

} // namespace people
