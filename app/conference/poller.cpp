// SPDX-License-Identifier: Apache-2.0
#include "poller.h"

#include <algorithm>

namespace conference {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int roundsBetweenConferenceLists = 5;
constexpr std::chrono::milliseconds longestWait{30'000};
constexpr int notFound = 404;

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
    m_service = new twilio::ConferenceService(m_endpoint, m_credentials, m_deadline, this);
    if (m_proxy)
        m_service->setProxy(*m_proxy);
    connect(m_service, &twilio::ConferenceService::exchanged, this, &Poller::exchanged);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Poller::readNext);
    readNext();
}

void Poller::watch(const QString &conferenceSid)
{
    if (m_watched == conferenceSid)
        return;
    m_watched = conferenceSid;
    refresh();
}

void Poller::refresh()
{
    m_tellsAll = true;
    m_round = 0;
    if (!m_timer)
        return; // start() reads everything
    if (m_isReading)
        m_isRefreshDue = true;
    else
        readNext();
}

void Poller::setInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
}

void Poller::readNext()
{
    m_timer->stop();
    m_isReading = true;
    m_isRefreshDue = false;
    if (m_round++ % roundsBetweenConferenceLists == 0)
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
    if (m_watched.isEmpty())
        return finishRound();
    if (std::exchange(m_tellsAll, false))
        m_participants = {};
    auto *reply = m_service->listParticipants(m_watched, m_participants);
    connect(reply, &twilio::Reply::finished, this, [this, reply, sid = m_watched] {
        // Another conference was opened meanwhile.
        if (sid != m_watched)
            return finishRound();
        const auto &result = reply->result();
        if (!result)
            return result.error().httpStatus == notFound ? readWhyItEnded(result.error())
                                                         : fail(result.error());
        // Whether the list of a conference that has ended is empty or 404 is not documented.
        if (result->items->empty())
            return readWhyItEnded({});
        if (!result->isUnchanged) {
            m_participants = *result;
            emit participantsRead(sid, m_participants, reply->askedAt());
        }
        finishRound();
    });
}

void Poller::readWhyItEnded(const std::optional<twilio::Error> &listError)
{
    auto *reply = m_service->fetchConference(m_watched);
    connect(reply, &twilio::Reply::finished, this, [this, reply, listError, sid = m_watched] {
        const auto &result = reply->result();
        const bool isGone = !result && result.error().httpStatus == notFound;
        if (!result && !isGone)
            return fail(result.error());
        if (sid == m_watched && (isGone || result->isCompleted())) {
            emit conferenceEnded(sid, isGone ? twilio::Conference{} : *result);
            m_watched.clear();
        } else if (sid == m_watched && listError) {
            // Nobody is taken for gone because the list of a conference in progress was not found.
            return fail(*listError);
        } else if (sid == m_watched && (!m_participants.items || !m_participants.items->empty())) {
            m_participants
                = {.items = std::make_shared<std::vector<twilio::Participant>>(), .onlyPage = {}};
            emit participantsRead(sid, m_participants, reply->askedAt());
        }
        finishRound();
    });
}

void Poller::finishRound()
{
    m_isReading = false;
    const bool isFirst = m_lastSuccess.load(std::memory_order_relaxed) == 0;
    m_lastSuccess.store(QDateTime::currentMSecsSinceEpoch(), std::memory_order_relaxed);
    if (std::exchange(m_failures, 0) > 0 || isFirst)
        emit succeeded();
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
    emit failed(error, m_isRefreshDue ? std::chrono::milliseconds(0) : wait);
    if (m_isRefreshDue)
        readNext();
    else
        m_timer->start(wait);
}

} // namespace conference
