// SPDX-License-Identifier: Apache-2.0
#include "credentials.h"

#include <algorithm>

namespace twilio {
namespace {

std::optional<Credentials> make(const QString &account, const QString &username,
                                const Secret &secret)
{
    const QByteArray &bytes = secret.reveal();
    const bool printable = std::none_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    if (secret.isEmpty() || !printable)
        return std::nullopt;
    return Credentials{account, username, secret};
}

} // namespace

QByteArray Credentials::authorization() const
{
    return "Basic " + (username.toUtf8() + ':' + secret.reveal()).toBase64();
}

QByteArray usernameIn(const QByteArray &authorization)
{
    constexpr QByteArrayView scheme = "Basic ";
    if (!authorization.startsWith(scheme))
        return {};
    const QByteArray plain = QByteArray::fromBase64(authorization.sliced(scheme.size()));
    return plain.first(std::max<qsizetype>(plain.indexOf(':'), 0));
}

std::optional<Credentials> withAuthToken(const AccountSid &account, const Secret &authToken)
{
    return make(account.toString(), account.toString(), authToken);
}

std::optional<Credentials> withAuthToken(const AccountSid &account, const QByteArray &authToken)
{
    return withAuthToken(account, Secret(authToken));
}

std::optional<Credentials> withApiKey(const AccountSid &account, const ApiKeySid &key,
                                      const Secret &keySecret)
{
    return make(account.toString(), key.toString(), keySecret);
}

std::optional<Credentials> withApiKey(const AccountSid &account, const ApiKeySid &key,
                                      const QByteArray &keySecret)
{
    return withApiKey(account, key, Secret(keySecret));
}

} // namespace twilio
