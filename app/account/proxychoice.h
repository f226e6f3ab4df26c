// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkProxy>
#include <optional>

namespace account {

/// Which way to the service: as the system says, straight, or through one proxy. One that is chosen
/// here and asks for a password cannot be used: there is nowhere to keep one.
struct ProxyChoice
{
    enum class Kind { System, None, Http, Socks5 };

    Kind kind = Kind::System;
    QString host = {}; ///< for Http and Socks5
    quint16 port = 0; ///< for Http and Socks5

    /// What the transport is to be given; nothing: the program's own setting, which is the
    /// system's.
    std::optional<QNetworkProxy> proxy() const;

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

enum class ProxyProblem { HostMissing, PortMissing };

/// What is wrong with it; nothing: it can be used.
std::optional<ProxyProblem> problemWith(const ProxyChoice &choice);

/// "HOST:PORT"; empty when there is no host.
QString toText(const ProxyChoice &choice);

/// "HOST:PORT" taken apart; an IPv6 address stands in brackets. \return false when it is neither
/// that nor a host alone.
bool parseHostAndPort(const QString &text, QString &host, quint16 &port);

} // namespace account
