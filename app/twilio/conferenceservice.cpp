// SPDX-License-Identifier: Apache-2.0
#include "conferenceservice.h"

#include "formbody.h"
#include "pagedreading.h"
#include "transport.h"

#include <QUrl>

namespace twilio {

using namespace Qt::Literals::StringLiterals;

namespace {

void setHere(Participant &participant, ServiceClock &clock)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    participant.dateUpdated = clock.here(participant.dateUpdated, now);
    participant.dateCreated = clock.here(participant.dateCreated, now);
}

void setHere(Conference &conference, ServiceClock &clock)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    conference.dateUpdated = clock.here(conference.dateUpdated, now);
    conference.dateCreated = clock.here(conference.dateCreated, now);
}

void setHere(Call &, const ServiceClock &) { }

template <class T, class Parse>
Result<T> parsed(const Result<QJsonObject> &answer, const Parse &parse, int status,
                 ServiceClock &clock)
{
    if (!answer)
        return tl::make_unexpected(answer.error());
    Result<T> result = parse(*answer);
    // The service did answer: not the same as input that was refused here.
    if (!result)
        result.error().httpStatus = status;
    else
        setHere(*result, clock);
    return result;
}

auto participantParser(const QString &conferenceSid)
{
    return [conferenceSid](const QJsonObject &object) {
        Result<Participant> participant = parseParticipant(object);
        if (participant && participant->conferenceSid.isEmpty())
            participant->conferenceSid = conferenceSid;
        return participant;
    };
}

Result<Conference> parsedConference(const QJsonObject &object)
{
    return parseConference(object);
}

Request post(Request::Way way, const QByteArray &path, const QByteArray &body)
{
    return {.way = way, .verb = "POST"_ba, .path = path, .body = body};
}

/// The service's own limit of a conference, so that one page holds them all.
constexpr PagedReading<Participant>::Kind participants{"participants"_L1, &parseParticipant, 250};

/// The longest page that the service documents.
constexpr PagedReading<Conference>::Kind conferences{"conferences"_L1, &parseConference, 1000};

QByteArray pageSize(size_t most)
{
    return "PageSize=" + QByteArray::number(most);
}

/// The longest page that the service documents.
constexpr size_t mostNumbers = 1000;

static_assert(ConferenceService::mostChangesInFlight == Transport::mostChangesInFlight);

} // namespace

