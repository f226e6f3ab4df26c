// SPDX-License-Identifier: Apache-2.0
#include "connectiontest.h"

#include "readingprobe.h"

#include <QCoreApplication>

namespace account {

using namespace Qt::Literals::StringLiterals;
using Kind = TestResult::Kind;

namespace {

// Source: the provider's error dictionary.
constexpr int wrongCredentials = 20003;
constexpr int accountNotActive = 20005;
constexpr int notForTestCredentials = 20008;
constexpr int accountSuspended = 20403;
constexpr int keyLacksPermission = 70051;

constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int notFound = 404;
constexpr int tooManyRequests = 429;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(account::ConnectionTest)
};

/// "api.dublin.ie1.twilio.com" is ie1; the default host is us1; of any other there is none.
QString regionOf(const QString &host)
{
    if (host == "api.twilio.com"_L1)
        return u"us1"_s;
    const QStringList parts = host.split(u'.');
    constexpr qsizetype withEdgeAndRegion = 5;
    return host.endsWith(".twilio.com"_L1) && parts.size() == withEdgeAndRegion ? parts[2]
                                                                                : QString();
}

QString wrongSentence(const QString &host, bool isKey)
{
    const QString region = regionOf(host);
    const QString what = isKey
        ? Words::tr(
            "%1 does not accept these credentials (20003). The Account SID, the API key's SID or "
            "its secret is wrong, or the key was deleted.")
        : Words::tr(
            "%1 does not accept these credentials (20003). The Account SID or the auth token is "
            "wrong, or the token was replaced.");
    if (region.isEmpty())
        return what.arg(host);
    return what.arg(host) + u' '
        + Words::tr("Credentials hold in one region: these may belong to another one than %1.")
              .arg(region);
}

/// What the service itself said, where that adds something.
QString inItsWords(const twilio::Error &error)
{
    return error.message.isEmpty() ? QString()
                                   : u' ' + Words::tr("The service says: “%1”").arg(error.message);
}

bool isKey(const twilio::Credentials &credentials)
{
    return credentials.username != credentials.accountSid;
}

QString worksSentence(qsizetype conferences)
{
    return conferences == 1
        ? Words::tr("It works: one conference is in progress.")
        : Words::tr("It works: %1 conferences are in progress.").arg(conferences);
}

TestResult refusalOf(const twilio::Error &error, const QString &host,
                     const twilio::Credentials &credentials)
{
    const bool byKey = isKey(credentials);
    switch (error.code) {
    case wrongCredentials:
        return {Kind::WrongCredentials, wrongSentence(host, byKey), error};
    case keyLacksPermission:
        return {Kind::MissingPermission,
                Words::tr("The API key is right, and may not list conferences (70051). Give it the "
                          "permission “list” on conferences, or use another key.")
                    + inItsWords(error),
                error};
    case accountNotActive:
    case accountSuspended:
        return {
            Kind::Suspended,
            Words::tr("The account %1 is suspended or not active (%2). The provider's console says "
                      "why.")
                .arg(twilio::shortSid(credentials.accountSid))
                .arg(error.code),
            error};
    default:
        break;
    }
    switch (error.httpStatus) {
    case unauthorized:
        return {Kind::WrongCredentials, wrongSentence(host, byKey).remove(u" (20003)"_s), error};
    case forbidden:
        if (byKey && error.code != notForTestCredentials)
            return {Kind::MissingPermission,
                    Words::tr("The API key may not list conferences (403).") + inItsWords(error),
                    error};
        return {Kind::TestCredentials,
                Words::tr("%1 refuses conferences to these credentials (403), as it does to test "
                          "credentials. Take the live ones, or try the sandbox.")
                    .arg(host),
                error};
    case notFound:
        return {
            Kind::NotTheService,
            Words::tr(
                "%1 does not know the account's conferences (404). Is it the service's address, "
                "and the Account SID right?")
                .arg(host),
            error};
    case tooManyRequests:
        return {
            Kind::Busy,
            Words::tr(
                "The service has too many requests to answer now (429). Try again in a moment."),
            error};
    default:
        break;
    }
    if (error.httpStatus >= 500)
        return {Kind::Busy,
                Words::tr("The service is in trouble (%1). Try again in a moment.")
                    .arg(error.httpStatus),
                error};
    return {Kind::NotTheService,
            Words::tr("%1 answered, and not as the service does (%2). Is it the service's address?")
                    .arg(host)
                    .arg(error.httpStatus)
                + inItsWords(error),
            error};
}

} // namespace

TestResult resultOf(const twilio::Error &error, const twilio::Endpoint &endpoint,
                    const twilio::Credentials &credentials)
{
    const QString host = endpoint.url().host();
    switch (error.kind) {
    case twilio::Error::Kind::Http:
        return refusalOf(error, host, credentials);
    case twilio::Error::Kind::Protocol:
    case twilio::Error::Kind::OutcomeUnknown:
        return {Kind::NotTheService,
                Words::tr("%1 answered, and not as the service does. Is it the service's address?")
                    .arg(host),
                error};
    case twilio::Error::Kind::Tls:
        return {Kind::Certificate,
                error.message + u' '
                    + Words::tr("Nothing was sent. If your company looks into connections with an "
                                "authority of its own, add that to the system's certificates."),
                error};
    case twilio::Error::Kind::Proxy:
        return {Kind::Proxy,
                error.message + u' '
                    + Words::tr("Nothing was sent. The proxy is chosen under Advanced."),
                error};
    case twilio::Error::Kind::Timeout:
        return {Kind::Timeout,
                Words::tr("%1 did not answer in time. Is the network slow, or a firewall or proxy "
                          "in the way?")
                    .arg(host),
                error};
    case twilio::Error::Kind::Network:
    case twilio::Error::Kind::Cancelled:
        break;
    }
    return {Kind::NoNetwork, error.message, error};
}

ConnectionTest::ConnectionTest(const twilio::Endpoint &endpoint,
                               const twilio::Credentials &credentials, const ProxyChoice &proxy,
                               std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_service(endpoint, credentials, deadline)
{
    qRegisterMetaType<TestResult>();
    if (const auto way = proxy.proxy())
        m_service.setProxy(*way);
    auto *reply = m_service.listConferences({.status = u"in-progress"_s, .friendlyName = {}});
    connect(reply, &twilio::Reply::finished, this, [this, reply, endpoint, credentials] {
        const auto &found = reply->result();
        if (!found)
            return emit finished(resultOf(found.error(), endpoint, credentials));
        const auto count = static_cast<qsizetype>(found->items->size());
        if (isKey(credentials))
            probe(count > 0 ? found->items->front().sid : QString(), count);
        else
            emit finished({Kind::Works, worksSentence(count), {}});
    });
}

void ConnectionTest::probe(const QString &conferenceSid, qsizetype conferences)
{
    auto *probe = new ReadingProbe(m_service, conferenceSid, this);
    connect(probe, &ReadingProbe::finished, this, [this, probe, conferences] {
        if (!probe->lacking().isEmpty())
            return emit finished(
                {Kind::MissingPermission,
                 Words::tr("The API key is right, and lacks a permission (70051): %1. "
                           "Give it that, or use another key.")
                     .arg(probe->lacking().join(u", "_s)),
                 {}});
        QString sentence = worksSentence(conferences);
        if (!probe->mayReadCalls())
            sentence += u' '
                + Words::tr("The key may not read calls, so numbers and names behind them stay "
                            "unknown.");
        emit finished({Kind::Works, sentence, {}});
    });
}

ConnectionTest::~ConnectionTest() = default;

} // namespace account
