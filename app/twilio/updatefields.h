// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/participant.h>
#include <twilio/participantupdate.h>

#include <span>
#include <variant>

namespace twilio {

/// One parameter of UpdateParticipant, for code that treats them all alike: the form encoding, the
/// validation, the comparison with what came back, the order of changes, the composer, the journal.
struct UpdateField
{
    using Boolean = std::optional<bool> ParticipantUpdate::*;
    using Method = std::optional<HttpMethod> ParticipantUpdate::*;
    using Text = std::optional<QString> ParticipantUpdate::*;

    /// The fields that are about one thing. A group has at most one URL and one method, which is
    /// the URL's.
    enum class Group { Mute, Hold, Announce, Wait, Exit, Coach };

    enum class Content { Boolean, Method, Url, Call };

    /// What a newer value does to an older one that was not yet sent.
    enum class Replacement {
        Plain, ///< takes its place
        Address, ///< takes the place of a URL and its method; a method alone takes no URL away
        Coupled, ///< depends on other fields: see changes::remainders()
        Never, ///< nothing: each is an act of its own
    };

    /// What tells the value back.
    struct Report
    {
        using Boolean = std::optional<bool> Participant::*;
        using Text = QString Participant::*;

        QLatin1StringView name; ///< in the Participant resource
        std::variant<Boolean, Text> member;
    };

    QLatin1StringView name; ///< as on the wire
    const char *noun; ///< English, to be translated in the context twilio::UpdateField
    Group group;
    Content content;
    std::variant<Boolean, Method, Text> member;
    Replacement replacement;
    std::optional<Report> report = {}; ///< unset: the service never tells it
    bool mayBeEmpty = false;
    /// Of a method: what the service takes where none is sent.
    HttpMethod byDefault = HttpMethod::Post;
};

/// All of them, in alphabetical order, which is the order on the wire.
std::span<const UpdateField> updateFields();

/// The field called \p name on the wire; nullptr when there is none.
const UpdateField *updateField(QStringView name);

/// The method of a URL, or the URL of a method; nullptr for a field that has neither.
const UpdateField *companionOf(const UpdateField &field);

/// The value as it goes over the wire, before percent-encoding; nothing when unset.
std::optional<QString> textOf(const ParticipantUpdate &update, const UpdateField &field);

/// What the service told of a field, in the words of the wire; nothing when it told nothing. The
/// empty text is a value: nobody is coached.
/// \pre field.report
std::optional<QString> textOf(const Participant &participant, const UpdateField &field);

/// Sets a field from its text on the wire, or unsets it.
/// \return false, with the update as it was, when \p text is not a word of a boolean or a method.
bool setText(ParticipantUpdate &update, const UpdateField &field,
             const std::optional<QString> &text);

/// Unsets a field.
void reset(ParticipantUpdate &update, const UpdateField &field);

/// What toFormBody() wrote, read back. \return nothing for anything it could not have written.
std::optional<ParticipantUpdate> updateFromFormBody(const QByteArray &body);

} // namespace twilio
