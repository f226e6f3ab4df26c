// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/conferenceservice.h>

#include <QNetworkProxy>

namespace account {

/// How and where to connect.
struct Connection
{
    QString name; ///< for the status bar: "Sandbox", a profile's name, a host
    twilio::Endpoint endpoint;
    twilio::Credentials credentials;
    std::chrono::milliseconds pollInterval{2000};
    std::chrono::milliseconds deadline = twilio::ConferenceService::defaultDeadline;
    std::optional<QNetworkProxy> proxy = {}; ///< nothing: as the system says
};

/// \p next leads to the same account by the same way as \p now, if perhaps with other credentials:
/// a session can go on with it. See session::AccountSession::goOnWith().
bool isSameAccount(const Connection &now, const Connection &next);

} // namespace account
