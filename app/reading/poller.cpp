// SPDX-License-Identifier: Apache-2.0
#include "poller.h"

#include "log.h"

#include <utility>

namespace reading {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int roundsBetweenLongOnes = 5;

} // namespace

Poller::Poller(twilio::Endpoint endpoint, twilio::Credentials credentials,
               std::chrono::milliseconds interval, std::chrono::milliseconds deadline,
               std::optional<QNetworkProxy> proxy)
    : m_endpoint(std::move(endpoint))
    , m_credentials(std::move(credentials))
    , m_interval(interval)
    , m_deadline(deadline)
    , m_proxy(std::move(proxy))
    , m_headCount(this)
{
    connect(&m_headCount, &HeadCount::counted, this, &Poller::counted);
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
    m_service = std::make_unique<twilio::ConferenceService>(m_endpoint, m_credentials, m_deadline);
    if (m_proxy)
        m_service->setProxy(*m_proxy);
    connect(m_service.get(), &twilio::ConferenceService::exchanged, this, &Poller::exchanged);
    m_headCount.setService(m_service.get());
}

void Poller::startOver()
{
    if (!m_timer)
        return;
    makeService();
    m_rounds = 0;
    readNext();
}

void Poller::setCredentials(const twilio::Credentials &credentials)
{
    m_credentials = credentials;
    m_backoff.reset();
    m_isSuccessTold = false;
    startOver();
}

void Poller::prove()
{
    m_doubt.begin();
    m_rounds = 0;
    if (!m_backoff.isAskedFor())
        readSoon();
}

void Poller::watch(const QStringList &conferenceSids)
{
    if (m_watched.set(conferenceSids))
        readSoon();
}

void Poller::want(const QString &sidOrName)
{
    if (m_conferences.want(sidOrName))
        refreshSoon();
}

void Poller::askAgain(const QString &conferenceSid)
{
    m_watched.want(conferenceSid);
    readSoon();
}

void Poller::refresh()
{
    m_watched.wantAll();
    forget();
    m_rounds = 0;
    readSoon();
}

void Poller::refreshSoon()
{
    forget();
    m_rounds = 0;
    if (!m_backoff.isAskedFor())
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

void Poller::setInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
    if (m_timer && m_timer->isActive() && !m_backoff.isFailing()
        && m_timer->remainingTimeAsDuration() > interval)
        m_timer->start(interval);
}

void Poller::readNext()
{
    m_timer->stop();
    m_backoff.begin();
    m_isReading = true;
    m_isRefreshDue = false;
    const bool isLongRound = m_rounds++ % roundsBetweenLongOnes == 0;
    m_round = {.due = m_watched.due(isLongRound)};
    if (isLongRound)
        readConferences([this] { readParticipants(); });
    else
        readParticipants();
}

void Poller::readConferences(const std::function<void()> &then)
{
    m_conferences.read(*m_service, this,
                       {.each = [this](const auto &reply) { weigh(reply); },
                        .done =
                            [this, then](const ConferenceListing &both) {
                                m_oddities.note(both.oddity);
                                if (!both.isUnchanged)
                                    take(both);
                                then();
                            },
                        .failed = [this](const twilio::Error &error) { goOnAfter(error); }});
}

void Poller::take(const ConferenceListing &conferences)
{
    emit conferencesRead(conferences);
    for (const twilio::Conference &one : *conferences.items) {
        if (!one.isCompleted() && m_watched.isResting(one.sid))
            m_watched.want(one.sid);
    }
}

void Poller::readParticipants()
{
    if (m_round.due.isEmpty())
        return finishRound();
    const QString sid = m_round.due.takeFirst();
    auto *asked = m_watched.find(sid);
    if (!asked || asked->isResting)
        return readParticipants();
    if (std::exchange(asked->isToldAnew, false))
        asked->told = {};
    auto *reply = m_service->listParticipants(sid, asked->told);
    connect(reply, &twilio::Reply::finished, this, [this, reply, sid] {
        const auto &result = reply->result();
        weigh(*reply);
        auto *known = m_watched.find(sid);
        // It is watched no more.
        if (!known)
            return readParticipants();
        if (!result)
            return twilio::isGone(result.error()) ? readWhyItEnded(sid, result.error())
                                                  : goOnAfter(result.error());
        // Whether the list of a conference that has ended is empty or 404 is not documented.
        if (result->items->empty())
            return readWhyItEnded(sid, {});
        m_round.succeed();
        m_oddities.note(result->oddity);
        if (!result->isUnchanged)
            tell(*known, *result, reply->askedAt());
        readParticipants();
    });
}

void Poller::tell(WatchList::Conference &watched, const ParticipantListing &listing,
                  twilio::Instant askedAt)
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
        weigh(*reply);
        if (!result)
            return twilio::isGone(result.error()) ? readWhetherListed(sid, result.error())
                                                  : goOnAfter(result.error());
        auto *known = m_watched.find(sid);
        if (result->isCompleted()) {
            end(sid, *result);
        } else if (known && listError) {
            // Nobody is taken for gone because the list of a conference in progress was not found.
            m_round.note(*listError);
        } else if (known && (!known->told.items || !known->told.items->empty())) {
            tell(*known,
                 {.items = std::make_shared<std::vector<twilio::Participant>>(), .onlyPage = {}},
                 reply->askedAt());
        }
        readParticipants();
    });
}

void Poller::readWhetherListed(const QString &conferenceSid, const twilio::Error &error)
{
    readConferences([this, error, sid = conferenceSid] {
        if (m_conferences.isListed(sid))
            m_round.note(error);
        else
            end(sid, {});
        readParticipants();
    });
}

void Poller::end(const QString &conferenceSid, const twilio::Conference &conference)
{
    const auto *known = m_watched.find(conferenceSid);
    // What was asked for before it was wanted shows nothing: the next round is due.
    const bool isNews = known && known->wantedAt <= m_round.began;
    if (isNews && m_watched.rest(conferenceSid))
        emit conferenceEnded(conferenceSid, conference, twilio::Instant::clock::now());
}

template <class T>
void Poller::weigh(const twilio::ReplyOf<T> &reply)
{
    if (m_doubt.isEndedBy(reply.result(), reply.askedAt()))
        emit credentialsAccepted(reply.askedAt());
}

void Poller::goOnAfter(const twilio::Error &error)
{
    if (m_round.isEndedBy(error))
        fail(error);
    else
        readParticipants();
}

void Poller::finishRound()
{
    if (m_round.problem)
        return fail(twilio::Error(*m_round.problem));
    m_isReading = false;
    m_backoff.reset();
    m_headCount.setReading(true);
    m_lastSuccess.store(QDateTime::currentMSecsSinceEpoch(), std::memory_order_relaxed);
    qCDebug(log) << "round" << m_rounds << "read," << m_watched.size() << "conferences watched";
    if (!std::exchange(m_isSuccessTold, true))
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
    m_rounds = 0;
    m_isSuccessTold = false;
    m_headCount.setReading(false);
    const auto wait = m_backoff.fail(
        error, m_interval, m_round.hasRead ? roundsBetweenLongOnes * m_interval : Backoff::longest);
    qCDebug(log) << "round failed, status" << error.httpStatus << "code" << error.code << "next in"
                 << wait.count() << "ms";
    const bool isDueNow = m_isRefreshDue && !m_backoff.isAskedFor();
    emit failed(error, isDueNow ? std::chrono::milliseconds(0) : wait, m_round.began);
    if (isDueNow)
        readNext();
    else
        m_timer->start(wait);
}

} // namespace reading
