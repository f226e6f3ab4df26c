// SPDX-License-Identifier: Apache-2.0
#include "credentialdoubt.h"

namespace reading {

bool CredentialDoubt::weigh(const twilio::Error &error, twilio::Instant askedAt)
{
    if (twilio::areCredentialsRefused(error))
        begin();
    return twilio::areCredentialsAccepted(error) && endAt(askedAt);
}

bool CredentialDoubt::endAt(twilio::Instant askedAt)
{
    if (!m_since || askedAt < *m_since)
        return false;
    m_since.reset();
    return true;
}

} // namespace reading
