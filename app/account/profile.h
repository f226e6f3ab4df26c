// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/proxychoice.h>
#include <twilio/conferenceservice.h>

#include <QUuid>

namespace account {

/// One account as it is remembered: everything but its secret, which is in the keychain under the
/// profile's id.
struct Profile
{
    static constexpr std::chrono::milliseconds shortestInterval{100};
    static constexpr std::chrono::milliseconds longestInterval{3'600'000};
    static constexpr std::chrono::milliseconds shortestDeadline{1000};
    static constexpr std::chrono::milliseconds longestDeadline{300'000};

    QUuid id = {}; ///< null: it was never saved
    QString name = {}; ///< as the person calls it
    QString accountSid = {};
    QString keySid = {}; ///< SK…; empty: the auth token opens the account
    QString edge = {}; ///< empty: that of the region
    QString region = {}; ///< empty: the default one
    QString address = {}; ///< in place of the host of edge and region; empty: that host
    ProxyChoice proxy = {};
    std::chrono::milliseconds pollInterval{2000};
    std::chrono::milliseconds deadline = twilio::ConferenceService::defaultDeadline;

    bool isKept = false; ///< its secret was put into the keychain

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// Where it connects to. \return what is wrong with address, edge or region.
tl::expected<twilio::Endpoint, twilio::EndpointProblem> endpointOf(const Profile &profile);

/// \return nothing when a SID is not one, or the secret is empty or holds control characters.
std::optional<twilio::Credentials> credentialsOf(const Profile &profile,
                                                 const twilio::Secret &secret);

} // namespace account
