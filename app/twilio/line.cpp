// SPDX-License-Identifier: Apache-2.0
#include "line.h"

#include <QNetworkProxyFactory>
#include <QNetworkReply>

namespace twilio {
namespace {

/// Says "no proxy" in the one way in which Qt 6.4 reads http through a buffer of 64 KiB, as it
/// reads https. Told NoProxy, it reads straight from the socket, and as long as a server does not
/// pause its thread comes back to nothing: no bound and no abort() reached it, and a reply to a
/// change took a gigabyte in two seconds.
class ThroughABuffer : public QNetworkProxyFactory
{
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
    {
        return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
    }
};

} // namespace

Line::Line(const std::optional<QNetworkProxy> &proxy)
{
    // Its authenticationRequired() stays unconnected: to fill in what it asks for sends a POST
    // again, with Qt 6.8.2 too.
    if (proxy)
        m_manager.setProxy(*proxy);
}

std::shared_ptr<Line> Line::onThisComputer()
{
    auto line = std::make_shared<Line>(std::nullopt);
    line->m_manager.setProxyFactory(new ThroughABuffer);
    return line;
}

Line::Next Line::next(Moment now, std::chrono::milliseconds kept) const
{
    Q_ASSERT(hasRoom());
    const auto &held = m_heldUntil[static_cast<size_t>(m_inFlight)];
    if (!held)
        return Next::Cold;
    return now - *held < kept ? Next::Warm : Next::Stale;
}

void Line::end(Moment now, bool isKept)
{
    Q_ASSERT(m_inFlight > 0);
    --m_inFlight;
    m_heldUntil[static_cast<size_t>(m_inFlight)] = isKept ? std::optional(now) : std::nullopt;
}

void Line::connectAhead(const QUrl &service, Moment now)
{
    m_askedAt = now;
    // Qt asks for the proxy of another scheme, "preconnect-https", to which none belongs: it would
    // go around the one that requests take.
    if (m_manager.proxy().type() == QNetworkProxy::DefaultProxy && !m_manager.proxyFactory())
        m_manager.setProxy(
            QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(service)).value(0));
    m_isComing = true;
    connect(&m_manager, &QNetworkAccessManager::finished, this, [this](QNetworkReply *reply) {
        // A change that has joined it ends by itself.
        if (reply->operation() != QNetworkAccessManager::GetOperation)
            return;
        m_manager.disconnect(this);
        reply->deleteLater();
        m_isComing = false;
        if (reply->error() == QNetworkReply::NoError)
            emit connected();
    });
    // With Qt's default TLS configuration, as requests have, and so without HTTP/2.
    if (service.scheme() == QLatin1StringView("https"))
        m_manager.connectToHostEncrypted(service.host(), static_cast<quint16>(service.port(443)));
    else
        connectInClear(service);
}

void Line::connectInClear(const QUrl &service)
{
    // As connectToHost() does it, which leaves HTTP/2 on, so that no request takes the connection
    // that it opens.
    QUrl url;
    url.setScheme(QStringLiteral("preconnect-http"));
    url.setHost(service.host());
    url.setPort(service.port(80));
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    m_manager.get(request);
}

} // namespace twilio
