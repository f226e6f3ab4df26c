// SPDX-License-Identifier: Apache-2.0
#include "credentials.h"

#include <algorithm>

namespace twilio {
namespace {

std::optional<Credentials> make(const QString &account, const QString &username,
                                const QByteArray &secret)
{
    const bool printable = std::none_of(secret.begin(), secret.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    if (secret.isEmpty() || !printable)
        return std::nullopt;
    return Credentials{account, username, Secret(secret)};
}

} // namespace

QByteArray Credentials::authorization() const
{
    return "Basic " + (username.toUtf8() + ':' + secret.reveal()).toBase64();
}

std::optional<Credentials> withAuthToken(const AccountSid &account, const QByteArray &authToken)
{
    return make(account.toString(), account.toString(), authToken);
}

std::optional<Credentials> withApiKey(const AccountSid &account, const ApiKeySid &key,
                                      const QByteArray &keySecret)
{
    return make(account.toString(), key.toString(), keySecret);
}

} // namespace twilio
