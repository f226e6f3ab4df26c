// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readingprobe.h"
#include <account/proxychoice.h>
#include <account/testresult.h>
#include <twilio/conferenceservice.h>

#include <functional>
#include <memory>

namespace account {

/// What a ConnectionTest asks, one thing after the other.
///
/// Made anywhere; lives and dies in the thread in which it begins, where its answers are read.
class ConnectionAsking
{
public:
    using Take = std::function<void(const TestResult &)>;

    ConnectionAsking(const twilio::Endpoint &endpoint, const twilio::Credentials &credentials,
                     const ProxyChoice &proxy, std::chrono::milliseconds deadline)
        : m_endpoint(endpoint)
        , m_credentials(credentials)
        , m_proxy(proxy)
        , m_deadline(deadline)
    {
    }

    /// \p take is called once, not inside this call; not where this is destroyed before.
    void begin(const Take &take);

private:
    void probe(const twilio::Listing<twilio::Conference> &found, const Take &take);
    TestResult judged(const TestResult &works) const;

    twilio::Endpoint m_endpoint;
    twilio::Credentials m_credentials;
    ProxyChoice m_proxy;
    std::chrono::milliseconds m_deadline;
    std::unique_ptr<twilio::ConferenceService> m_service;
    std::unique_ptr<ReadingProbe> m_probe;
};

} // namespace account
