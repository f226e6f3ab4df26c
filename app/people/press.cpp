// SPDX-License-Identifier: Apache-2.0
#include "press.h"

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

Press pressOfSwitch(const ParticipantModel &model, const QList<int> &rows, Switch which, bool on)
{
    Q_ASSERT(which != Switch::Coaching);
    Press press;
    for (const int row : rows) {
        if (model.canSwitch(row, which, on))
            press.steps
                += {.callSid = model.participant(row).callSid, .update = toSwitch(which, on)};
    }
    return press;
}

Press pressOfUpdate(const QString &callSid, const twilio::ParticipantUpdate &update)
{
    return {{{.callSid = callSid, .update = update}}};
}

Press pressOfPosition(const ParticipantModel &model, Position position,
                      const QString &callSidToCoach)
{
    Q_ASSERT(!model.own().isEmpty());
    return pressOfUpdate(model.own(), toTake(position, callSidToCoach));
}

Press pressOfRemoval(const ParticipantModel &model, const QList<int> &rows)
{
    Press press;
    for (const int row : rows) {
        if (!model.hasLeft(row))
            press.steps += {.callSid = model.participant(row).callSid, .removes = true};
    }
    return press;
}

Press pressOfTakingBack(const UndoableChanges &changes)
{
    Press press;
    for (const UndoableChange &change : changes) {
        if (!change.inverse.update.isEmpty())
            press.steps += {.callSid = change.callSid, .update = change.inverse.update};
    }
    return press;
}

Press pressOfMakingAgain(const UndoableChanges &changes)
{
    Press press;
    for (const UndoableChange &change : changes)
        press.steps += {.callSid = change.callSid, .update = change.what.update};
    return press;
}

} // namespace people
