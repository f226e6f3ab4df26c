// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/credentials.h>
#include <twilio/endpoint.h>

#include <QProcessEnvironment>

namespace account {

/// Where to connect, and as whom.
struct Login
{
    twilio::Endpoint endpoint;
    twilio::Credentials credentials;
};

/// What the environment says, by the provider's convention: TWILIO_ACCOUNT_SID with
/// TWILIO_AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET (which wins where both are
/// there, being the lesser power); TWILIO_EDGE and TWILIO_REGION choose the host, unless \p address
/// names it.
///
/// \return nothing when the environment names no account; an Error::Kind::Protocol with a sentence
/// that names
///         the variable and what is expected of it when it does so only in part. A secret is never
///         in it.
twilio::Result<std::optional<Login>>
loginFromEnvironment(const QProcessEnvironment &environment,
                     const std::optional<twilio::Endpoint> &address);

} // namespace account
