// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/participantupdate.h>

#include <span>
#include <variant>

namespace twilio {

/// One parameter of UpdateParticipant, for code that treats all twelve alike: the form encoding,
/// the validation, the composer, the journal.
struct UpdateField
{
    using Boolean = std::optional<bool> ParticipantUpdate::*;
    using Method = std::optional<HttpMethod> ParticipantUpdate::*;
    using Text = std::optional<QString> ParticipantUpdate::*;

    enum class Content { Boolean, Method, Url, Call };

    QLatin1StringView name; ///< as on the wire
    Content content;
    bool mayBeEmpty;
    std::variant<Boolean, Method, Text> member;
};

/// All twelve, in alphabetical order, which is the order on the wire.
std::span<const UpdateField> updateFields();

/// The field called \p name on the wire; nullptr when there is none.
const UpdateField *updateField(QStringView name);

/// The value as it goes over the wire, before percent-encoding; nothing when unset.
std::optional<QString> textOf(const ParticipantUpdate &update, const UpdateField &field);

/// Sets a field from its text on the wire, or unsets it.
/// \return false, with the update as it was, when \p text is not a word of a boolean or a method.
bool setText(ParticipantUpdate &update, const UpdateField &field,
             const std::optional<QString> &text);

/// What toFormBody() wrote, read back. \return nothing for anything it could not have written.
std::optional<ParticipantUpdate> updateFromFormBody(const QByteArray &body);

} // namespace twilio
