// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/secret.h>
#include <twilio/sid.h>

#include <QString>

namespace twilio {

/// Who asks, and for which account.
struct Credentials
{
    QString accountSid; ///< stands in every path
    QString username; ///< the Account SID again, or an API key SID (SK…)
    Secret secret; ///< the auth token, or the API key's secret

    /// The value of the Authorization header (HTTP Basic).
    QByteArray authorization() const;
};

/// Who asks, in the value of such a header; empty where it is of another kind.
QByteArray usernameIn(const QByteArray &authorization);

/// Credentials with an auth token. \return nothing when the secret holds control characters,
/// which would end the header line it becomes part of; Qt 6.8.2 leaves such a header out instead.
std::optional<Credentials> withAuthToken(const AccountSid &account, const Secret &authToken);
std::optional<Credentials> withAuthToken(const AccountSid &account, const QByteArray &authToken);

/// Credentials with an API key; the same rule.
std::optional<Credentials> withApiKey(const AccountSid &account, const ApiKeySid &key,
                                      const Secret &keySecret);
std::optional<Credentials> withApiKey(const AccountSid &account, const ApiKeySid &key,
                                      const QByteArray &keySecret);

} // namespace twilio
