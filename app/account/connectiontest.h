// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <account/proxychoice.h>
#include <twilio/conferenceservice.h>

namespace account {

/// What a connection test found.
struct TestResult
{
    enum class Kind {
        Works,
        WrongCredentials, ///< SID, secret or region: the service does not tell which
        MissingPermission, ///< the key may not do what the sentence says
        Suspended, ///< the account
        TestCredentials, ///< the provider's own for tests, which know no conferences
        Busy, ///< too many requests, or the service is in trouble: later
        NotTheService, ///< something answered, and not as the service does
        NoNetwork, ///< not found, refused or lost
        Timeout,
        Certificate,
        Proxy,
    };

    Kind kind = Kind::Works;
    QString sentence; ///< what happened, what it means, what to do
    twilio::Error error; ///< what stands behind it; for Works: nothing of meaning
};

/// What it means that the conferences could not be listed.
TestResult resultOf(const twilio::Error &error, const twilio::Endpoint &endpoint,
                    const twilio::Credentials &credentials);

/// Asks the service for the conferences in progress: the least that shows that it can be reached
/// and that the credentials are right. Of an API key, which may be restricted, it is seen as well
/// what it may read. Changes nothing.
///
/// Finishes exactly once, never inside the constructor; destroying it ends it without a word.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    ConnectionTest(const twilio::Endpoint &endpoint, const twilio::Credentials &credentials,
                   const ProxyChoice &proxy, std::chrono::milliseconds deadline,
                   QObject *parent = nullptr);
    ~ConnectionTest() override;

signals:
    void finished(const account::TestResult &result);

private:
    void probe(const QString &conferenceSid, qsizetype conferences);

    twilio::ConferenceService m_service;
};

} // namespace account

Q_DECLARE_METATYPE(account::TestResult)
