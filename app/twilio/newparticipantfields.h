// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/newparticipant.h>

#include <span>
#include <variant>

namespace twilio {

/// One parameter of CreateParticipant, for code that treats them all alike.
struct NewParticipantField
{
    using Boolean = std::optional<bool> NewParticipant::*;
    using Number = std::optional<int> NewParticipant::*;
    using Text = QString NewParticipant::*;

    QLatin1StringView name; ///< as on the wire
    std::variant<Boolean, Number, Text> member;
};

/// All of them, in alphabetical order, which is the order on the wire.
std::span<const NewParticipantField> newParticipantFields();

/// The value as it goes over the wire, before percent-encoding; nothing when it is not sent.
std::optional<QString> textOf(const NewParticipant &participant, const NewParticipantField &field);

/// Sets a field from its text on the wire.
/// \return false, with \p participant as it was, where textOf() never gives such a text.
bool setText(NewParticipant &participant, const NewParticipantField &field, const QString &text);

} // namespace twilio
