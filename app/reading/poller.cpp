// SPDX-License-Identifier: Apache-2.0
#include "poller.h"

#include "log.h"

#include <algorithm>

namespace reading {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int roundsBetweenLongOnes = 5;
constexpr std::chrono::milliseconds longestWait{30'000};

} // namespace

Poller::Poller(twilio::Endpoint endpoint, twilio::Credentials credentials,
               std::chrono::milliseconds interval, std::chrono::milliseconds deadline,
               std::optional<QNetworkProxy> proxy)
    : m_endpoint(std::move(endpoint))
    , m_credentials(std::move(credentials))
    , m_interval(interval)
    , m_deadline(deadline)
    , m_proxy(std::move(proxy))
{
}

void Poller::start()
{
    makeService();
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Poller::readNext);
    readNext();
}

void Poller::makeService()
{
    // What it was asked for ends with it, without a word.
    delete m_service;
    m_service = new twilio::ConferenceService(m_endpoint, m_credentials, m_deadline, this);
    if (m_proxy)
        m_service->setProxy(*m_proxy);
    connect(m_service, &twilio::ConferenceService::exchanged, this, &Poller::exchanged);
}

void Poller::startOver()
{
    if (!m_timer)
        return;
    makeService();
    m_round = 0;
    readNext();
}

void Poller::setCredentials(const twilio::Credentials &credentials)
{
    m_credentials = credentials;
    m_failures = 0;
    m_isProofDue = true;
    startOver();
}

void Poller::prove()
{
    m_isProofDue = true;
    m_round = 0;
    readSoon();
}

void Poller::watch(const QStringList &conferenceSids)
{
    std::vector<Watched> next;
    bool isNew = false;
    for (const QString &sid : conferenceSids) {
        const Watched *known = watched(sid);
        isNew = isNew || !known || (next.empty() && known != m_watched.data());
        next.push_back(known ? *known : Watched{.sid = sid});
    }
    m_watched = std::move(next);
    if (isNew)
        readSoon();
}

Poller::Watched *Poller::watched(const QString &conferenceSid)
{
    const auto found = std::find_if(m_watched.begin(), m_watched.end(), [&](const Watched &known) {
        return known.sid == conferenceSid;
    });
    return found == m_watched.end() ? nullptr : &*found;
}

void Poller::refresh()
{
    forget();
    m_round = 0;
    readSoon();
}

void Poller::readSoon()
{
    if (!m_timer)
        return; // start() reads everything
    if (m_isReading)
        m_isRefreshDue = true;
    else
        readNext();
}

void Poller::forget()
{
    for (Watched &watched : m_watched)
        watched.isToldAnew = true;
}

void Poller::setInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
    if (m_timer && m_timer->isActive() && m_failures == 0
        && m_timer->remainingTimeAsDuration() > interval)
        m_timer->start(interval);
}

void Poller::readNext()
{
    m_timer->stop();
    m_roundBegan = twilio::Instant::clock::now();
    m_isProof = std::exchange(m_isProofDue, false);
    m_isReading = true;
    m_isRefreshDue = false;
    m_due.clear();
    m_problem.reset();
    const bool isLongRound = m_round++ % roundsBetweenLongOnes == 0;
    for (const Watched &watched : m_watched) {
        if (isLongRound || m_due.isEmpty() || !watched.told.items)
            m_due += watched.sid;
    }
    if (isLongRound)
        readConferences();
    else
        readParticipants();
}

void Poller::readConferences()
{
    auto *reply = m_service->listConferences({.status = u"in-progress"_s, .friendlyName = {}},
                                             m_conferences);
    connect(reply, &twilio::Reply::finished, this, [this, reply] {
        const auto &result = reply->result();
        if (!result)
            return fail(result.error());
        if (!result->isUnchanged) {
            m_conferences = *result;
            emit conferencesRead(m_conferences);
        }
        readParticipants();
    });
}

