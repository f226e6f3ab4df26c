// SPDX-License-Identifier: Apache-2.0
#include "endpoint.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>
#include <array>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(twilio::Endpoint)
};

tl::unexpected<Error> refused(const QString &message)
{
    return tl::make_unexpected(Error{.kind = Error::Kind::Protocol, .message = message});
}

bool isLoopbackHost(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QString edgeOf(const QString &region)
{
    // Source: the provider's table of regions and their edge locations.
    constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 7> edges{{
        {"ie1"_L1, "dublin"_L1},
        {"au1"_L1, "sydney"_L1},
        {"us1"_L1, "ashburn"_L1},
        {"br1"_L1, "sao-paulo"_L1},
        {"de1"_L1, "frankfurt"_L1},
        {"jp1"_L1, "tokyo"_L1},
        {"sg1"_L1, "singapore"_L1},
    }};
    for (const auto &[name, edge] : edges) {
        if (region == name)
            return edge;
    }
    return {};
}

} // namespace

Endpoint::Endpoint()
    : Endpoint(QUrl(u"https://api.twilio.com"_s))
{
}

Endpoint::Endpoint(QUrl url)
    : m_url(std::move(url))
{
}

Result<Endpoint> Endpoint::parse(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    // Before any sentence that repeats what was typed.
    if (text.contains(u'@'))
        return refused(Words::tr("The address must not hold a user name or a password."));
    if (!url.isValid() || url.host().isEmpty())
        return refused(Words::tr("“%1” is not an address. Expected: https://HOST").arg(text));
    if (url.hasQuery() || url.hasFragment() || (url.path() != "/"_L1 && !url.path().isEmpty()))
        return refused(Words::tr("“%1” holds more than a host and a port.").arg(url.toString()));
    if (url.scheme() == "http"_L1 && !isLoopbackHost(url.host()))
        return refused(Words::tr("http is for this computer only (127.0.0.1). Expected: https://%1")
                           .arg(url.host()));
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return refused(Words::tr("“%1” is not https.").arg(url.scheme()));
    return Endpoint(url.adjusted(QUrl::RemovePath));
}

Result<Endpoint> Endpoint::forRegion(const QString &edge, const QString &region)
{
    if (edge.isEmpty() && region.isEmpty())
        return Endpoint();
    static const QRegularExpression word(
        QRegularExpression::anchoredPattern(u"[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?"_s));
    if (!edge.isEmpty() && !word.match(edge).hasMatch())
        return refused(
            Words::tr("“%1” is not an edge location. Expected a name like dublin.").arg(edge));
    if (!region.isEmpty() && !word.match(region).hasMatch())
        return refused(Words::tr("“%1” is not a region. Expected a name like ie1.").arg(region));
    const QString theEdge = edge.isEmpty() ? edgeOf(region) : edge;
    if (theEdge.isEmpty())
        return refused(Words::tr("No edge location is known for region “%1”. Set the edge as well.")
                           .arg(region));
    const QString theRegion = region.isEmpty() ? u"us1"_s : region;
    return Endpoint(QUrl(u"https://api.%1.%2.twilio.com"_s.arg(theEdge, theRegion)));
}

bool Endpoint::isLoopback() const
{
    return isLoopbackHost(m_url.host());
}

QUrl Endpoint::resolved(const QByteArray &encodedPath) const
{
    return QUrl::fromEncoded(m_url.toEncoded() + encodedPath, QUrl::StrictMode);
}

} // namespace twilio
