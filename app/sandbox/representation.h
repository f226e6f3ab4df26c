// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conference.h"

#include <QJsonObject>

namespace sandbox {

/// The resources as the service sends them: every field of the provider's description, none
/// besides.
QByteArray participantJson(const QString &accountSid, const QString &conferenceSid,
                           const Participant &participant);
/// The one answer that tells \p queueTime (milliseconds): that to the request that dials somebody
/// in.
QByteArray dialedParticipantJson(const QString &accountSid, const QString &conferenceSid,
                                 const Participant &participant, int queueTime);
QByteArray conferenceJson(const QString &accountSid, const Conference &conference);
QByteArray callJson(const QString &accountSid, const Call &call);
/// What the lists of numbers and of caller IDs have in common, for the list at \p listPath.
QByteArray numberJson(const QString &accountSid, const QByteArray &listPath, const QString &sid,
                      const QString &number, const QString &name);

} // namespace sandbox