ConferenceService::ConferenceService(const Endpoint &endpoint, const Credentials &credentials,
                                     std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_account("/2010-04-01/Accounts/" + QUrl::toPercentEncoding(credentials.accountSid) + '/')
    , m_transport(std::make_unique<Transport>(endpoint, credentials, deadline, nullptr))
{
    connect(m_transport.get(), &Transport::connectedAhead, this,
            &ConferenceService::connectedAhead);
    connect(m_transport.get(), &Transport::exchanged, this, &ConferenceService::exchanged);
}

ConferenceService::~ConferenceService()
{
    // While there is somebody to tell exchanged().
    m_transport.reset();
}

const Endpoint &ConferenceService::endpoint() const
{
    return m_transport->endpoint();
}

void ConferenceService::setProxy(const QNetworkProxy &proxy)
{
    m_transport->setProxy(proxy);
}

void ConferenceService::setCredentials(const Credentials &credentials)
{
    Q_ASSERT(credentials.accountSid == m_transport->accountSid());
    m_transport->setCredentials(credentials);
}

void ConferenceService::leaveIdleConnections()
{
    m_transport->leaveIdleConnections();
}

void ConferenceService::connectAhead()
{
    m_transport->connectAhead();
}

void ConferenceService::setClock(std::function<BootClock::time_point()> clock)
{
    m_transport->setClock(std::move(clock));
}

ReplyOf<Participant> *ConferenceService::updateParticipant(const ParticipantAddress &address,
                                                           const ParticipantUpdate &update)
{
    if (const auto problems = update.validate(); !problems.empty())
        return refuse<Participant>(problems.front().field);
    const bool announces = update.announceUrl.has_value();
    return change<Participant>(post(announces ? Request::Way::Alone : Request::Way::Change,
                                    participantPath(address), update.toFormBody()),
                               announces ? Repetition::Harmful : Repetition::Harmless,
                               participantParser(address.conferenceSid()));
}

ReplyOf<Participant> *ConferenceService::fetchParticipant(const ParticipantAddress &address)
{
    return fetch<Participant>(participantPath(address), participantParser(address.conferenceSid()));
}

ReplyOf<Participant> *ConferenceService::createParticipant(const QString &conferenceSid,
                                                           const NewParticipant &participant)
{
    if (const auto problems = participant.validate(); !problems.empty())
        return refuse<Participant>(problems.front().field);
    return change<Participant>(
        post(Request::Way::Alone, participantsPath(conferenceSid), participant.toFormBody()),
        Repetition::Harmful, participantParser(conferenceSid));
}

ReplyOf<Call> *ConferenceService::fetchCall(const QString &callSid)
{
    return fetch<Call>(m_account + "Calls/" + QUrl::toPercentEncoding(callSid) + ".json",
                       &parseCall);
}

ReplyOf<ParticipantAddress> *ConferenceService::removeParticipant(const ParticipantAddress &address)
{
    auto *reply = new ReplyOf<ParticipantAddress>(this);
    reply->follow(m_transport->send({.way = Request::Way::Alone,
                                     .verb = "DELETE"_ba,
                                     .path = participantPath(address),
                                     .body = {}}),
                  [reply, address](const Arrival &arrival) {
                      const auto answer = judgeChange(arrival, Repetition::Harmful);
                      reply->finish(answer ? Result<ParticipantAddress>(address)
                                           : tl::make_unexpected(answer.error()));
                  });
    return reply;
}

ReplyOf<Listing<Participant>> *
ConferenceService::listParticipants(const QString &conferenceSid,
                                    const Listing<Participant> &previous)
{
    auto *reply = new ReplyOf<Listing<Participant>>(this);
    PagedReading<Participant>::begin(*reply, *m_transport, participants, previous,
                                     participantsPath(conferenceSid) + '?'
                                         + pageSize(participants.most));
    return reply;
}

ReplyOf<Listing<Conference>> *
ConferenceService::listConferences(const ConferenceFilter &filter,
                                   const Listing<Conference> &previous)
{
    QByteArray path = m_account + "Conferences.json?" + pageSize(conferences.most);
    if (!filter.status.isEmpty())
        path += '&' + formPair("Status"_L1, filter.status);
    if (!filter.friendlyName.isEmpty())
        path += '&' + formPair("FriendlyName"_L1, filter.friendlyName);
    auto *reply = new ReplyOf<Listing<Conference>>(this);
    PagedReading<Conference>::begin(*reply, *m_transport, conferences, previous, path);
    return reply;
}

ReplyOf<Conference> *ConferenceService::fetchConference(const QString &conferenceSid)
{
    return fetch<Conference>(conferencePath(conferenceSid), parsedConference);
}

ReplyOf<Conference> *ConferenceService::endConference(const QString &conferenceSid)
{
    return change<Conference>(
        post(Request::Way::Change, conferencePath(conferenceSid), "Status=completed"),
        Repetition::Harmless, parsedConference);
}

ReplyOf<Conference> *ConferenceService::announceToConference(const QString &conferenceSid,
                                                             const Announcement &announcement)
{
    const ParticipantUpdate fields{.announceMethod = announcement.method,
                                   .announceUrl = announcement.url};
    if (const auto problems = fields.validate(); !problems.empty())
        return refuse<Conference>(problems.front().field);
    return change<Conference>(
        post(Request::Way::Alone, conferencePath(conferenceSid), fields.toFormBody()),
        Repetition::Harmful, parsedConference);
}

ReplyOf<Listing<OwnNumber>> *ConferenceService::listIncomingPhoneNumbers()
{
    return listNumbers("IncomingPhoneNumbers"_ba, "incoming_phone_numbers"_L1);
}

ReplyOf<Listing<OwnNumber>> *ConferenceService::listOutgoingCallerIds()
{
    return listNumbers("OutgoingCallerIds"_ba, "outgoing_caller_ids"_L1);
}

ReplyOf<Listing<OwnNumber>> *ConferenceService::listNumbers(const QByteArray &resource,
                                                            QLatin1StringView key)
{
    auto *reply = new ReplyOf<Listing<OwnNumber>>(this);
    PagedReading<OwnNumber>::begin(*reply, *m_transport, {key, &parseOwnNumber, mostNumbers}, {},
                                   m_account + resource + ".json?" + pageSize(mostNumbers));
    return reply;
}

template <class T>
ReplyOf<T> *ConferenceService::fetch(const QByteArray &path, const Parse<T> &parse)
{
    auto *reply = new ReplyOf<T>(this);
    reply->follow(
        m_transport->send({.way = Request::Way::Read, .verb = "GET"_ba, .path = path, .body = {}}),
        [this, reply, parse](const Arrival &arrival) {
            reply->finish(
                parsed<T>(judgeRead(arrival), parse, arrival.status, m_transport->clock()));
        });
    return reply;
}

template <class T>
ReplyOf<T> *ConferenceService::change(Request request, Repetition repetition, const Parse<T> &parse)
{
    auto *reply = new ReplyOf<T>(this);
    reply->follow(m_transport->send(std::move(request)),
                  [this, reply, repetition, parse](const Arrival &arrival) {
                      reply->finish(parsed<T>(judgeChange(arrival, repetition), parse,
                                              arrival.status, m_transport->clock()));
                  });
    return reply;
}

template <class T>
ReplyOf<T> *ConferenceService::refuse(const QString &field)
{
    auto *reply = new ReplyOf<T>(this);
    reply->finishLater(
        {.kind = Error::Kind::Protocol, .failure = {Failure::Cause::InvalidUpdate, field}});
    return reply;
}

QByteArray ConferenceService::conferencePath(const QString &conferenceSid) const
{
    return m_account + "Conferences/" + QUrl::toPercentEncoding(conferenceSid) + ".json";
}

QByteArray ConferenceService::participantsPath(const QString &conferenceSid) const
{
    return m_account + "Conferences/" + QUrl::toPercentEncoding(conferenceSid)
        + "/Participants.json";
}

QByteArray ConferenceService::participantPath(const ParticipantAddress &address) const
{
    return m_account + address.toEncodedPath();
}

} // namespace twilio
