// SPDX-License-Identifier: Apache-2.0
#include "attempt.h"

#include "conclusions.h"
#include "credentials.h"
#include "distrust.h"
#include "masking.h"
#include "networkfailure.h"
#include "oncebody.h"

#include <algorithm>

namespace twilio {
namespace {

/// What waits to be read at the most: what is above waits in the socket. Each piece that a server
/// sends for itself, of one byte perhaps, costs some 300 bytes until it is read, and all that wait
/// are read in one turn of the event loop. It does not hold for the body of a 401 or 407, of which
/// nothing is told before its end: the deadline alone ends that.
qint64 largestBuffer(const Request &request)
{
    constexpr qint64 ofAResource = 4LL * 1024;
    constexpr qint64 ofAPage = 64LL * 1024;
    return request.largestAnswer > Request::largestResource ? ofAPage : ofAResource;
}

/// There was no connection, or none to be trusted: of a request without a body, too, nothing left.
bool neverConnected(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError
        || error == QNetworkReply::HostNotFoundError
        || error == QNetworkReply::SslHandshakeFailedError
        || error == QNetworkReply::ProxyConnectionRefusedError
        || error == QNetworkReply::ProxyNotFoundError
        || error == QNetworkReply::ProxyAuthenticationRequiredError;
}

} // namespace

Attempt::Attempt(Request request, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_deadline(this)
{
    // Not setTransferTimeout(): each byte starts it anew, with Qt 6.8.2 too.
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(deadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Arrival::Stop::Deadline); });
}

void Attempt::start(QNetworkAccessManager &manager, const QNetworkRequest &networkRequest,
                    std::shared_ptr<const CredentialEcho> echo, Conclusions &conclusions)
{
    m_echo = std::move(echo);
    m_networkRequest = networkRequest;
    m_arrival.url = networkRequest.url();
    m_arrival.mostValues = m_request.mostValues;
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
    // Queued behind the start of the request: what is set before that does not reach the thread.
    // With 6.8.2 too: 140 MB in 1.5 s where a post's bound was set at once. A Line that did not
    // read through a buffer would close the connection now and then: 65 of them for 200 posts.
    QMetaObject::invokeMethod(
        m_reply,
        [reply = m_reply, most = largestBuffer(m_request)] { reply->setReadBufferSize(most); },
        Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Attempt::takeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Attempt::takeBytes);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Attempt::takeDistrust);
    // Not at once, so that no QNetworkReply is destroyed inside its own signal when the service is.
    connect(m_reply, &QNetworkReply::finished, this, [this, &conclusions] {
        m_duration = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
        conclusions.add(*this);
    });
}

void Attempt::abort()
{
    stop(Arrival::Stop::Aborted);
}

void Attempt::cutOff()
{
    Q_ASSERT(m_reply);
    stop(Arrival::Stop::Aborted);
    takeFacts();
}

void Attempt::stop(Arrival::Stop reason)
{
    if (isOver() || (m_reply && m_reply->isFinished()))
        return;
    m_arrival.stop = reason;
    if (m_reply) {
        // abort() would call conclude() from inside this call, with 6.8.2 too.
        disconnect(m_reply, nullptr, this, nullptr);
        m_reply->abort();
    }
    QMetaObject::invokeMethod(this, &Attempt::conclude, Qt::QueuedConnection);
}

void Attempt::takeDistrust(const QList<QSslError> &errors)
{
    // Never ignored: the connection ends with it.
    for (const QSslError &error : errors) {
        m_arrival.distrust = distrustIn(error);
        if (!m_arrival.distrust.isEmpty())
            return;
    }
}

void Attempt::takeBytes()
{
    if (!readWithinCap())
        stop(Arrival::Stop::TooLarge);
}

void Attempt::takeHead()
{
    const QVariant announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (announced.toLongLong() > m_request.largestAnswer)
        stop(Arrival::Stop::TooLarge);
}

bool Attempt::readWithinCap()
{
    const qint64 room = m_request.largestAnswer - m_arrival.body.size();
    const qint64 available = m_reply->bytesAvailable();
    m_arrival.body += m_reply->read(std::min(available, room));
    return available <= room;
}

void Attempt::conclude()
{
    if (m_concluded)
        return;
    takeFacts();
    deleteLater();
    emit finished();
}

void Attempt::takeFacts()
{
    m_concluded = true;
    m_deadline.stop();
    if (m_clock.isValid() && m_duration.count() == 0)
        m_duration = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
    if (m_reply) {
        if (m_arrival.stop == Arrival::Stop::None && !readWithinCap())
            m_arrival.stop = Arrival::Stop::TooLarge;
        m_arrival.networkError = m_reply->error();
        if (m_arrival.networkError == QNetworkReply::UnknownNetworkError)
            m_arrival.throughProxy = goesThroughProxy(*m_reply->manager(), m_arrival.url);
        m_arrival.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_arrival.reason
            = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
        const auto &pairs = m_reply->rawHeaderPairs();
        m_arrival.headers.reserve(static_cast<size_t>(pairs.size()));
        for (const auto &[name, value] : pairs)
            m_arrival.headers.push_back({name, value});
        m_reply->deleteLater();
        forgetEchoes();
    }
    // With an empty body there is nothing to be read, and so hardly a proof that it did not leave.
    if (m_body)
        m_arrival.bodyRead = m_request.body.isEmpty() ? !neverConnected(m_arrival.networkError)
                                                      : m_body->wasRead();
}

void Attempt::forgetEchoes()
{
    // The long answer to a poll is no echo, and would be searched every few seconds.
    constexpr qsizetype longestEcho = 64LL * 1024;
    if (m_arrival.status == 200 && m_arrival.body.size() > longestEcho)
        return;
    m_arrival.body = m_echo->removedFrom(m_arrival.body);
    m_arrival.reason = m_echo->removedFrom(m_arrival.reason);
    for (Header &header : m_arrival.headers)
        header.value = m_echo->removedFrom(header.value);
}

Exchange Attempt::toExchange() const
{
    Exchange exchange{.startedAt = m_startedAt,
                      .duration = m_duration,
                      .method = m_request.verb,
                      .url = m_arrival.url,
                      .username = usernameIn(m_networkRequest.rawHeader("Authorization")),
                      .requestHeaders = {},
                      .requestBody = withoutUserInfo(m_request.body),
                      .status = m_arrival.status,
                      .reason = withoutUserInfo(m_arrival.reason),
                      .replyHeaders = recordable(m_arrival.headers),
                      .replyBody = withoutUserInfo(m_arrival.body),
                      .failure = failureOf(m_arrival)};
    Headers sent;
    for (const QByteArray &name : m_networkRequest.rawHeaderList())
        sent.push_back({name, m_networkRequest.rawHeader(name)});
    exchange.requestHeaders = recordable(sent);
    return exchange;
}

} // namespace twilio
