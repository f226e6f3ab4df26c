// SPDX-License-Identifier: Apache-2.0
#include "asking.h"

#include <QNetworkProxyFactory>
#include <addresses/check.h>
#include <algorithm>
#include <twilio/distrust.h>
#include <twilio/networkfailure.h>
#include <twilio/urlsecrets.h>
#include <utility>

namespace addresses {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestText = 200;

/// The program's proxies, with "no proxy" said in the one way in which Qt 6.4 reads http through a
/// buffer: see twilio::Line. Else an endless body reaches no bound.
class ThroughABuffer : public QNetworkProxyFactory
{
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(query);
        for (QNetworkProxy &proxy : proxies) {
            if (proxy.type() == QNetworkProxy::NoProxy)
                proxy = QNetworkProxy(QNetworkProxy::DefaultProxy);
        }
        return proxies;
    }
};

QNetworkRequest requestFor(const QUrl &url)
{
    using Request = QNetworkRequest;
    Request request(url);
    request.setAttribute(Request::RedirectPolicyAttribute, Request::ManualRedirectPolicy);
    request.setAttribute(Request::Http2AllowedAttribute, false);
    request.setAttribute(Request::CacheLoadControlAttribute, Request::AlwaysNetwork);
    request.setAttribute(Request::CookieLoadControlAttribute, Request::Manual);
    request.setAttribute(Request::CookieSaveControlAttribute, Request::Manual);
    request.setAttribute(Request::AuthenticationReuseAttribute, Request::Manual);
    request.setRawHeader("Accept", "*/*");
    // Compressed, 64 KiB could be anything.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "conference-panel");
    return request;
}

std::optional<qint64> announcedSize(const QNetworkReply &reply)
{
    bool isNumber = false;
    const qint64 size = reply.rawHeader("Content-Length").trimmed().toLongLong(&isNumber);
    return isNumber && size >= 0 ? std::optional(size) : std::nullopt;
}

QString targetOf(const QNetworkReply &reply)
{
    const QUrl target
        = reply.url().resolved(QUrl::fromEncoded(reply.rawHeader("Location").trimmed()));
    return twilio::withoutSecrets(target.toString(QUrl::FullyEncoded)).left(longestText);
}

} // namespace

Asking::~Asking()
{
    leaveReply();
}

void Asking::begin(const Take &take)
{
    const QString sent = twilio::withoutSecrets(m_url);
    m_take = take;
    m_isWithoutSecret = sent != m_url;
    m_manager = std::make_unique<QNetworkAccessManager>();
    // What asks for a password gets none: nothing is connected to authenticationRequired().
    m_manager->setProxyFactory(new ThroughABuffer);
    m_deadline = std::make_unique<QTimer>();
    m_deadline->setSingleShot(true);
    QObject::connect(m_deadline.get(), &QTimer::timeout, m_deadline.get(),
                     [this] { conclude(true); });
    m_deadline->start(m_limit);
    m_reply = m_manager->get(requestFor(QUrl(sent, QUrl::StrictMode)));
    // Queued behind the start of the request: what is set before that does not reach the thread.
    QMetaObject::invokeMethod(
        m_reply, [reply = m_reply] { reply->setReadBufferSize(Check::mostRead); },
        Qt::QueuedConnection);
    QObject::connect(m_reply, &QNetworkReply::readyRead, m_manager.get(), [this] { readSome(); });
    QObject::connect(m_reply, &QNetworkReply::sslErrors, m_manager.get(),
                     [this](const QList<QSslError> &errors) {
                         // Never ignored: the connection ends with it.
                         for (const QSslError &error : errors) {
                             if (m_distrust.isEmpty())
                                 m_distrust = twilio::distrustIn(error);
                         }
                     });
    QObject::connect(
        m_reply, &QNetworkReply::finished, m_manager.get(), [this] { conclude(false); },
        Qt::QueuedConnection);
}

void Asking::readSome()
{
    if (!m_reply)
        return;
    m_body += m_reply->read(Check::mostRead - m_body.size());
    if (m_body.size() == Check::mostRead)
        conclude(false);
}

void Asking::leaveReply()
{
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        // abort() would tell of the end from inside this call.
        QObject::disconnect(reply, nullptr, m_manager.get(), nullptr);
        reply->abort();
        reply->deleteLater();
    }
}

void Asking::conclude(bool isLate)
{
    if (!m_reply)
        return;
    m_deadline->stop();
    m_body += m_reply->read(Check::mostRead - m_body.size());
    CheckResult result = judged(isLate);
    result.limit = m_limit;
    result.isWithoutSecret = m_isWithoutSecret;
    leaveReply();
    m_take(result);
}

CheckResult Asking::judged(bool isLate) const
{
    using What = CheckResult::What;
    constexpr int firstSuccess = 200;
    constexpr int firstRedirect = 300;
    constexpr int firstRefusal = 400;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool hasEnded = m_reply->isFinished() && m_reply->error() == QNetworkReply::NoError;
    const bool isSuccess = status >= firstSuccess && status < firstRedirect;
    // A head alone is no answer yet.
    if (status < firstSuccess || (isSuccess && m_body.isEmpty() && !hasEnded)) {
        if (isLate)
            return {.what = What::Silence};
        return {.what = What::NoAnswer,
                .failure
                = twilio::networkFailure(m_reply->error(), m_reply->url().host(), m_distrust,
                                         twilio::goesThroughProxy(*m_manager, m_reply->url()))};
    }
    CheckResult result;
    if (isSuccess) {
        const auto total = announcedSize(*m_reply);
        const bool isWhole
            = total ? m_body.size() >= *total : hasEnded && m_body.size() < Check::mostRead;
        result = whatIs(m_body, m_reply->rawHeader("Content-Type"), total, isWhole);
    } else if (status < firstRefusal && m_reply->hasRawHeader("Location")) {
        result.what = What::Redirect;
        result.target = targetOf(*m_reply);
    } else {
        result.what = What::Refused;
    }
    result.status = status;
    result.reason
        = QString::fromLatin1(m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute)
                                  .toByteArray()
                                  .left(longestText));
    return result;
}

} // namespace addresses
