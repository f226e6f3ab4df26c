// SPDX-License-Identifier: Apache-2.0
#include "transport.h"

#include "log.h"

#include <QMetaMethod>
#include <QPromise>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QThreadPool>
#include <algorithm>

namespace twilio {
namespace {

/// 250 posts in one turn of the event loop stall a window for 20 to 30 ms; with Qt 6.8.2 for 10.
constexpr int mostStartsEachTurn = 8;

/// What is opened ahead and fails is not tried again sooner, and what hangs not waited for longer.
constexpr std::chrono::seconds patienceAhead{10};

/// For less it would be opened over and over.
constexpr std::chrono::seconds shortestWorthOpening{10};

/// Loading the CA certificates takes 12 to 15 ms, with 6.8.2 on Debian 13 about 50: now, rather
/// than inside the first click, and in another thread.
QFuture<void> loadCertificates()
{
    const auto loaded = std::make_shared<QPromise<void>>();
    loaded->start();
    QThreadPool::globalInstance()->start([loaded] {
        QSslConfiguration::defaultConfiguration();
        loaded->finish();
    });
    return loaded->future();
}

bool isConnectionKept(const Arrival &arrival)
{
    return arrival.stop == Arrival::Stop::None && arrival.status != 0
        && valueOf(arrival.headers, "Connection").compare("close", Qt::CaseInsensitive) != 0;
}

} // namespace

Transport::Transport(Endpoint endpoint, const Credentials &credentials,
                     std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_deadline(deadline)
{
    setCredentials(credentials);
    if (m_endpoint.url().scheme() == QLatin1StringView("https"))
        m_certificates = loadCertificates();
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
    m_heads = RequestHeads(authorization);
}

void Transport::leaveIdleConnections()
{
    m_reads = {};
    m_alone = {};
    m_changes.fill({});
}

void Transport::connectAhead()
{
    // Who connects before that waits for it.
    if (!m_certificates.isFinished()) {
        if (!std::exchange(m_isConnectingDue, true))
            m_certificates.then(this, [this] {
                m_isConnectingDue = false;
                connectAhead();
            });
        return;
    }
    for (Slot &slot : m_changes)
        connectAhead(slot);
    connectAhead(m_alone);
}

void Transport::connectAhead(Slot &slot)
{
    if (m_kept < shortestWorthOpening)
        return;
    const Line::Moment now = m_now();
    if (slot.next && now - slot.next->askedAt() < patienceAhead)
        return;
    // Renewed early, so that the press that follows finds it fresh.
    if (slot.line
        && (slot.line->inFlight() > 0 || slot.line->next(now, m_kept * 3 / 4) == Line::Next::Warm))
        return;
    slot.next = makeLine();
    connect(slot.next.get(), &Line::connected, this, [this, &slot] {
        slot.next->setConnected(m_now());
        slot.line = std::exchange(slot.next, nullptr);
        emit connectedAhead();
    });
    slot.next->connectAhead(m_endpoint.url(), now);
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
        return !m_reads.line || m_reads.line->hasRoom();
    return m_changesInFlight < mostChangesInFlight;
}

void Transport::start(Attempt *attempt)
{
    countStart();
    const Request &request = attempt->request();
    const std::shared_ptr<Line> line = lineFor(request.way);
    line->begin();
    if (request.way != Request::Way::Read)
        ++m_changesInFlight;
    m_underWay.push_back({attempt, line});
    attempt->start(line->manager(), networkRequestFor(request), m_echo, *m_conclusions);
}

void Transport::end(Attempt *attempt)
{
    const auto known = std::find_if(m_underWay.begin(), m_underWay.end(),
                                    [&](const UnderWay &one) { return one.attempt == attempt; });
    if (known == m_underWay.end())
        return;
    hearHowLongItKeeps(*attempt);
    known->line->end(m_now(), isConnectionKept(attempt->arrival()));
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

std::shared_ptr<Line> Transport::lineFor(Request::Way way)
{
    switch (way) {
    case Request::Way::Alone:
        return lineForOneAlone();
    case Request::Way::Change:
        return lineForChange();
    case Request::Way::Read:
        break;
    }
    if (!m_reads.line || nextOn(m_reads) == Line::Next::Stale)
        m_reads.line = makeLine();
    return m_reads.line;
}

std::shared_ptr<Line> Transport::lineForChange()
{
    const auto firstThat = [this](const auto &suits) {
        return std::find_if(m_changes.begin(), m_changes.end(), suits);
    };
    auto slot = firstThat([this](const Slot &one) { return nextOn(one) == Line::Next::Warm; });
    if (slot != m_changes.end())
        return slot->line;
    slot = firstThat([this](const Slot &one) { return isComing(one); });
    if (slot != m_changes.end()) {
        takeComing(*slot);
        return slot->line;
    }
    // One of them has room: fewer than mostChangesInFlight are under way.
    slot = firstThat([](const Slot &one) { return !one.line || one.line->hasRoom(); });
    if (!slot->line || nextOn(*slot) == Line::Next::Stale)
        slot->line = makeLine();
    return slot->line;
}

std::shared_ptr<Line> Transport::lineForOneAlone()
{
    if (nextOn(m_alone) != Line::Next::Warm && isComing(m_alone))
        takeComing(m_alone);
    if (!m_alone.line)
        return makeLine();
    const bool isStale = nextOn(m_alone) == Line::Next::Stale;
    std::shared_ptr<Line> line = std::exchange(m_alone.line, nullptr);
    // Later: the press itself waits for nothing.
    QMetaObject::invokeMethod(
        this, [this] { connectAhead(m_alone); }, Qt::QueuedConnection);
    return isStale ? makeLine() : line;
}

bool Transport::isComing(const Slot &slot) const
{
    return slot.next && slot.next->isComing() && m_now() - slot.next->askedAt() < patienceAhead;
}

void Transport::takeComing(Slot &slot)
{
    slot.next->disconnect(this);
    slot.line = std::exchange(slot.next, nullptr);
}

Line::Next Transport::nextOn(const Slot &slot) const
{
    return slot.line && slot.line->hasRoom() ? slot.line->next(m_now(), m_kept) : Line::Next::Cold;
}

void Transport::hearHowLongItKeeps(const Attempt &attempt)
{
    static const QRegularExpression timeout(QStringLiteral("\\btimeout=(\\d{1,6})\\b"));
    const auto told = timeout.match(
        QString::fromLatin1(valueOf(attempt.arrival().headers, "Keep-Alive").toLower()));
    constexpr int requestTimeout = 408;
    constexpr std::chrono::seconds brief{5};
    if (attempt.arrival().status == requestTimeout)
        m_kept = std::min<std::chrono::milliseconds>(m_kept, brief);
    // A second for the way.
    if (told.hasMatch())
        m_kept = std::clamp<std::chrono::milliseconds>(
            std::chrono::seconds(told.captured(1).toInt() - 1), std::chrono::seconds(0),
            longestIdle);
}

QNetworkRequest Transport::networkRequestFor(const Request &request) const
{
    QNetworkRequest network = m_heads.of(request);
    network.setUrl(m_endpoint.resolved(request.path));
    return network;
}

std::shared_ptr<Line> Transport::makeLine() const
{
    if (m_endpoint.url().scheme() == QLatin1StringView("http"))
        return Line::onThisComputer();
    return std::make_shared<Line>(m_endpoint.isLoopback() ? QNetworkProxy(QNetworkProxy::NoProxy)
                                                          : m_proxy);
}

} // namespace twilio
