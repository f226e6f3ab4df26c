// SPDX-License-Identifier: Apache-2.0
#include "profile.h"

namespace account {

tl::expected<twilio::Endpoint, twilio::EndpointProblem> endpointOf(const Profile &profile)
{
    if (!profile.address.isEmpty())
        return twilio::Endpoint::parse(profile.address);
    return twilio::Endpoint::forRegion(profile.edge, profile.region);
}

std::optional<twilio::Credentials> credentialsOf(const Profile &profile,
                                                 const twilio::Secret &secret)
{
    const auto account = twilio::AccountSid::parse(profile.accountSid);
    if (!account)
        return std::nullopt;
    if (profile.keySid.isEmpty())
        return twilio::withAuthToken(*account, secret);
    const auto key = twilio::ApiKeySid::parse(profile.keySid);
    return key ? twilio::withApiKey(*account, *key, secret) : std::nullopt;
}

} // namespace account
