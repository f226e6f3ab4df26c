// SPDX-License-Identifier: Apache-2.0
#include "transport.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <algorithm>

namespace twilio {
namespace {

/// 250 posts in one turn of the event loop stall a window for 20 to 30 ms.
constexpr int mostStartsEachTurn = 8;

} // namespace

Transport::Transport(Endpoint endpoint, Credentials credentials, std::chrono::milliseconds deadline,
                     QObject *parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_credentials(std::move(credentials))
    , m_deadline(deadline)
{
    // Loading the CA certificates takes 12 to 15 ms: now, rather than inside the first click.
    if (m_endpoint.url().scheme() == QLatin1StringView("https"))
        QSslConfiguration::defaultConfiguration();
}

Attempt *Transport::send(Request request)
{
    auto *attempt = new Attempt(std::move(request), m_deadline, this);
    if (!m_waiting.isEmpty() || !tryStart(attempt))
        m_waiting.enqueue(attempt);
    return attempt;
}

bool Transport::tryStart(Attempt *attempt)
{
    const Request::Way way = attempt->request().way;
    if (m_startedThisTurn >= mostStartsEachTurn)
        return false;
    if (way == Request::Way::Alone) {
        auto manager = makeManager();
        manager->setParent(attempt);
        begin(attempt, *manager.release(), nullptr);
        return true;
    }
    Line *line = freeLine(way);
    if (!line)
        return false;
    if (!line->manager)
        line->manager = makeManager();
    begin(attempt, *line->manager, line);
    return true;
}

void Transport::begin(Attempt *attempt, QNetworkAccessManager &manager, Line *line)
{
    if (m_startedThisTurn++ == 0) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_startedThisTurn = 0;
                startWaiting();
            },
            Qt::QueuedConnection);
    }
    if (line)
        ++line->inFlight;
    connect(attempt, &Attempt::finished, this, [this, attempt, line] {
        if (line)
            --line->inFlight;
        static const QMetaMethod signal = QMetaMethod::fromSignal(&Transport::exchanged);
        if (isSignalConnected(signal))
            emit exchanged(attempt->toExchange());
        startWaiting();
    });
    attempt->start(manager, networkRequestFor(attempt->request()));
}

void Transport::startWaiting()
{
    // One that finds no room does not hold up those behind it that go another way.
    for (qsizetype i = 0; i < m_waiting.size() && m_startedThisTurn < mostStartsEachTurn;) {
        Attempt *attempt = m_waiting.at(i);
        if (!attempt || attempt->isOver() || tryStart(attempt))
            m_waiting.removeAt(i);
        else
            ++i;
    }
}

Transport::Line *Transport::freeLine(Request::Way way)
{
    if (way == Request::Way::Read)
        return m_reads.inFlight < perManager ? &m_reads : nullptr;
    const auto free = std::find_if(m_changes.begin(), m_changes.end(),
                                   [](const Line &line) { return line.inFlight < perManager; });
    return free == m_changes.end() ? nullptr : &*free;
}

QNetworkRequest Transport::networkRequestFor(const Request &request) const
{
    QNetworkRequest network(m_endpoint.resolved(request.path));
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setRawHeader("Authorization", m_credentials.authorization());
    network.setRawHeader("Accept", "application/json");
    // A compressed answer that is cut off comes back as garbage with status 200.
    network.setRawHeader("Accept-Encoding", "identity");
    network.setRawHeader("User-Agent", "conference-panel");
    if (request.verb == "POST")
        network.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
    return network;
}

std::unique_ptr<QNetworkAccessManager> Transport::makeManager() const
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    if (m_endpoint.isLoopback())
        manager->setProxy(QNetworkProxy::NoProxy);
    return manager;
}

} // namespace twilio
