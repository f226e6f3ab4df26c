// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDebug>

namespace twilio {

/// An auth token or API key secret. It cannot be printed, compared or converted by accident.
///
/// reveal() has two callers: the Authorization header and the keychain.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value)
        : m_value(std::move(value))
    {
    }

    bool isEmpty() const { return m_value.isEmpty(); }
    const QByteArray &reveal() const { return m_value; }

    friend QDebug operator<<(QDebug debug, const Secret &) { return debug << "<secret>"; }
    friend bool operator==(const Secret &, const Secret &) = delete;

private:
    QByteArray m_value;
};

} // namespace twilio
