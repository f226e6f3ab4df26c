// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/error.h>

#include <QDateTime>
#include <QJsonObject>

namespace twilio {

/// The Participant resource, as the service told it. It has no phone number and no name (those are
/// Calls/{CallSid}), and none of what is only ever sent: no beep, no URL, no method.
///
/// Source: api.v2010.account.conference.participant in the provider's OpenAPI description, where
/// every property may be null. What UpdateParticipant sets is a row of updateFields() with a
/// report, from which it is read.
struct Participant
{
    QString callSid; ///< opaque; never empty
    QString label; ///< empty when there is none
    QString conferenceSid;
    QString status; ///< as it came: queued, connecting, ringing, connected, complete, failed, or
                    ///< another service's word; empty where it told none
    QString callSidToCoach = {}; ///< empty when it coaches nobody
    std::optional<bool> muted = {};
    std::optional<bool> hold = {};
    std::optional<bool> coaching = {};
    std::optional<bool> endConferenceOnExit = {};
    std::optional<bool> startConferenceOnEnter;
    QString queueTime; ///< milliseconds in the queue, as it came
    QDateTime dateCreated; ///< this and the next by this computer's clock, where a service told it
    QDateTime dateUpdated;

    /// Its status is none of those that say that nobody is on the line. Some services tell no
    /// status of a participant, or one of their own.
    bool isConnected() const;

    friend bool operator==(const Participant &, const Participant &) = default;
};

/// \return Error::Kind::Protocol when call_sid is missing. A field of another type is
/// read as absent, and \p oddity, where it is given and empty, names the first.
Result<Participant> parseParticipant(const QJsonObject &object, Failure *oddity = nullptr);

} // namespace twilio
