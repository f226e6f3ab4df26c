// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QObject>
#include <QString>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <mutex>

namespace sandbox {

class Service;

/// How the embedded service is to behave.
struct Options
{
    quint16 port = 0; ///< 0: any free one
    quint32 seed = 1; ///< the same seed gives the same SIDs, people and live events
    bool freshSecrets = false; ///< others at each start; else they follow from the seed too
    int participants = 250; ///< size of the quiet conference; brought into 1 to 250
    bool live = true; ///< whether people come and go in the conference "Panel Tokyo"
    std::chrono::milliseconds latency{0}; ///< between acting on a request and answering it
    /// How long a connection may ask nothing, or take for a request, before it is ended.
    std::chrono::milliseconds idleTime{60'000};
    /// At one time; of more, those that asked nothing for longest are ended.
    int mostConnections = 512;
    bool reportRequests = false; ///< whether Sandbox::answered() is emitted; costs nothing if not
};

/// Where the service is, what opens it and what is in it.
struct Address
{
    QUrl baseUrl; ///< http://127.0.0.1:PORT, without a trailing slash
    QString accountSid;
    QString authToken;
    QString apiKeySid; ///< SK...; opens the same account together with apiKeySecret
    QString apiKeySecret;
    QString conferenceSid; ///< "Town hall": Options::participants people, nothing happens by itself
    QString liveConferenceSid; ///< "Panel Tokyo": 8 to 16 people, lives where Options::live
    QString supportConferenceSid; ///< "Support call 4711": customer, agent, supervisor; quiet
};

/// Why the service could not listen.
struct StartFailure
{
    quint16 port = 0; ///< that was wanted; 0: any
    bool isPortTaken = false; ///< by another program
    QString detail; ///< the system's own words
};

/// One request that the service has answered.
struct Request
{
    QByteArray method;
    QByteArray target; ///< raw, as it was on the wire
    QByteArray body;
    int status = 0; ///< of the answer
};

/// The conference service that comes with the program: a thread that listens on 127.0.0.1 and
/// speaks the provider's HTTP. Nothing else leads into it; who is in the program talks to it as who
/// is not.
///
/// Lives in the caller's thread and owns the service's. Starts by itself; exactly one of ready()
/// and failed() follows, never before the constructor has returned. The destructor closes every
/// connection, unanswered requests too, and joins the thread.
class Sandbox : public QObject
{
    Q_OBJECT
public:
    explicit Sandbox(const Options &options, QObject *parent = nullptr);
    ~Sandbox() override;

signals:
    void ready(const sandbox::Address &address);
    void failed(const sandbox::StartFailure &failure);
    /// Each request with its status, in the order of answering; only with Options::reportRequests.
    void answered(const sandbox::Request &request);

private:
    QThread m_thread;
    std::mutex m_ending; ///< taken by the thread at its end, and after it by the destructor
};

/// The line, with its newline, that --serve-sandbox prints: a JSON object with base_url,
/// account_sid, auth_token, conference_sid, api_key and api_secret.
QByteArray startupLine(const Address &address);

} // namespace sandbox

Q_DECLARE_METATYPE(sandbox::Address)
Q_DECLARE_METATYPE(sandbox::Request)
Q_DECLARE_METATYPE(sandbox::StartFailure)
