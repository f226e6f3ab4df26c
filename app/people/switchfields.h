// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantmodel.h>

#include <span>

namespace words {
enum class SwitchKind;
} // namespace words

namespace people {

/// One of the four switches, for code that treats all alike: the table of what the service says of
/// it, what an update asks of it, where it stands, and how it is called.
struct SwitchField
{
    Switch which;
    QLatin1StringView parameter; ///< the API's name
    std::optional<bool> twilio::Participant::*told; ///< what the service says
    std::optional<bool> twilio::ParticipantUpdate::*asked; ///< what an update asks
    ParticipantModel::Column column;
    const char *title; ///< of the column, in English; see titleOf()
    words::SwitchKind words; ///< how it is painted and read out
};

/// All four, in the order of Switch.
std::span<const SwitchField> switchFields();

/// The row of \p which in switchFields().
const SwitchField &switchField(Switch which);

/// The switch in this column; nothing where there is none.
std::optional<Switch> switchOf(int column);

/// The title of its column, translated.
QString titleOf(const SwitchField &field);

} // namespace people