void Poller::readParticipants()
{
    if (m_due.isEmpty())
        return finishRound();
    const QString sid = m_due.takeFirst();
    Watched *asked = watched(sid);
    if (!asked)
        return readParticipants();
    if (std::exchange(asked->isToldAnew, false))
        asked->told = {};
    auto *reply = m_service->listParticipants(sid, asked->told);
    connect(reply, &twilio::Reply::finished, this, [this, reply, sid] {
        Watched *known = watched(sid);
        // It is watched no more.
        if (!known)
            return readParticipants();
        const auto &result = reply->result();
        if (!result)
            return twilio::isGone(result.error()) ? readWhyItEnded(sid, result.error())
                                                  : failList(result.error());
        // Whether the list of a conference that has ended is empty or 404 is not documented.
        if (result->items->empty())
            return readWhyItEnded(sid, {});
        if (!result->isUnchanged)
            tell(*known, *result, reply->askedAt());
        readParticipants();
    });
}

void Poller::tell(Watched &watched, const ParticipantListing &listing, twilio::Instant askedAt)
{
    watched.told = listing;
    emit participantsRead(watched.sid, listing, askedAt);
}

void Poller::readWhyItEnded(const QString &conferenceSid,
                            const std::optional<twilio::Error> &listError)
{
    auto *reply = m_service->fetchConference(conferenceSid);
    connect(reply, &twilio::Reply::finished, this, [this, reply, listError, sid = conferenceSid] {
        const auto &result = reply->result();
        const bool isGone = !result && twilio::isGone(result.error());
        if (!result && !isGone)
            return fail(result.error());
        Watched *known = watched(sid);
        if (known && (isGone || result->isCompleted())) {
            std::erase_if(m_watched, [&](const Watched &one) { return one.sid == sid; });
            emit conferenceEnded(sid, isGone ? twilio::Conference{} : *result);
        } else if (known && listError) {
            // Nobody is taken for gone because the list of a conference in progress was not found.
            m_problem = *listError;
        } else if (known && (!known->told.items || !known->told.items->empty())) {
            tell(*known,
                 {.items = std::make_shared<std::vector<twilio::Participant>>(), .onlyPage = {}},
                 reply->askedAt());
        }
        readParticipants();
    });
}

void Poller::failList(const twilio::Error &error)
{
    // What cannot be read of one conference says nothing of the others.
    if (error.kind != twilio::Error::Kind::Protocol)
        return fail(error);
    m_problem = error;
    readParticipants();
}

void Poller::finishRound()
{
    if (m_problem)
        return fail(twilio::Error(*m_problem));
    m_isReading = false;
    const bool isFirst = m_lastSuccess.load(std::memory_order_relaxed) == 0;
    m_lastSuccess.store(QDateTime::currentMSecsSinceEpoch(), std::memory_order_relaxed);
    qCDebug(log) << "round" << m_round << "read," << m_watched.size() << "conferences watched";
    if (std::exchange(m_failures, 0) > 0 || isFirst || m_isProof)
        emit succeeded(m_roundBegan);
    if (m_isRefreshDue)
        readNext();
    else
        m_timer->start(m_interval);
}

void Poller::fail(const twilio::Error &error)
{
    m_isReading = false;
    // What failed is due again: the list of conferences would otherwise wait for its turn.
    m_round = 0;
    ++m_failures;
    const auto backoff = m_interval * (1 << std::min(m_failures - 1, 4));
    const auto wait = std::max(error.retryAfter.value_or(std::chrono::milliseconds(0)),
                               std::min<std::chrono::milliseconds>(backoff, longestWait));
    qCDebug(log) << "round failed, status" << error.httpStatus << "code" << error.code << "next in"
                 << wait.count() << "ms";
    emit failed(error, m_isRefreshDue ? std::chrono::milliseconds(0) : wait, m_roundBegan);
    if (m_isRefreshDue)
        readNext();
    else
        m_timer->start(wait);
}

} // namespace reading
