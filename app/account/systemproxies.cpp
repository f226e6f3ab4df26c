// SPDX-License-Identifier: Apache-2.0
#include "systemproxies.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace account {

using namespace Qt::Literals::StringLiterals;

namespace {

QString variable(const char *small, const char *capital)
{
    return qEnvironmentVariable(small, qEnvironmentVariable(capital));
}

bool isExempt(const QString &host)
{
    static const QRegularExpression separators(u"[,\\s]+"_s);
    const QStringList names
        = variable("no_proxy", "NO_PROXY").toLower().split(separators, Qt::SkipEmptyParts);
    return std::any_of(names.begin(), names.end(), [&host](QStringView name) {
        if (name == u"*")
            return true;
        if (name.startsWith(u'.'))
            name = name.sliced(1);
        return host == name || (host.endsWith(name) && host.chopped(name.size()).endsWith(u'.'));
    });
}

QNetworkProxy proxyForAll()
{
    const QString text = variable("all_proxy", "ALL_PROXY");
    const QUrl url(text.contains("://"_L1) ? text : "http://"_L1 + text, QUrl::StrictMode);
    if (text.isEmpty() || !url.isValid() || url.host().isEmpty())
        return QNetworkProxy::NoProxy;
    constexpr int usual = 1080; // curl(1)
    const auto type = url.scheme().startsWith("socks5"_L1) ? QNetworkProxy::Socks5Proxy
                                                           : QNetworkProxy::HttpProxy;
    return {type, url.host(), static_cast<quint16>(url.port(usual)), url.userName(),
            url.password()};
}

} // namespace

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    const QString host = query.peerHostName().toLower();
    // No proxy leads to this computer.
    const bool isHere = host == "localhost"_L1 || QHostAddress(host).isLoopback();
    if (isHere || isExempt(host))
        return {QNetworkProxy::NoProxy};
    const QList<QNetworkProxy> told = systemProxyForQuery(query);
    const bool isTold = std::any_of(told.begin(), told.end(), [](const QNetworkProxy &proxy) {
        return proxy.type() != QNetworkProxy::NoProxy
            && proxy.type() != QNetworkProxy::DefaultProxy;
    });
    return isTold ? told : QList{proxyForAll()};
}

} // namespace account
