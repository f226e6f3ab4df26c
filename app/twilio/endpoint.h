// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>
#include <tl/expected.hpp>

namespace twilio {

/// Why a text is no address of the API, or an edge and a region lead to none.
struct EndpointProblem
{
    enum class Kind {
        UserInfo, ///< it holds a user name or a password
        NotAnAddress,
        MoreThanAPath, ///< a query, a fragment, or a path with dots or encoded characters in it
        HttpElsewhere, ///< http, and not on this computer
        NotHttps,
        NotAnEdge,
        NotARegion,
        EdgeUnknown, ///< of this region
    };

    Kind kind = Kind::NotAnAddress;
    QString subject = {}; ///< the address, host, scheme, edge or region; never a password or a
                          ///< query

    friend bool operator==(const EndpointProblem &, const EndpointProblem &) = default;
};

/// The address of the API: scheme, host and port, and the path below which a compatible service has
/// it, "/api/laml".
class Endpoint
{
public:
    /// The provider's own: https://api.twilio.com
    Endpoint();

    /// The version, "/2010-04-01", belongs to the API and may stand at the end or not.
    /// \return the problem with anything but https, or http on a loopback host; with user info, a
    ///         query or a fragment.
    static tl::expected<Endpoint, EndpointProblem> parse(const QString &text);

    /// The host for an edge and a region, both as the provider names them ("dublin", "ie1").
    /// A region alone is completed with its edge: `api.{region}.twilio.com` was switched off in
    /// 2026.
    ///
    /// \return the problem with a region whose edge is not known, or with malformed words.
    static tl::expected<Endpoint, EndpointProblem> forRegion(const QString &edge,
                                                             const QString &region);

    const QUrl &url() const { return m_url; }
    /// How records name it: the same text for the same address, never with user info.
    QString toString() const { return m_url.toString(QUrl::RemoveUserInfo); }
    bool isLoopback() const;

    /// The URL of \p encodedPath below the endpoint's own path. It begins with "/" and is already
    /// percent-encoded.
    QUrl resolved(const QByteArray &encodedPath) const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;

private:
    explicit Endpoint(QUrl url);

    QUrl m_url;
    QByteArray m_encoded; ///< the same, for what is asked again and again
};

} // namespace twilio
