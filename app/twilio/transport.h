// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attempt.h"
#include "serviceclock.h"
#include <twilio/credentials.h>
#include <twilio/endpoint.h>
#include <twilio/masking.h>

#include <QNetworkProxy>
#include <QQueue>
#include <array>
#include <memory>
#include <vector>

namespace twilio {

/// Sends attempts over HTTP so that none waits inside QNetworkAccessManager, where one broken
/// connection fails every request queued behind it: at most six in flight for each of four managers
/// for changes and one for reads, an own manager for what must not meet a stale connection. What is
/// over that waits here. When a server closed its connections under 300 posts in one manager, Qt
/// 6.4.2 lost the 6 in flight; 6.8.2 lost 276, of which 270 had not been sent.
///
/// Lives in the thread that made it; attempts are its children.
class Transport : public QObject
{
    Q_OBJECT

public:
    /// QNetworkAccessManager opens six connections for each host, with Qt 6.8.2 too.
    static constexpr int perManager = 6;
    static constexpr int changeManagers = 4;
    /// Those that go alone included.
    static constexpr int mostChangesInFlight = perManager * changeManagers;

    Transport(Endpoint endpoint, const Credentials &credentials, std::chrono::milliseconds deadline,
              QObject *parent);
    /// What is under way is cut off. exchanged() tells of it; no attempt does.
    ~Transport() override;

    const Endpoint &endpoint() const { return m_endpoint; }
    ServiceClock &clock() { return m_clock; }
    const QString &accountSid() const { return m_credentials.accountSid; }

    /// The way out, instead of the one that the program's proxy settings give. Holds for what is
    /// sent on a fresh connection: set it before the first request. A loopback host is always
    /// spoken to without a proxy.
    void setProxy(const QNetworkProxy &proxy) { m_proxy = proxy; }

    /// What is sent from now on goes with \p credentials of the same account; what is in flight
    /// ends with those it has.
    void setCredentials(const Credentials &credentials);
    /// Connections that are idle now are not used any more: after a sleep or on another network
    /// they may be dead, and nothing on them would tell. What is in flight ends on those it has.
    /// QNetworkAccessManager's own clearConnectionCache() is no way: what is in flight never
    /// finishes then, with 6.8.2 too.
    void leaveIdleConnections();

    /// Sends now, or as soon as there is room.
    Attempt *send(Request request);

signals:
    /// After each attempt that was started, before anybody else hears its finished(). Made only
    /// when someone listens.
    void exchanged(const twilio::Exchange &exchange);

private:
    struct Line
    {
        QNetworkAccessManager manager;
        int inFlight = 0;
    };
    /// A line that is left lives on here, as long as something on it is under way.
    struct UnderWay
    {
        Attempt *attempt;
        std::shared_ptr<Line> line;
    };

    /// Attempts in the order in which they were asked for.
    using Queue = QQueue<QPointer<Attempt>>;

    void startWaiting();
    void startFrom(Queue &queue);
    bool hasRoomFor(Request::Way way) const;
    void start(Attempt *attempt);
    void end(Attempt *attempt);
    std::shared_ptr<Line> lineFor(Request::Way way);
    void tell(const Attempt &attempt);
    void countStart();
    QNetworkRequest networkRequestFor(const Request &request) const;
    std::shared_ptr<Line> makeLine() const;

    Endpoint m_endpoint;
    ServiceClock m_clock;
    Credentials m_credentials;
    std::shared_ptr<const CredentialEcho> m_echo;
    QNetworkRequest m_common; ///< what all requests have
    std::chrono::milliseconds m_deadline;
    std::optional<QNetworkProxy> m_proxy;
    std::array<std::shared_ptr<Line>, changeManagers> m_changes; ///< null: to be made
    std::shared_ptr<Line> m_reads;
    std::vector<UnderWay> m_underWay; ///< in the order in which they were started
    int m_changesInFlight = 0;
    Queue m_waitingReads;
    Queue m_waitingChanges;
    int m_startedThisTurn = 0;
};

} // namespace twilio
