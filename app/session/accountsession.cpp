// SPDX-License-Identifier: Apache-2.0
#include "accountsession.h"

#include "log.h"

#include <people/dialedcalls.h>
#include <reading/pollpace.h>

namespace session {

AccountSession::AccountSession(const account::Connection &connection, history::Journal &journal,
                               history::ExchangeLog &exchanges, people::PhoneBook &phoneBook,
                               QObject *parent, const reading::WakeWatcher::Clocks &clocks)
    : QObject(parent)
    , m_connection(connection)
    , m_journal(journal)
    , m_phoneBook(phoneBook)
    , m_service(std::make_unique<twilio::ConferenceService>(
          connection.endpoint, connection.credentials, connection.deadline))
    , m_queue(
          new changes::ChangeQueue(*m_service, journal, connection.credentials.accountSid, this))
    , m_commands(new people::ParticipantCommands(*m_queue, this))
    , m_conferences(new people::ConferenceModel(this))
    , m_activity(new people::ActivityModel(*m_queue, this))
    , m_callers(new people::Callers(*m_service, phoneBook, this))
    , m_supervisor(new people::Supervisor(this))
    , m_callerIds(new people::CallerIds(*m_service, this))
    , m_speakers(new people::Speakers(
          [this](const QString &sid) { return m_conferences->knownName(sid); }, this))
    , m_sightings(
          new people::Sightings(journal, account(), *m_conferences, *m_callers, phoneBook, this))
    , m_network(new reading::NetworkHint(this))
    , m_wakeWatcher(new reading::WakeWatcher(clocks, this))
    , m_readiness(new Readiness(
          *m_service, *m_wakeWatcher, clocks, [this] { return mayConnectAhead(); }, this))
    , m_interval(connection.pollInterval)
    , m_reading(std::make_unique<reading::Poller>(connection.endpoint, connection.credentials,
                                                  connection.pollInterval, connection.deadline,
                                                  connection.proxy))
{
    if (connection.proxy)
        m_service->setProxy(*connection.proxy);
    connect(m_service.get(), &twilio::ConferenceService::exchanged, &exchanges,
            [&exchanges](const twilio::Exchange &exchange) { exchanges.append(exchange); });
    connect(m_queue, &changes::ChangeQueue::inDoubt, &m_refreshSoon, qOverload<>(&QTimer::start));
    connect(m_queue, &changes::ChangeQueue::conferenceTold, this, &AccountSession::applyConference);
    connect(m_sightings, &people::Sightings::seen, m_activity, &people::ActivityModel::showSeen);
    m_queue->setClock([clocks] { return clocks().boot; });
    m_queue->setCallSids([this](const twilio::ParticipantAddress &address) {
        const people::ParticipantModel *model = m_participants.value(address.conferenceSid());
        return model ? model->callSidOf(address) : QString();
    });
    connect(m_queue, &changes::ChangeQueue::changed, this, &AccountSession::keepPace);
    // What is answered is held against a list, whatever its bytes.
    connect(m_queue, &changes::ChangeQueue::changed, this, [this](const changes::Change &change) {
        if (change.isSettled() && changes::traitsOf(change.state).isAccepted)
            m_reading.post(&reading::Poller::forget);
    });
    connect(m_queue, &changes::ChangeQueue::credentialsRefused, this,
            [this] { m_reading.post(&reading::Poller::prove); });
    m_refreshSoon.setSingleShot(true);
    connect(&m_refreshSoon, &QTimer::timeout, this,
            [this] { m_reading.post(&reading::Poller::refreshSoon); });
    connect(m_network, &reading::NetworkHint::changed, this, &AccountSession::retryOnNetwork);
    connect(m_wakeWatcher, &reading::WakeWatcher::woke, this, &AccountSession::startOver);
    connect(m_wakeWatcher, &reading::WakeWatcher::looked, m_queue,
            &changes::ChangeQueue::endOverdue);

    // The log takes it in the thread it comes from.
    m_reading.followExchanges(
        [&exchanges](const twilio::Exchange &exchange) { exchanges.append(exchange); });
    m_reading.follow(&reading::Poller::participantsRead, *this, &AccountSession::applyParticipants);
    m_reading.follow(&reading::Poller::conferencesRead, *this, &AccountSession::applyConferences);
    m_reading.follow(&reading::Poller::conferenceEnded, *this, &AccountSession::applyEnd);
    m_reading.follow(&reading::Poller::failed, *this, &AccountSession::applyFailure);
    m_reading.follow(&reading::Poller::succeeded, *this, &AccountSession::applySuccess);
    m_reading.follow(&reading::Poller::credentialsAccepted, *this, &AccountSession::resume);
    m_reading.countFor(*m_conferences);
    m_reading.post(&reading::Poller::start);
    connect(&journal, &history::Journal::unsettledRead, this, &AccountSession::adoptUnsettled);
    // Later: who changes to this account leaves the former session after this one was made, and
    // what that one leaves is to be read, too.
    QMetaObject::invokeMethod(
        this, [this, &journal] { journal.readUnsettled(account()); }, Qt::QueuedConnection);
}

AccountSession::~AccountSession()
{
    // Before its service, which outlives it.
    delete m_queue;
}

people::ParticipantModel *AccountSession::open(const QString &conferenceSid)
{
    people::ParticipantModel *&model = m_participants[conferenceSid];
    if (!model) {
        model = new people::ParticipantModel(conferenceSid, *m_queue, this);
        model->setCallers(*m_callers);
        m_commands->attach(*model);
        m_conferences->follow(*model);
        m_supervisor->follow(*model);
        m_speakers->follow(*model);
        m_sightings->follow(*model);
        m_orders[conferenceSid]
            = new people::StandingOrder(*model, *m_commands, *m_supervisor, *m_speakers, model);
        new people::DialedCalls(*m_queue, *model, *m_callers, *m_orders[conferenceSid], model);
    }
    m_current = model;
    m_conferences->keep(conferenceSid);
    m_sightings->lookAt(conferenceSid);
    qCDebug(log) << conferenceSid << "is looked at";
    m_open.removeOne(conferenceSid);
    m_open.prepend(conferenceSid);
    m_reading.watch(m_open);
    if (model->hasEnded())
        m_reading.post(&reading::Poller::askAgain, conferenceSid);
    return model;
}

people::ParticipantModel *AccountSession::close(const QString &conferenceSid)
{
    m_open.removeOne(conferenceSid);
    m_conferences->release(conferenceSid);
    m_sightings->lookAway(conferenceSid);
    if (people::StandingOrder *order = standingOrder(conferenceSid))
        order->give(people::Newcomers::AsTheyCome);
    m_reading.watch(m_open);
    return m_participants.value(conferenceSid);
}

void AccountSession::goOnWith(const account::Connection &connection)
{
    Q_ASSERT(account::isSameAccount(m_connection, connection));
    const bool isRenamed = m_connection.name != connection.name;
    m_connection = connection;
    m_credentialsSince = twilio::Instant::clock::now();
    m_service->setCredentials(connection.credentials);
    m_reading.post(&reading::Poller::setCredentials, connection.credentials);
    keepPace();
    m_queue->renew();
    if (isRenamed)
        emit renamed();
}

void AccountSession::setAttention(bool isLookedAt)
{
    if (std::exchange(m_isLookedAt, isLookedAt) == isLookedAt)
        return;
    keepPace();
    if (isLookedAt)
        m_refreshSoon.start();
}

void AccountSession::keepPace()
{
    const auto interval
        = reading::pollPace(m_connection.pollInterval, m_isLookedAt, m_queue->pending() > 0);
    if (std::exchange(m_interval, interval) != interval)
        m_reading.post(&reading::Poller::setInterval, interval);
}

bool AccountSession::mayConnectAhead() const
{
    return m_isLookedAt && !m_queue->isPaused() && !m_refresh.problem
        && m_reading.lastSuccess() != 0;
}

void AccountSession::startOver()
{
    qCDebug(log) << "the computer has slept: everything is read anew";
    m_service->leaveIdleConnections();
    m_reading.post(&reading::Poller::startOver);
    m_queue->retryNow();
    // Its age is another one at once.
    emit refreshChanged();
}

void AccountSession::retryOnNetwork()
{
    m_service->leaveIdleConnections();
    // Another network changes nothing in what the service has asked for.
    if (m_refresh.problem && !twilio::isThrottled(*m_refresh.problem)
        && !m_refresh.problem->retryAfter)
        m_reading.post(&reading::Poller::startOver);
    m_queue->retryNow();
}

void AccountSession::followExchanges(const std::function<void(const twilio::Exchange &)> &take)
{
    connect(m_service.get(), &twilio::ConferenceService::exchanged, m_service.get(), take);
    m_reading.followExchanges(take);
}

Refresh AccountSession::lastRefresh() const
{
    Refresh refresh = m_refresh;
    if (const qint64 at = m_reading.lastSuccess(); at != 0)
        refresh.succeededAt = QDateTime::fromMSecsSinceEpoch(at);
    return refresh;
}

void AccountSession::applyParticipants(const QString &conferenceSid,
                                       const reading::ParticipantListing &listing,
                                       twilio::Instant askedAt)
{
    people::ParticipantModel *model = m_participants.value(conferenceSid);
    if (!model)
        return;
    model->setCut(listing.isCut);
    // A row that kept a newer answer is told again, though the next list be the same to the byte.
    if (!model->apply(*listing.items, askedAt))
        m_reading.post(&reading::Poller::forget);
    m_queue->look(conferenceSid, *listing.items, askedAt);
    m_conferences->setEnded(conferenceSid, model->hasEnded());
    m_conferences->setPeople(conferenceSid, model->people());
}

void AccountSession::applyConferences(const reading::ConferenceListing &listing)
{
    const bool isFirst = m_conferences->isLoading();
    m_conferences->setCut(listing.isCut);
    m_conferences->apply(*listing.items);
    m_speakers->lookSoon();
    if (isFirst)
        emit conferencesLoaded();
}

void AccountSession::applySuccess()
{
    m_refresh = {};
    m_readiness->keep();
    emit refreshChanged();
}

void AccountSession::applyConference(const twilio::Conference &conference)
{
    m_conferences->apply(conference);
    m_speakers->lookSoon();
    if (!conference.isCompleted())
        return;
    m_reading.post(&reading::Poller::rest, conference.sid);
    applyEnd(conference.sid, conference, twilio::Instant::clock::now());
}

void AccountSession::applyEnd(const QString &conferenceSid, const twilio::Conference &conference,
                              twilio::Instant endedAt)
{
    if (!conference.sid.isEmpty())
        m_conferences->apply(conference);
    m_conferences->setEnded(conferenceSid, true);
    if (people::ParticipantModel *model = m_participants.value(conferenceSid))
        model->setEnded(endedAt);
}

void AccountSession::adoptUnsettled(const history::Account &account,
                                    const QList<history::Entry> &entries)
{
    if (account != this->account())
        return;
    for (const history::Entry &entry : entries)
        m_queue->adopt(entry);
    // A mark of a change that could not be checked goes with the next list, even an unchanged one.
    if (m_queue->undecided() > 0)
        m_refreshSoon.start();
}

void AccountSession::applyFailure(const twilio::Error &error, std::chrono::milliseconds nextTry,
                                  twilio::Instant askedAt)
{
    if (twilio::areCredentialsRefused(error)) {
        if (askedAt < m_credentialsSince)
            return;
        m_queue->pause(askedAt);
    }
    m_refresh.fail(error, nextTry);
    emit refreshChanged();
}

} // namespace session
