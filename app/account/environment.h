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

/// Why the environment, which names an account, does not say enough to connect to it.
struct EnvironmentProblem
{
    enum class Kind {
        Character, ///< see variable, character and place: no value has such a one there
        AccountSid, ///< TWILIO_ACCOUNT_SID is none
        ApiKey, ///< TWILIO_API_KEY is no SID of an API key
        ApiSecret, ///< TWILIO_API_SECRET goes with it, and is empty or holds control characters
        Secret, ///< neither a token nor a key with its secret is usable
        Place, ///< TWILIO_EDGE or TWILIO_REGION: see endpoint
    };

    enum class Where { Begin, Inside, End };

    Kind kind = Kind::AccountSid;
    twilio::EndpointProblem endpoint = {}; ///< with Place
    QString variable = {}; ///< with Character: its name
    QChar character = {}; ///< with Character: the first such one
    Where where = Where::Begin; ///< with Character
};

/// What the environment says, by the provider's convention: TWILIO_ACCOUNT_SID with
/// TWILIO_AUTH_TOKEN, or with TWILIO_API_KEY and TWILIO_API_SECRET (which wins where both are
/// there, being the lesser power); TWILIO_EDGE and TWILIO_REGION choose the host, unless \p address
/// names it.
///
/// Nothing is trimmed: a control character anywhere, or a blank, a line end or a quotation mark
/// around a value, is a problem. It may as well belong to the secret, and a person knows which.
///
/// \return nothing when the environment names no account; a problem, never with a secret in it,
///         when it does so only in part.
tl::expected<std::optional<Login>, EnvironmentProblem>
loginFromEnvironment(const QProcessEnvironment &environment,
                     const std::optional<twilio::Endpoint> &address);

} // namespace account
