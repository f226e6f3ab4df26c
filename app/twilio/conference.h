// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/error.h>

#include <QDateTime>
#include <QJsonObject>

namespace twilio {

/// The Conference resource, as the service told it.
///
/// Source: api.v2010.account.conference in the provider's OpenAPI description, where every property
/// may be null.
struct Conference
{
    QString sid; ///< opaque; never empty
    QString friendlyName;
    QString status; ///< as it came: init, in-progress, completed, or new
    QString region;
    QString reasonConferenceEnded; ///< as it came, empty while it runs
    QString callSidEndingConference; ///< empty while it runs
    QDateTime dateCreated; ///< this and the next by this computer's clock, where a service told it
    QDateTime dateUpdated;

    bool isCompleted() const;
    /// It has not begun: who is in it hears the wait music.
    bool isWaiting() const;

    friend bool operator==(const Conference &, const Conference &) = default;
};

/// \return Error::Kind::Protocol when sid is missing. A field of another type is
/// read as absent, and \p oddity, where it is given and empty, names the first.
Result<Conference> parseConference(const QJsonObject &object, Failure *oddity = nullptr);

} // namespace twilio
