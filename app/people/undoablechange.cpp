// SPDX-License-Identifier: Apache-2.0
#include "undoablechange.h"

#include "participantmodel.h"
#include "positions.h"
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

UndoableChange undoableFor(const ParticipantModel &model, const twilio::ParticipantAddress &address,
                           const twilio::ParticipantUpdate &update)
{
    const int row = model.rowOf(address);
    const bool wasMuted = row >= 0 && mayBeMuted(model.row(row));
    const bool isMuted = update.muted.value_or(wasMuted);
    const auto worded = [&model](const twilio::ParticipantUpdate &asked, bool leavesMuted) {
        return changes::UpdateParticipant{
            asked, asked.callSidToCoach ? model.plainNameOf(*asked.callSidToCoach) : QString(),
            leavesMuted};
    };
    UndoableChange change;
    change.address = address;
    change.callSid = row < 0 ? QString() : model.participant(row).callSid;
    change.isAnnouncement = update.announceUrl.has_value();
    change.who
        = row < 0 ? address.participant() : model.plainNameOf(model.participant(row).callSid);
    change.what = worded(update, isMuted);
    if (row >= 0 && !change.isAnnouncement) {
        const twilio::ParticipantUpdate inverse = inverseOf(model.row(row), update);
        change.inverse = worded(inverse, inverse.muted.value_or(isMuted));
    }
    return change;
}

} // namespace people
