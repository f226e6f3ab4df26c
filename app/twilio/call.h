// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/error.h>

#include <QJsonObject>

namespace twilio {

/// What the Call resource tells of the two ends of a call; all of it as it came.
///
/// Source: api.v2010.account.call in the provider's public description, where every property may be
/// null, and the documentation of the Call resource.
struct Call
{
    QString sid = {}; ///< opaque; never empty
    QString from = {}; ///< +14155550136, sip:…, client:…, or what stands for a withheld one
    QString to = {}; ///< as from
    QString callerName = {}; ///< of an inbound call, where caller ID lookup is on; else empty
    QString direction = {}; ///< inbound, outbound-api, outbound-dial, or new
    QString status = {}; ///< queued, initiated, ringing, in-progress, completed, busy, no-answer,
                         ///< failed, canceled, or new

    /// The service made the call.
    bool isOutbound() const;
    /// The end that is not the account's own: who called in, or who was called.
    const QString &otherParty() const { return isOutbound() ? to : from; }

    friend bool operator==(const Call &, const Call &) = default;
};

/// \return Error::Kind::Protocol when sid is missing.
Result<Call> parseCall(const QJsonObject &object);

} // namespace twilio
