// SPDX-License-Identifier: Apache-2.0
#include "switchfields.h"

#include <QCoreApplication>
#include <algorithm>
#include <words/switchwords.h>

namespace people {

using namespace Qt::Literals::StringLiterals;
using twilio::Participant;
using twilio::ParticipantUpdate;

namespace {

constexpr std::array<SwitchField, allSwitches.size()> fields{{
    {Switch::Muted, "Muted"_L1, &Participant::muted, &ParticipantUpdate::muted,
     ParticipantModel::MutedColumn, QT_TRANSLATE_NOOP("people::SwitchField", "Muted"),
     words::SwitchKind::Muted},
    {Switch::Hold, "Hold"_L1, &Participant::hold, &ParticipantUpdate::hold,
     ParticipantModel::HoldColumn, QT_TRANSLATE_NOOP("people::SwitchField", "On hold"),
     words::SwitchKind::Hold},
    {Switch::Coaching, "Coaching"_L1, &Participant::coaching, &ParticipantUpdate::coaching,
     ParticipantModel::CoachingColumn, QT_TRANSLATE_NOOP("people::SwitchField", "Coaching"),
     words::SwitchKind::Coaching},
    {Switch::EndConferenceOnExit, "EndConferenceOnExit"_L1, &Participant::endConferenceOnExit,
     &ParticipantUpdate::endConferenceOnExit, ParticipantModel::EndsColumn,
     QT_TRANSLATE_NOOP("people::SwitchField", "Ends conference"),
     words::SwitchKind::EndConferenceOnExit},
}};

} // namespace

std::span<const SwitchField> switchFields()
{
    return fields;
}

const SwitchField &switchField(Switch which)
{
    const SwitchField &field = fields[static_cast<size_t>(which)];
    Q_ASSERT(field.which == which);
    return field;
}

std::optional<Switch> switchOf(int column)
{
    const auto found
        = std::find_if(fields.begin(), fields.end(),
                       [column](const SwitchField &field) { return field.column == column; });
    return found == fields.end() ? std::nullopt : std::optional(found->which);
}

QString titleOf(const SwitchField &field)
{
    return QCoreApplication::translate("people::SwitchField", field.title);
}

} // namespace people
