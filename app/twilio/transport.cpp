// SPDX-License-Identifier: Apache-2.0
#include "transport.h"

#include "log.h"

#include <QMetaMethod>
#include <QSslConfiguration>
#include <algorithm>

namespace twilio {
namespace {

/// 250 posts in one turn of the event loop stall a window for 20 to 30 ms; with Qt 6.8.2 for 10.
constexpr int mostStartsEachTurn = 8;

QNetworkRequest commonRequest(const QByteArray &authorization)
{
    QNetworkRequest network;
    // HTTP/2 takes a body that is cut off for a whole one, and 44 ms more for each post. With 6.8.2
    // too (48 ms).
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // By default the Authorization header, and after a 307 or 308 the body, go to the other host.
    // With 6.8.2 too.
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setRawHeader("Authorization", authorization);
    network.setRawHeader("Accept", "application/json");
    // A compressed answer that is cut off comes back as garbage with status 200, without an error;
    // with 6.8.2 too.
    network.setRawHeader("Accept-Encoding", "identity");
    network.setRawHeader("User-Agent", "conference-panel");
    return network;
}

} // namespace

Transport::Transport(Endpoint endpoint, const Credentials &credentials,
                     std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_deadline(deadline)
{
    setCredentials(credentials);
    // Loading the CA certificates takes 12 to 15 ms, with 6.8.2 on Debian 13 about 50: now, rather
    // than inside the first click.
    if (m_endpoint.url().scheme() == QLatin1StringView("https"))
        QSslConfiguration::defaultConfiguration();
}

Transport::~Transport()
{
    for (const UnderWay &one : std::exchange(m_underWay, {})) {
        one.attempt->cutOff();
        tell(*one.attempt);
    }
}

void Transport::setCredentials(const Credentials &credentials)
{
    const QByteArray authorization = credentials.authorization();
    m_credentials = credentials;
    m_echo = std::make_shared<const CredentialEcho>(authorization);
    m_common = commonRequest(authorization);
}

void Transport::leaveIdleConnections()
{
    m_reads.reset();
    m_changes.fill(nullptr);
}

Attempt *Transport::send(Request request)
{
    auto *attempt = new Attempt(std::move(request), m_deadline, this);
    // Before the caller connects to it, also where it has to wait.
    connect(attempt, &Attempt::finished, this, [this, attempt] { end(attempt); });
    const bool read = attempt->request().way == Request::Way::Read;
    (read ? m_waitingReads : m_waitingChanges).enqueue(attempt);
    startWaiting();
    return attempt;
}

void Transport::startWaiting()
{
    // Apart, so that no poll waits for a change, nor a change for a poll.
    startFrom(m_waitingReads);
    startFrom(m_waitingChanges);
}

void Transport::startFrom(Queue &queue)
{
    while (!queue.isEmpty()) {
        Attempt *attempt = queue.head();
        const bool wanted = attempt && !attempt->isOver();
        if (wanted
            && (m_startedThisTurn >= mostStartsEachTurn || !hasRoomFor(attempt->request().way)))
            return;
        queue.dequeue();
        if (wanted)
            start(attempt);
    }
}

bool Transport::hasRoomFor(Request::Way way) const
{
    if (way == Request::Way::Read)
        return !m_reads || m_reads->inFlight < perManager;
    return m_changesInFlight < mostChangesInFlight;
}

void Transport::start(Attempt *attempt)
{
    countStart();
    const Request &request = attempt->request();
    const std::shared_ptr<Line> line = lineFor(request.way);
    ++line->inFlight;
    if (request.way != Request::Way::Read)
        ++m_changesInFlight;
    m_underWay.push_back({attempt, line});
    attempt->start(line->manager, networkRequestFor(request), m_echo);
}

void Transport::end(Attempt *attempt)
{
    const auto known = std::find_if(m_underWay.begin(), m_underWay.end(),
                                    [&](const UnderWay &one) { return one.attempt == attempt; });
    if (known == m_underWay.end())
        return;
    --known->line->inFlight;
    m_underWay.erase(known);
    if (attempt->request().way != Request::Way::Read)
        --m_changesInFlight;
    // The path alone: what is sent, and what comes back, is nobody's but the records'.
    qCDebug(log).noquote() << attempt->request().verb << attempt->request().path << "status"
                           << attempt->arrival().status << "after" << attempt->duration().count()
                           << "us";
    m_clock.hear(valueOf(attempt->arrival().headers, "Date"), QDateTime::currentDateTimeUtc());
    startWaiting();
    // Last: whoever hears of it may destroy this.
    tell(*attempt);
}

void Transport::tell(const Attempt &attempt)
{
    static const QMetaMethod signal = QMetaMethod::fromSignal(&Transport::exchanged);
    if (isSignalConnected(signal))
        emit exchanged(attempt.toExchange());
}

void Transport::countStart()
{
    if (m_startedThisTurn++ > 0)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_startedThisTurn = 0;
            startWaiting();
        },
        Qt::QueuedConnection);
}

std::shared_ptr<Transport::Line> Transport::lineFor(Request::Way way)
{
    if (way == Request::Way::Alone)
        return makeLine();
    // One of those for changes has room: fewer than mostChangesInFlight are under way.
    std::shared_ptr<Line> &line = way == Request::Way::Read
        ? m_reads
        : *std::find_if(m_changes.begin(), m_changes.end(),
                        [](const auto &one) { return !one || one->inFlight < perManager; });
    if (!line)
        line = makeLine();
    return line;
}

QNetworkRequest Transport::networkRequestFor(const Request &request) const
{
    QNetworkRequest network = m_common;
    network.setUrl(m_endpoint.resolved(request.path));
    if (request.verb == "POST")
        network.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
    return network;
}

std::shared_ptr<Transport::Line> Transport::makeLine() const
{
    // Its authenticationRequired() stays unconnected: to fill in what it asks for sends a POST
    // again, with Qt 6.8.2 too.
    auto line = std::make_shared<Line>();
    if (m_endpoint.isLoopback())
        line->manager.setProxy(QNetworkProxy::NoProxy);
    else if (m_proxy)
        line->manager.setProxy(*m_proxy);
    return line;
}

} // namespace twilio
