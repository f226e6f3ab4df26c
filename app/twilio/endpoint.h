// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/error.h>

#include <QUrl>

namespace twilio {

/// The address of the API: scheme, host and port, without a path of its own.
class Endpoint
{
public:
    /// The provider's own: https://api.twilio.com
    Endpoint();

    /// \return Error::Kind::Protocol with a sentence that says what is expected, for anything but
    ///         https, or http on a loopback host; for user info, a path, a query or a fragment.
    static Result<Endpoint> parse(const QString &text);

    /// The host for an edge and a region, both as the provider names them ("dublin", "ie1").
    /// A region alone is completed with its edge: `api.{region}.twilio.com` was switched off in
    /// 2026.
    ///
    /// \return Error::Kind::Protocol for a region whose edge is not known, or malformed words.
    static Result<Endpoint> forRegion(const QString &edge, const QString &region);

    const QUrl &url() const { return m_url; }
    bool isLoopback() const;

    /// The URL of \p encodedPath, which begins with "/" and is already percent-encoded.
    QUrl resolved(const QByteArray &encodedPath) const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;

private:
    explicit Endpoint(QUrl url);

    QUrl m_url;
};

} // namespace twilio
