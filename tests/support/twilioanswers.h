// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <support/answer.h>
#include <support/response.h>

namespace support {

/// The SIDs used below: AC, CF or CA and 32 digits that end with \p number.
QString accountSid();
QString conferenceSid(int number = 1);
QString callSid(int number = 1);

/// A participant with every field of the service's description: connected, no switch on, no label.
/// \p overrides replaces fields, or adds them.
QJsonObject participantResource(const QJsonObject &overrides = {});

/// Participant number \p number (CA...NUMBER), else as above.
QJsonObject participantResource(int number, const QJsonObject &overrides = {});

/// 200 with such a participant.
Response participantResponse(const QJsonObject &overrides = {});

/// An inbound call, number \p number: from +14155550100 and \p number to +12125550177, without a
/// caller name.
QJsonObject callResource(int number = 1, const QJsonObject &overrides = {});

/// A conference in progress.
QJsonObject conferenceResource(const QJsonObject &overrides = {});

/// The fields of a participant that \p request, a POST to it, sets (Muted, Hold, Coaching,
/// CallSidToCoach, EndConferenceOnExit), with the call_sid or label that it names.
QJsonObject fieldsSetBy(const Request &request);

} // namespace support

/// What the service answers when all is well, with every field of its description.
namespace support::answers {

Answer participant(const QJsonObject &overrides = {});

/// One page with all of \p list, with no next page.
/// Without \p list, with one participant.
Answer participants();
Answer participants(const QJsonArray &list);

/// The call that is asked for: callResource() of the number that its SID ends with.
Answer call(const QJsonObject &overrides = {});

Answer conference(const QJsonObject &overrides = {});
/// The same with conferences. (Braces in a default argument are no way to say it: gcc 12 gives all
/// functions those of the first.)
Answer conferences();
Answer conferences(const QJsonArray &list);

/// 201 with participant number \p number, who is called as the POST to Participants.json asks, and
/// queued.
Answer dialed(int number);

/// What a good service would: a participant with fieldsSetBy() the POST, number 9 where it calls
/// one in, 204 for a DELETE, a list for a list's path, a call for a call's.
Answer obedient();

} // namespace support::answers
