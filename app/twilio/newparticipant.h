// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/participantaddress.h>

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace twilio {

/// What is wrong with one field of somebody who is to be called.
struct NewParticipantProblem
{
    enum class Kind {
        Empty, ///< To or From
        NotAPhoneNumber, ///< it begins like one, and is not E.164
        NotCallable, ///< To is no phone number, no sip: and no client:
        NotACallerId, ///< From cannot call what To is: a phone number needs a phone number
        Label, ///< see label
        LabelIsACallSid,
        Timeout, ///< not from 5 to 600 seconds
        NameLength, ///< not from 2 to 255 characters
        NameWithoutSip, ///< a caller's name is shown by a sip: address alone
        NotACallSid,
        NobodyToCoach, ///< Coaching=true goes with CallSidToCoach
    };

    QLatin1StringView field; ///< the API's name
    Kind kind = Kind::Empty;
    LabelProblem label = {}; ///< with Kind::Label

    friend bool operator==(const NewParticipantProblem &, const NewParticipantProblem &) = default;
};

/// Somebody who is to be called into a conference: the parameters of CreateParticipant that this
/// program sends. What is unset, and a text that is empty, is not sent.
///
/// Source: CreateParticipantRequest in the provider's OpenAPI description.
struct NewParticipant
{
    std::optional<bool> beep = {}; ///< when they come and go; the service takes true when unset
    QString callSidToCoach = {}; ///< alone it implies Coaching=true
    QString callerDisplayName = {}; ///< for a sip: address alone
    std::optional<bool> coaching = {};
    std::optional<bool> earlyMedia = {}; ///< hears the ringing; true when unset
    std::optional<bool> endConferenceOnExit = {}; ///< false when unset
    QString from = {}; ///< a number of the account's, a caller ID that it has verified, or client:…
    QString label = {}; ///< unique in the conference
    std::optional<bool> muted = {}; ///< false when unset
    std::optional<bool> startConferenceOnEnter = {}; ///< true when unset
    std::optional<int> timeout = {}; ///< seconds of ringing; 60 when unset
    QString to = {}; ///< see Callee

    /// All that is wrong, in the order of the fields; empty when they may be called.
    std::vector<NewParticipantProblem> validate() const;

    /// application/x-www-form-urlencoded, the fields in alphabetical order, only those that are
    /// sent.
    QByteArray toFormBody() const;

    friend bool operator==(const NewParticipant &, const NewParticipant &) = default;
};

/// What toFormBody() wrote, read back. \return nothing for anything it could not have written.
std::optional<NewParticipant> newParticipantFromFormBody(const QByteArray &body);

/// The field that the service means by the \p code of a refusal; empty: none in particular.
///
/// Source: the provider's error dictionary.
QLatin1StringView refusedField(int code);

} // namespace twilio
