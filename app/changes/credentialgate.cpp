// SPDX-License-Identifier: Apache-2.0
#include "credentialgate.h"

#include <algorithm>
#include <utility>

namespace changes {

bool CredentialGate::close(twilio::Instant askedAt)
{
    m_refusedAt = std::max(m_refusedAt, askedAt);
    return !std::exchange(m_isClosed, true);
}

bool CredentialGate::open(twilio::Instant askedAt)
{
    if (askedAt < m_refusedAt)
        return false;
    return std::exchange(m_isClosed, false);
}

void CredentialGate::renew()
{
    ++m_credentials;
    m_refusedOnce.clear();
}

CredentialGate::Refusal CredentialGate::refuse(const QUuid &id, int sentWith)
{
    Q_ASSERT(sentWith <= m_credentials);
    if (sentWith != m_credentials)
        return Refusal::OfFormerOnes;
    if (m_refusedOnce.contains(id))
        return Refusal::Again;
    m_refusedOnce.insert(id);
    return Refusal::First;
}

} // namespace changes
