// SPDX-License-Identifier: Apache-2.0
#include "changequeue.h"

#include "changerecord.h"
#include "log.h"
#include "overdue.h"
#include "retrypolicy.h"
#include "supersession.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <algorithm>

namespace changes {

using State = Change::State;

namespace {

constexpr size_t mostSettled = 1000;

} // namespace

ChangeQueue::ChangeQueue(twilio::ConferenceService &service, history::Journal &journal,
                         QString accountSid, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_journal(journal)
    , m_accountSid(std::move(accountSid))
    , m_dice([] { return QRandomGenerator::global()->generateDouble(); })
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
    , m_parallelism(twilio::ConferenceService::mostChangesInFlight)
{
    connect(&m_journal, &history::Journal::recorded, this, &ChangeQueue::release);
}

ChangeQueue::~ChangeQueue() = default;

QUuid ChangeQueue::update(const twilio::ParticipantAddress &address, const QString &who,
                          const twilio::ParticipantUpdate &update, const QString &whom)
{
    Change change;
    change.operation = UpdateParticipant{update, whom};
    change.address = address;
    change.who = who;
    return add(std::move(change));
}

QUuid ChangeQueue::remove(const twilio::ParticipantAddress &address, const QString &who)
{
    Change change;
    change.operation = RemoveParticipant{};
    change.address = address;
    change.who = who;
    return add(std::move(change));
}

QUuid ChangeQueue::endConference(const QString &conferenceSid, const QString &name)
{
    Change change;
    change.operation = EndConference{};
    change.address = {conferenceSid, {}};
    change.who = name;
    return add(std::move(change));
}

QUuid ChangeQueue::announce(const QString &conferenceSid, const QString &name,
                            const twilio::Announcement &announcement)
{
    Change change;
    change.operation = AnnounceToConference{announcement};
    change.address = {conferenceSid, {}};
    change.who = name;
    return add(std::move(change));
}

QUuid ChangeQueue::add(Change change)
{
    change.id = QUuid::createUuid();
    change.pressedAt = m_clock();
    const QUuid id = change.id;
    m_journal.record(intentOf(change, m_accountSid));
    ++m_pending;
    const Change &added = m_changes.emplace(id, std::move(change)).first->second;
    if (added.update())
        supersede(added);
    m_lanes.add(added.address, id);
    emit changed(added);
    if (Change *news = changeOf(id); m_isPaused && news->state == State::Waiting)
        step(*news, State::Paused);
    return id;
}

void ChangeQueue::supersede(const Change &newer)
{
    std::vector<Change *> unsent;
    std::vector<twilio::ParticipantUpdate> updates;
    for (const QUuid &id : m_lanes.lane(newer.address)) {
        Change *older = changeOf(id);
        if (!older->update() || !older->waits())
            continue;
        unsent.push_back(older);
        updates.push_back(*older->update());
    }
    const std::vector<twilio::ParticipantUpdate> left = remainders(updates, *newer.update());
    for (size_t i = 0; i < unsent.size(); ++i) {
        if (left[i].isEmpty())
            step(*unsent[i], State::Superseded);
        else
            *updateIn(unsent[i]->operation) = left[i];
    }
}

void ChangeQueue::release(const QList<QUuid> &ids)
{
    for (const QUuid &id : ids) {
        const Change *change = find(id);
        if (change && !change->isSettled())
            m_lanes.release(change->address, id);
    }
    sendReady();
}

void ChangeQueue::sendReady()
{
    while (!m_isPaused && m_inFlight < m_parallelism.limit()) {
        const auto next = m_lanes.takeNext();
        if (!next)
            return;
        Change &change = *changeOf(*next);
        if (isOverdue(change, m_clock()))
            giveUp(change);
        else
            send(change);
    }
}

void ChangeQueue::send(Change &change)
{
    ++change.attempts;
    ++m_inFlight;
    const QUuid id = change.id;
    const QString &conferenceSid = change.address.conferenceSid();
    const auto takeConference = [this](Change &done, const twilio::Conference &told) {
        emit conferenceTold(told);
        step(done, State::Confirmed);
    };
    if (const auto *update = change.update()) {
        follow(m_service.updateParticipant(change.address, *update), id,
               [this](Change &done, const twilio::Participant &told) { takeAnswer(done, told); });
    } else if (std::holds_alternative<RemoveParticipant>(change.operation)) {
        follow(m_service.removeParticipant(change.address), id,
               [this](Change &done, const twilio::ParticipantAddress &removed) {
                   emit inDoubt(removed);
                   step(done, State::Confirmed);
               });
    } else if (const auto *all = std::get_if<AnnounceToConference>(&change.operation)) {
        follow(m_service.announceToConference(conferenceSid, all->announcement), id,
               takeConference);
    } else {
        follow(m_service.endConference(conferenceSid), id, takeConference);
    }
    step(change, State::Sending);
}

template <class T, class Told>
void ChangeQueue::follow(twilio::ReplyOf<T> *reply, const QUuid &id, Told told)
{
    const auto take = [this, reply, id, told, sentWith = m_credentials] {
        --m_inFlight;
        Change &change = *changeOf(id);
        change.latency = reply->latency();
        change.requestId = reply->requestId();
        if (const auto &result = reply->result()) {
            m_parallelism.succeeded();
            change.error.reset();
            told(change, *result);
        } else {
            failed(change, result.error(), sentWith);
        }
        sendReady();
    };
    connect(reply, &twilio::Reply::finished, this, take);
}

void ChangeQueue::failed(Change &change, const twilio::Error &error, int sentWith)
{
    change.error = error;
    if (twilio::areCredentialsRefused(error) && keepUnauthorized(change, sentWith))
        return;
    if (twilio::isThrottled(error))
        m_parallelism.throttled();
    const bool wasAccepted = error.kind == twilio::Error::Kind::Protocol && error.httpStatus != 0;
    if (wasAccepted) {
        step(change, State::Unreadable);
        check(change.id);
        return;
    }
    if (const auto delay
        = retryDelay(error, isRepeatable(change.operation), change.attempts, m_dice())) {
        tryAgainLater(change, *delay);
        return;
    }
    const twilio::ParticipantAddress address = change.address;
    const bool isUnknown = error.kind == twilio::Error::Kind::OutcomeUnknown
        || (change.isInDoubt && twilio::wasNeverSent(error));
    const bool mayBeDone = isUnknown || twilio::mayHaveHappened(error);
    step(change, isUnknown ? State::Unknown : State::Refused);
    // After the step: only a look that is asked for later than the mark can take the mark away.
    if (mayBeDone || twilio::isGone(error))
        emit inDoubt(address);
}

void ChangeQueue::takeAnswer(Change &change, const twilio::Participant &told)
{
    emit participantTold(told);
    change.differences = compare(*change.update(), told);
    step(change, change.differences.empty() ? State::Confirmed : State::NotApplied);
}

void ChangeQueue::step(Change &change, State state)
{
    const bool wasSettled = change.isSettled();
    const bool wasUndecided = !change.isDecided;
    change.state = state;
    qCDebug(log) << change.id.toString(QUuid::WithoutBraces) << "state" << static_cast<int>(state)
                 << "attempts" << change.attempts;
    change.isDecided = state != State::Unknown;
    m_undecided += static_cast<int>(!change.isDecided) - static_cast<int>(wasUndecided);
    if (change.isSettled()) {
        m_journal.settle(outcomeOf(change));
        if (!wasSettled) {
            --m_pending;
            m_settled.push_back(change.id);
            m_lanes.remove(change.address, change.id);
            m_refusedOnce.remove(change.id);
        }
    }
    // Whoever hears of it may make the next change, and this one may be forgotten meanwhile.
    emit changed(Change(change));
    forgetOldest();
}

void ChangeQueue::forgetOldest()
{
    while (m_settled.size() > mostSettled) {
        const auto oldest = m_changes.find(m_settled.front());
        m_undecided -= static_cast<int>(!oldest->second.isDecided);
        m_changes.erase(oldest);
        m_settled.pop_front();
    }
}

std::vector<Change> ChangeQueue::openChanges(const QString &conferenceSid) const
{
    std::vector<Change> found;
    for (const auto &[id, change] : m_changes) {
        if (change.address.conferenceSid() == conferenceSid
            && (!change.isSettled() || !change.isDecided))
            found.push_back(change);
    }
    std::sort(found.begin(), found.end(), [](const Change &one, const Change &other) {
        return one.pressedAt < other.pressedAt;
    });
    return found;
}

const Change *ChangeQueue::find(const QUuid &id) const
{
    const auto entry = m_changes.find(id);
    return entry == m_changes.end() ? nullptr : &entry->second;
}

Change *ChangeQueue::changeOf(const QUuid &id)
{
    return const_cast<Change *>(std::as_const(*this).find(id));
}

} // namespace changes
