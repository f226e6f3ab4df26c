// SPDX-License-Identifier: Apache-2.0
#include "proxychoice.h"

#include <QUrl>

namespace account {

using namespace Qt::Literals::StringLiterals;

std::optional<QNetworkProxy> ProxyChoice::proxy() const
{
    switch (kind) {
    case Kind::System:
        break;
    case Kind::None:
        return QNetworkProxy(QNetworkProxy::NoProxy);
    case Kind::Http:
        return QNetworkProxy(QNetworkProxy::HttpProxy, host, port);
    case Kind::Socks5:
        return QNetworkProxy(QNetworkProxy::Socks5Proxy, host, port);
    }
    return std::nullopt;
}

std::optional<ProxyProblem> problemWith(const ProxyChoice &choice)
{
    if (choice.kind == ProxyChoice::Kind::System || choice.kind == ProxyChoice::Kind::None)
        return std::nullopt;
    if (choice.host.isEmpty())
        return ProxyProblem::HostMissing;
    return choice.port == 0 ? std::optional(ProxyProblem::PortMissing) : std::nullopt;
}

QString toText(const ProxyChoice &choice)
{
    if (choice.host.isEmpty())
        return {};
    const QString host = choice.host.contains(u':') ? u"[%1]"_s.arg(choice.host) : choice.host;
    return u"%1:%2"_s.arg(host, QString::number(choice.port));
}

bool parseHostAndPort(const QString &text, QString &host, quint16 &port)
{
    const QString trimmed = text.trimmed();
    host.clear();
    port = 0;
    if (trimmed.isEmpty())
        return true;
    // A URL knows how hosts are written, those of IPv6 too.
    const QUrl url(u"http://"_s + trimmed, QUrl::StrictMode);
    const bool isPlain = url.isValid() && url.userInfo().isEmpty() && url.path().isEmpty()
        && !url.hasQuery() && !url.hasFragment();
    if (!isPlain || url.host().isEmpty() || trimmed.contains(u'@'))
        return false;
    host = url.host();
    port = static_cast<quint16>(url.port(0));
    return true;
}

} // namespace account
