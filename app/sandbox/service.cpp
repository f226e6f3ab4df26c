// SPDX-License-Identifier: Apache-2.0
#include "service.h"

#include "dialplan.h"
#include "httpconnection.h"
#include "log.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandbox {

namespace {

Identity identityFor(const Options &options, Dice &dice)
{
    Identity identity = Identity::roll(dice);
    if (options.freshSecrets)
        identity.renewSecrets();
    return identity;
}

qint64 nanoseconds()
{
    return std::chrono::steady_clock::now().time_since_epoch() / 1ns;
}

} // namespace

Service::Service(const Options &options)
    : m_options(options)
    , m_dice(options.seed)
    , m_requestIds(~options.seed)
    , m_identity(identityFor(options, m_dice))
    , m_store(m_identity.accountSid)
    , m_api(m_identity, m_store, m_dice)
    , m_nextStep(this)
    , m_server(this)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    m_server.setMaxPendingConnections(m_options.mostConnections);
    connect(&m_server, &QTcpServer::newConnection, this, &Service::acceptAll);
    m_api.onDialed([this](const Dialed &dialed) { followCall(dialed); });
}

void Service::start()
{
    m_seeded = seedConferences(m_store, m_dice, m_options.participants);
    if (!m_server.listen(QHostAddress::LocalHost, m_options.port)) {
        emit failed({.port = m_options.port,
                     .isPortTaken = m_server.serverError() == QAbstractSocket::AddressInUseError,
                     .detail = m_server.errorString()});
        return;
    }
    qCDebug(log) << "listening on port" << m_server.serverPort();
    Address address;
    address.baseUrl.setScheme(u"http"_s);
    address.baseUrl.setHost(m_server.serverAddress().toString());
    address.baseUrl.setPort(m_server.serverPort());
    address.accountSid = m_identity.accountSid;
    address.authToken = m_identity.authToken;
    address.apiKeySid = m_identity.apiKeySid;
    address.apiKeySecret = m_identity.apiKeySecret;
    address.conferenceSid = m_seeded.townHallSid;
    address.liveConferenceSid = m_seeded.panelSid;
    address.supportConferenceSid = m_seeded.supportSid;
    letLive();
    emit ready(address);
}

void Service::letLive()
{
    if (!m_options.live)
        return;
    // Dice of its own: what clients do must not change what people do by themselves.
    m_script.emplace(m_store, m_seeded.panelSid, m_options.seed ^ 0x4c495645U);
    m_nextStep.setSingleShot(true);
    m_nextStep.callOnTimeout(this, [this] {
        if (m_script->step())
            m_nextStep.start(m_script->pause());
    });
    m_nextStep.start(m_script->pause());
}

void Service::acceptAll()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        const bool isFull = m_connections.size() >= static_cast<size_t>(m_options.mostConnections);
        if (isFull && !makeRoom()) {
            delete socket;
            continue;
        }
        auto *connection = new HttpConnection(socket, m_options.idleTime, this);
        m_connections.push_back(connection);
        connect(connection, &HttpConnection::requested, this,
                [this, connection](const HttpRequest &request) { act(connection, request); });
        connect(connection, &QObject::destroyed, this,
                [this, connection] { std::erase(m_connections, connection); });
    }
}

bool Service::makeRoom()
{
    // Whoever is answered comes after all the others: those are not idle.
    const auto since = [](const HttpConnection *each) {
        return each->idleSince().value_or(std::chrono::steady_clock::time_point::max());
    };
    const auto oldest = std::ranges::min_element(m_connections, {}, since);
    if (oldest == m_connections.end() || !(*oldest)->idleSince())
        return false;
    HttpConnection *const idle = *oldest;
    m_connections.erase(oldest);
    idle->drop();
    return true;
}

void Service::act(HttpConnection *connection, const HttpRequest &request)
{
    const qint64 begun = nanoseconds();
    HttpResponse response = m_api.answer(request);
    if (m_options.latency <= 0ms) {
        ++m_inFlight;
        finish(connection, request, std::move(response), begun);
        return;
    }
    ++m_inFlight;
    auto *delay = new QTimer(this);
    delay->setSingleShot(true);
    delay->setTimerType(Qt::PreciseTimer);
    connect(delay, &QTimer::timeout, this,
            [this, delay, connection = QPointer(connection), request, response, begun] {
                delay->deleteLater();
                finish(connection, request, response, begun);
            });
    delay->start(m_options.latency);
}

void Service::finish(HttpConnection *connection, const HttpRequest &request, HttpResponse response,
                     qint64 begun)
{
    const double seconds = static_cast<double>(nanoseconds() - begun) * 1e-9;
    response.header.emplace_back("Twilio-Request-Id", "RQ" + m_requestIds.hex32().toLatin1());
    response.header.emplace_back("Twilio-Request-Duration", QByteArray::number(seconds, 'f', 3));
    response.header.emplace_back("Twilio-Concurrent-Requests", QByteArray::number(m_inFlight));
    --m_inFlight;
    if (m_options.reportRequests)
        emit answered({request.method, request.target, request.body, response.status});
    if (connection)
        connection->answer(response);
}

void Service::followCall(const Dialed &dialed)
{
    for (const DialStep &step : dialPlanFor(dialed.to)) {
        QTimer::singleShot(step.after, this,
                           [this, dialed, status = step.status] { setCallStatus(dialed, status); });
    }
}

void Service::setCallStatus(const Dialed &dialed, const QString &status)
{
    Conference *conference = m_store.conference(dialed.conferenceSid);
    Participant *participant
        = conference ? ConferenceStore::participant(*conference, dialed.callSid) : nullptr;
    if (participant && isUnanswered(status))
        m_store.giveUp(*conference, dialed.callSid, status);
    else if (participant)
        m_store.setStatus(*conference, *participant, status);
}

} // namespace sandbox
