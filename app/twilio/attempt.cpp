// SPDX-License-Identifier: Apache-2.0
#include "attempt.h"

#include "masking.h"
#include "oncebody.h"

namespace twilio {
namespace {

constexpr qint64 largestBody = 8LL * 1024 * 1024;

} // namespace

Attempt::Attempt(Request request, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_deadline(this)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(deadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Arrival::Stop::Deadline); });
}

void Attempt::start(QNetworkAccessManager &manager, const QNetworkRequest &networkRequest)
{
    m_networkRequest = networkRequest;
    m_arrival.url = networkRequest.url();
    m_startedAt = QDateTime::currentDateTimeUtc();
    m_clock.start();
    m_deadline.start();
    if (m_request.verb == "GET") {
        m_reply = manager.get(networkRequest);
    } else {
        m_body = new OnceBody(m_request.body, this);
        m_reply = m_request.verb == "POST"
            ? manager.post(networkRequest, m_body)
            : manager.sendCustomRequest(networkRequest, m_request.verb, m_body);
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &Attempt::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Attempt::conclude);
}

void Attempt::abort()
{
    stop(Arrival::Stop::Aborted);
}

void Attempt::stop(Arrival::Stop reason)
{
    if (isOver())
        return;
    m_arrival.stop = reason;
    if (m_reply) {
        // abort() would call conclude() from inside this call.
        disconnect(m_reply, nullptr, this, nullptr);
        m_reply->abort();
    }
    QMetaObject::invokeMethod(this, &Attempt::conclude, Qt::QueuedConnection);
}

void Attempt::takeBytes()
{
    m_arrival.body += m_reply->readAll();
    if (m_arrival.body.size() > largestBody)
        stop(Arrival::Stop::TooLarge);
}

void Attempt::conclude()
{
    if (m_concluded)
        return;
    m_concluded = true;
    m_deadline.stop();
    if (m_clock.isValid())
        m_duration = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
    if (m_reply) {
        if (m_arrival.stop == Arrival::Stop::None)
            m_arrival.body += m_reply->readAll();
        m_arrival.networkError = m_reply->error();
        m_arrival.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_arrival.reason
            = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
        const auto &pairs = m_reply->rawHeaderPairs();
        m_arrival.headers.reserve(static_cast<size_t>(pairs.size()));
        for (const auto &[name, value] : pairs)
            m_arrival.headers.push_back({name, value});
        m_reply->deleteLater();
    }
    // With an empty body there is nothing to be read, and so no proof that it did not leave.
    m_arrival.bodyRead = m_body && (m_body->wasRead() || m_request.body.isEmpty());
    emit finished();
    deleteLater();
}

Exchange Attempt::toExchange() const
{
    Exchange exchange{.startedAt = m_startedAt,
                      .duration = m_duration,
                      .method = m_request.verb,
                      .url = m_arrival.url,
                      .requestHeaders = {},
                      .requestBody = withoutUserInfo(m_request.body),
                      .status = m_arrival.status,
                      .reason = m_arrival.reason,
                      .replyHeaders = recordable(m_arrival.headers),
                      .replyBody = withoutUserInfo(m_arrival.body),
                      .failure = {}};
    Headers sent;
    for (const QByteArray &name : m_networkRequest.rawHeaderList())
        sent.push_back({name, m_networkRequest.rawHeader(name)});
    exchange.requestHeaders = recordable(sent);
    return exchange;
}

} // namespace twilio
