// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <twilio/error.h>
#include <twilio/instant.h>

namespace reading {

/// Whether the credentials are accepted: in doubt from a refusal on, until something that was asked
/// for later is answered to them.
class CredentialDoubt
{
public:
    /// They were refused elsewhere.
    void begin() { m_since = twilio::Instant::clock::now(); }

    /// Takes what came of something asked for at \p askedAt. What was asked for came, or a refusal
    /// that twilio::areCredentialsAccepted(): that ends a doubt which is older. A refusal that
    /// twilio::areCredentialsRefused() begins one. Anything else shows nothing.
    /// \return a doubt ends with it.
    template <class T>
    bool isEndedBy(const twilio::Result<T> &result, twilio::Instant askedAt)
    {
        return result ? endAt(askedAt) : weigh(result.error(), askedAt);
    }

private:
    bool weigh(const twilio::Error &error, twilio::Instant askedAt);
    bool endAt(twilio::Instant askedAt);

    std::optional<twilio::Instant> m_since;
};

} // namespace reading
