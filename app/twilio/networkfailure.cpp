// SPDX-License-Identifier: Apache-2.0
#include "networkfailure.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace twilio {

Failure networkFailure(QNetworkReply::NetworkError error, const QString &host,
                       const Failure &distrust, bool isThroughProxy)
{
    using Cause = Failure::Cause;
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return {Cause::ConnectionRefused, host};
    case QNetworkReply::HostNotFoundError:
        return {Cause::HostNotFound, host};
    case QNetworkReply::SslHandshakeFailedError:
        return distrust.isEmpty() ? Failure{Cause::NotHttps, host}
                                  : Failure{distrust.cause, host, distrust.detail};
    case QNetworkReply::ProxyConnectionRefusedError:
        return {Cause::ProxyRefused, host};
    case QNetworkReply::ProxyNotFoundError:
        return {Cause::ProxyNotFound, host};
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return {Cause::ProxyDidNotConnect, host};
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {Cause::ProxyAsksPassword, host};
    case QNetworkReply::UnknownNetworkError:
        // What a proxy does to https comes as this.
        return {isThroughProxy ? Cause::ProxyDidNotConnect : Cause::ConnectionLost, host};
    default:
        return {Cause::ConnectionLost, host};
    }
}

bool goesThroughProxy(const QNetworkAccessManager &manager, const QUrl &url)
{
    QNetworkProxy proxy = manager.proxy();
    if (proxy.type() == QNetworkProxy::DefaultProxy)
        proxy = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url)).value(0);
    return proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy;
}

} // namespace twilio
