// SPDX-License-Identifier: Apache-2.0
#include "undoablechange.h"

#include "switchfields.h"

#include <algorithm>

namespace people {
namespace {

std::optional<bool> shownValue(const ParticipantRow &row, Switch which)
{
    switch (row.state(which).value) {
    case SwitchState::Value::On:
        return true;
    case SwitchState::Value::Off:
        return false;
    case SwitchState::Value::Unknown:
        break;
    }
    return truthOf(row.truth, which);
}

} // namespace

bool canBeTakenBack(const UndoableChanges &changes)
{
    const auto isAnnouncement = [](const UndoableChange &change) { return change.isAnnouncement; };
    const auto hasInverse
        = [](const UndoableChange &change) { return !change.inverse.update.isEmpty(); };
    return std::none_of(changes.begin(), changes.end(), isAnnouncement)
        && std::any_of(changes.begin(), changes.end(), hasInverse);
}

twilio::ParticipantUpdate inverseOf(const ParticipantRow &row,
                                    const twilio::ParticipantUpdate &update)
{
    twilio::ParticipantUpdate inverse;
    for (const SwitchField &field : switchFields()) {
        if (field.which != Switch::Coaching && intentOf(update, field.which))
            inverse.*field.asked = shownValue(row, field.which);
    }
    if (intentOf(update, Switch::Coaching)) {
        const auto &laid = row.overlay(Switch::Coaching);
        const QString target = laid && laid->intended && !laid->target.isEmpty()
            ? laid->target
            : row.truth.callSidToCoach;
        if (shownValue(row, Switch::Coaching) == true && !target.isEmpty()) {
            inverse.coaching = true;
            inverse.callSidToCoach = target;
        } else {
            inverse.coaching = false;
            inverse.muted = true;
        }
    }
    return inverse;
}

} // namespace people
