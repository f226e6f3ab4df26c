// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/error.h>

#include <QDateTime>
#include <QJsonObject>

namespace twilio {

/// A number that calls of the account may come from: one that it has, or a caller ID that it has
/// verified. All of it as it came.
///
/// Source: api.v2010.account.incoming_phone_number and api.v2010.account.outgoing_caller_id in the
/// documentation of the two resources, which have these properties in common.
struct OwnNumber
{
    QString sid = {}; ///< opaque
    QString number; ///< +14155550136; never empty
    QString name = {}; ///< friendly_name: often the number once more
    QDateTime dateCreated = {};
    QDateTime dateUpdated = {};

    friend bool operator==(const OwnNumber &, const OwnNumber &) = default;
};

/// \return Error::Kind::Protocol when phone_number is missing. A field of another type is read as
/// absent, and \p oddity, where it is given and empty, names the first.
Result<OwnNumber> parseOwnNumber(const QJsonObject &object, Failure *oddity = nullptr);

} // namespace twilio
