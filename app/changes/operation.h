// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/entry.h>
#include <twilio/conferenceservice.h>

#include <variant>

namespace changes {

/// Sets properties of one participant, or announces to them.
struct UpdateParticipant
{
    twilio::ParticipantUpdate update;
    QString whom = {}; ///< the name of who is to be coached, for the words; empty otherwise
    bool leavesMuted = false; ///< who begins or ends to coach is muted after it, for the words
};

/// Hangs up on one participant.
struct RemoveParticipant
{
};

/// Plays something to everybody in a conference.
struct AnnounceToConference
{
    twilio::Announcement announcement;
};

/// Hangs up on everybody in a conference.
struct EndConference
{
};

/// Calls somebody into a conference.
struct DialIn
{
    twilio::NewParticipant participant;
    QString whom = {}; ///< the name of who is to be coached, for the words; empty otherwise
};

/// What a change asks of the service.
using Operation = std::variant<UpdateParticipant, RemoveParticipant, AnnounceToConference,
                               EndConference, DialIn>;

/// The update of one participant; null for the other operations. It lives as long as \p operation.
const twilio::ParticipantUpdate *updateIn(const Operation &operation);
twilio::ParticipantUpdate *updateIn(Operation &operation);

/// It is about one participant who is there; it is about a whole conference otherwise.
bool isOnParticipant(const Operation &operation);

/// The service can take its parameters.
bool isValid(const Operation &operation);

/// Doing it twice is the same as doing it once.
bool isRepeatable(const Operation &operation);
/// It is not to be sent before the journal has it: after a crash nobody would know of it, and
/// would do it once more, or not see why it has happened.
bool needsRecord(const Operation &operation);

/// How the journal names it.
history::Intent::Operation kindOf(const Operation &operation);
/// Its parameters in application/x-www-form-urlencoded; empty for an operation without any.
QByteArray toFormBody(const Operation &operation);

/// An operation as the journal has kept it.
struct RecordedOperation
{
    Operation operation;
    bool isWhole = false; ///< false: a part of it is masked or cannot be read
};

RecordedOperation operationFrom(history::Intent::Operation kind, const QByteArray &formBody);

} // namespace changes
