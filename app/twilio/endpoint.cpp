// SPDX-License-Identifier: Apache-2.0
#include "endpoint.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <array>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = EndpointProblem::Kind;

constexpr QLatin1StringView version{"/2010-04-01"};

tl::unexpected<EndpointProblem> refused(Kind kind, const QString &subject = {})
{
    return tl::make_unexpected(EndpointProblem{kind, subject});
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

/// A query or a fragment may be a secret.
QString withoutQuery(const QString &text)
{
    static const QRegularExpression more(u"([?#]).+"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    return QString(text).replace(more, u"\\1…"_s);
}

} // namespace

Endpoint::Endpoint()
    : Endpoint(QUrl(u"https://api.twilio.com"_s))
{
}

Endpoint::Endpoint(QUrl url)
    : m_url(std::move(url))
    , m_encoded(m_url.toEncoded())
{
}

tl::expected<Endpoint, EndpointProblem> Endpoint::parse(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    // Before any sentence that repeats what was typed.
    if (text.contains(u'@'))
        return refused(Kind::UserInfo);
    if (!url.isValid() || url.host().isEmpty())
        return refused(Kind::NotAnAddress, withoutQuery(text));
    static const QRegularExpression path(
        QRegularExpression::anchoredPattern(u"(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)*/*"_s));
    if (url.hasQuery() || url.hasFragment() || !path.match(url.path(QUrl::FullyEncoded)).hasMatch())
        return refused(Kind::MoreThanAPath, withoutQuery(text.trimmed()));
    if (url.scheme() == "http"_L1 && !isLoopbackHost(url.host()))
        return refused(Kind::HttpElsewhere, url.host());
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return refused(Kind::NotHttps, url.scheme());
    QUrl address = url;
    QString below = url.path();
    while (below.endsWith(u'/'))
        below.chop(1);
    if (below.endsWith(version))
        below.chop(version.size());
    address.setPath(below);
    return Endpoint(address);
}

tl::expected<Endpoint, EndpointProblem> Endpoint::forRegion(const QString &edge,
                                                            const QString &region)
{
    if (edge.isEmpty() && region.isEmpty())
        return Endpoint();
    static const QRegularExpression word(
        QRegularExpression::anchoredPattern(u"[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?"_s));
    if (!edge.isEmpty() && !word.match(edge).hasMatch())
        return refused(Kind::NotAnEdge, edge);
    if (!region.isEmpty() && !word.match(region).hasMatch())
        return refused(Kind::NotARegion, region);
    const QString theEdge = edge.isEmpty() ? edgeOf(region) : edge;
    if (theEdge.isEmpty())
        return refused(Kind::EdgeUnknown, region);
    const QString theRegion = region.isEmpty() ? u"us1"_s : region;
    return Endpoint(QUrl(u"https://api.%1.%2.twilio.com"_s.arg(theEdge, theRegion)));
}

bool Endpoint::isLoopback() const
{
    return isLoopbackHost(m_url.host());
}

QUrl Endpoint::resolved(const QByteArray &encodedPath) const
{
    return QUrl::fromEncoded(m_encoded + encodedPath, QUrl::StrictMode);
}

} // namespace twilio
