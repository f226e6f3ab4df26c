// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/instant.h>

#include <QSet>
#include <QUuid>

namespace changes {

/// Whether changes may be sent with the credentials in use. A refusal closes it; a success that was
/// asked for later than the refusal was known, or other credentials, open it.
class CredentialGate
{
public:
    /// What the refusal of one change means.
    enum class Refusal {
        OfFormerOnes, ///< the credentials it was sent with are not in use any more: it may go again
        First, ///< the gate is to be closed, and the change waits before it
        Again, ///< refused although reading was accepted in between: they will not do for it
    };

    bool isClosed() const { return m_isClosed; }
    /// Names the credentials in use: how often they were renewed.
    int credentials() const { return m_credentials; }

    /// Something asked at \p askedAt was refused. \return the gate was open.
    bool close(twilio::Instant askedAt);
    /// Something asked at \p askedAt was accepted. Asked before the last refusal was known, it
    /// shows nothing. \return the gate was closed and is open now.
    bool open(twilio::Instant askedAt);
    /// Other credentials are in use from now on: what was refused to the former ones is forgotten.
    /// The gate stays as it is.
    void renew();

    /// The change \p id was refused to the credentials named \p sentWith.
    Refusal refuse(const QUuid &id, int sentWith);
    /// The change \p id is settled.
    void forget(const QUuid &id) { m_refusedOnce.remove(id); }

private:
    QSet<QUuid> m_refusedOnce; ///< with the credentials in use, and not settled
    twilio::Instant m_refusedAt; ///< the latest
    bool m_isClosed = false;
    int m_credentials = 0;
};

} // namespace changes
