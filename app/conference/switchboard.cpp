// SPDX-License-Identifier: Apache-2.0
#include "switchboard.h"

#include "poller.h"

namespace conference {

Switchboard::Switchboard(const Connection &connection, history::Journal &journal,
                         history::ExchangeLog &exchanges, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_service(std::make_unique<twilio::ConferenceService>(
          connection.endpoint, connection.credentials, connection.deadline))
    , m_queue(new ChangeQueue(*m_service, journal, connection.credentials.accountSid, this))
    , m_conferences(new ConferenceModel(this))
    , m_activity(new ActivityModel(*m_queue, this))
    , m_poller(new Poller(connection.endpoint, connection.credentials, connection.pollInterval,
                          connection.deadline, connection.proxy))
{
    if (connection.proxy)
        m_service->setProxy(*connection.proxy);
    qRegisterMetaType<ParticipantListing>();
    qRegisterMetaType<ConferenceListing>();
    qRegisterMetaType<Instant>();
    qRegisterMetaType<std::chrono::milliseconds>();

    connect(m_service.get(), &twilio::ConferenceService::exchanged, &exchanges,
            [&exchanges](const twilio::Exchange &exchange) { exchanges.append(exchange); });
    connect(m_queue, &ChangeQueue::inDoubt, this, &Switchboard::refresh);
    connect(m_queue, &ChangeQueue::conferenceTold, this, &Switchboard::takeConference);

    m_readingThread.setObjectName(QStringLiteral("reading"));
    m_poller->moveToThread(&m_readingThread);
    connect(&m_readingThread, &QThread::started, m_poller, &Poller::start);
    connect(&m_readingThread, &QThread::finished, m_poller, &QObject::deleteLater);
    // The log takes it in the thread it comes from.
    connect(
        m_poller, &Poller::exchanged, m_poller,
        [&exchanges](const twilio::Exchange &exchange) { exchanges.append(exchange); },
        Qt::DirectConnection);
    connect(m_poller, &Poller::participantsRead, this, &Switchboard::takeParticipants);
    connect(m_poller, &Poller::conferencesRead, this, [this](const ConferenceListing &listing) {
        const bool isFirst = m_conferences->isLoading();
        m_conferences->take(*listing.items);
        if (isFirst)
            emit conferencesLoaded();
    });
    connect(m_poller, &Poller::conferenceEnded, this, &Switchboard::takeEnd);
    connect(m_poller, &Poller::failed, this, &Switchboard::takeFailure);
    connect(m_poller, &Poller::succeeded, this, [this] {
        m_refresh = {};
        emit refreshChanged();
    });
    m_readingThread.start();
    connect(&journal, &history::Journal::unsettledRead, this, &Switchboard::takeUnsettled);
    journal.readUnsettled();
}

Switchboard::~Switchboard()
{
    m_readingThread.quit();
    m_readingThread.wait();
}

ParticipantModel *Switchboard::open(const QString &conferenceSid)
{
    ParticipantModel *&model = m_participants[conferenceSid];
    if (!model)
        model = new ParticipantModel(conferenceSid, *m_queue, this);
    m_current = model;
    m_conferences->keep(conferenceSid);
    const QString watched = model->hasEnded() ? QString() : conferenceSid;
    QMetaObject::invokeMethod(
        m_poller, [poller = m_poller, watched] { poller->watch(watched); }, Qt::QueuedConnection);
    return model;
}

void Switchboard::refresh()
{
    QMetaObject::invokeMethod(m_poller, &Poller::refresh, Qt::QueuedConnection);
}

void Switchboard::tellExchanges(QObject *context,
                                const std::function<void(const twilio::Exchange &)> &take)
{
    connect(m_service.get(), &twilio::ConferenceService::exchanged, context, take);
    connect(m_poller, &Poller::exchanged, context, take);
}

Refresh Switchboard::lastRefresh() const
{
    Refresh refresh = m_refresh;
    if (const qint64 at = m_poller->lastSuccess(); at != 0)
        refresh.succeededAt = QDateTime::fromMSecsSinceEpoch(at);
    return refresh;
}

void Switchboard::takeParticipants(const QString &conferenceSid, const ParticipantListing &listing,
                                   Instant askedAt)
{
    ParticipantModel *model = m_participants.value(conferenceSid);
    if (!model)
        return;
    // A row that kept a newer answer is to be told again, even if the next list is the same to the
    // byte.
    if (!model->take(*listing.items, askedAt))
        QMetaObject::invokeMethod(m_poller, &Poller::forget, Qt::QueuedConnection);
    m_conferences->setPeople(conferenceSid, model->rowCount());
}

void Switchboard::takeConference(const twilio::Conference &conference)
{
    m_conferences->take(conference);
    if (conference.isCompleted())
        takeEnd(conference.sid, conference);
}

void Switchboard::takeEnd(const QString &conferenceSid, const twilio::Conference &conference)
{
    if (!conference.sid.isEmpty())
        m_conferences->take(conference);
    if (ParticipantModel *model = m_participants.value(conferenceSid))
        model->setEnded();
}

void Switchboard::takeUnsettled(const QList<history::Entry> &entries)
{
    for (const history::Entry &entry : entries) {
        if (entry.intent.accountSid == m_connection.credentials.accountSid)
            m_queue->takeUp(entry.intent);
    }
}

void Switchboard::takeFailure(const twilio::Error &error, std::chrono::milliseconds nextTry)
{
    const QDateTime now = QDateTime::currentDateTime();
    if (!m_refresh.problem)
        m_refresh.failingSince = now;
    m_refresh.problem = error;
    m_refresh.nextTryAt = now.addMSecs(nextTry.count());
    emit refreshChanged();
}

} // namespace conference
