// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attempt.h"
#include "conclusions.h"
#include "line.h"
#include "requestheads.h"
#include "serviceclock.h"
#include <twilio/credentials.h>
#include <twilio/endpoint.h>
#include <twilio/masking.h>

#include <QFuture>
#include <QNetworkProxy>
#include <QQueue>
#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace twilio {

/// Sends attempts over HTTP so that none waits inside QNetworkAccessManager, where one broken
/// connection fails every request queued behind it: at most six in flight for each of four managers
/// for changes and one for reads, an own manager, in which nothing was ever sent, for what must not
/// meet a stale connection. What is
/// over that waits here. When a server closed its connections under 300 posts in one manager, Qt
/// 6.4.2 lost the 6 in flight; 6.8.2 lost 276, of which 270 had not been sent.
///
/// Lives in the thread that made it; attempts are its children.
class Transport : public QObject
{
    Q_OBJECT

public:
    static constexpr int perManager = Line::mostInFlight;
    static constexpr int changeManagers = 5;
    /// Those that go alone included.
    static constexpr int mostChangesInFlight = perManager * changeManagers;
    /// A connection that has idled longer is left, where the service does not name a shorter time
    /// ("Keep-Alive: timeout=") or answers 408, as some do where nothing comes. Chosen, not
    /// measured: the load balancers in front of services close after 60 s by default, and an
    /// attempt's deadline is to fit in between, see Line.
    static constexpr std::chrono::seconds longestIdle{30};

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

    /// By which a connection idles; twilio::BootClock until then. Before the first request.
    void setClock(std::function<Line::Moment()> clock) { m_now = std::move(clock); }
    /// Somebody is about to press something: has one connection ready in each manager for changes,
    /// and one in a manager that nothing was ever sent by, for what goes alone. That one is
    /// replaced when it was used. What is ready and fresh, or on its way, is left as it is, so that
    /// this may be called at any time. Nothing is told of what fails; nothing is opened for a
    /// service that says it keeps no connection for long.
    void connectAhead();

    /// Sends now, or as soon as there is room.
    Attempt *send(Request request);

signals:
    /// A connection that connectAhead() has opened can be used from now on. Not told of one that
    /// was taken on its way.
    void connectedAhead();
    /// After each attempt that was started, before anybody else hears its finished(). Made only
    /// when someone listens.
    void exchanged(const twilio::Exchange &exchange);

private:
    struct Slot
    {
        std::shared_ptr<Line> line; ///< null: to be made
        std::shared_ptr<Line> next; ///< takes its place once it is connected
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
    std::shared_ptr<Line> lineForChange();
    std::shared_ptr<Line> lineForOneAlone();
    Line::Next nextOn(const Slot &slot) const;
    void connectAhead(Slot &slot);
    bool isComing(const Slot &slot) const;
    void takeComing(Slot &slot);
    void hearHowLongItKeeps(const Attempt &attempt);
    void tell(const Attempt &attempt);
    void countStart();
    QNetworkRequest networkRequestFor(const Request &request) const;
    std::shared_ptr<Line> makeLine() const;

    Endpoint m_endpoint;
    ServiceClock m_clock;
    Credentials m_credentials;
    std::shared_ptr<const CredentialEcho> m_echo;
    RequestHeads m_heads;
    QFuture<void> m_certificates; ///< of authorities, being loaded; over where none are needed
    bool m_isConnectingDue = false; ///< once they are loaded
    std::chrono::milliseconds m_deadline;
    std::optional<QNetworkProxy> m_proxy;
    std::function<Line::Moment()> m_now = &BootClock::now;
    std::chrono::milliseconds m_kept = longestIdle;
    std::array<Slot, changeManagers> m_changes;
    Slot m_alone; ///< its line is connected and unused
    Slot m_reads;
    std::vector<UnderWay> m_underWay; ///< in the order in which they were started
    int m_changesInFlight = 0;
    Queue m_waitingReads;
    Queue m_waitingChanges;
    int m_startedThisTurn = 0;
    Conclusions *m_conclusions = new Conclusions(this);
};

} // namespace twilio
