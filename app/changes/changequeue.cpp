// SPDX-License-Identifier: Apache-2.0
#include "changequeue.h"

#include "changerecord.h"
#include "log.h"
#include "overdue.h"
#include "retrypolicy.h"
#include "statetraits.h"
#include "supersession.h"

#include <QRandomGenerator>
#include <QTimer>
#include <history/journal.h>

namespace changes {

using State = Change::State;

ChangeQueue::ChangeQueue(twilio::ConferenceService &service, history::Journal &journal,
                         QString accountSid, QObject *parent)
    : ChangeSignals(parent)
    , m_dice([] { return QRandomGenerator::global()->generateDouble(); })
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
    , m_journal(journal, {std::move(accountSid), service.endpoint().toString()}, m_changes)
    , m_sender(service)
    , m_checks(service, m_changes)
{
    connect(&journal, &history::Journal::recorded, this, &ChangeQueue::release);
    connect(&m_checks, &OutcomeChecks::participantFetched, this,
            [this](const auto &...facts) { tell(&ChangeQueue::participantFetched, facts...); });
    connect(&m_checks, &OutcomeChecks::conferenceFetched, this,
            [this](const auto &conference) { tell(&ChangeQueue::conferenceTold, conference); });
    connect(&m_checks, &OutcomeChecks::judged, this, &ChangeQueue::applyJudgement);
    connect(&m_checks, &OutcomeChecks::finished, this, &ChangeQueue::endTurn);
}

QUuid ChangeQueue::update(const twilio::ParticipantAddress &address, const QString &who,
                          const UpdateParticipant &what)
{
    Q_ASSERT(what.update.validate().empty());
    return add(address, who, what);
}

QUuid ChangeQueue::announce(const QString &conferenceSid, const QString &name,
                            const twilio::Announcement &announcement)
{
    Q_ASSERT(twilio::isCallableUrl(announcement.url));
    return add({conferenceSid, {}}, name, AnnounceToConference{announcement});
}

QUuid ChangeQueue::add(const twilio::ParticipantAddress &address, const QString &who,
                       const Operation &operation)
{
    Change change;
    change.id = QUuid::createUuid();
    change.operation = operation;
    change.address = address;
    change.who = who;
    change.pressedAt = m_clock();
    m_journal.record(change);
    const QUuid id = change.id;
    Change &added = m_changes.add(std::move(change));
    if (added.update()) {
        for (Change *replaced : replaceIn(m_changes.unsentBefore(added), *added.update()))
            step(*replaced, State::Superseded);
    }
    tell(&ChangeQueue::changed, added);
    if (isPaused())
        step(added, State::Paused);
    endTurn();
    return id;
}

void ChangeQueue::adopt(const history::Entry &entry)
{
    if (find(entry.intent.id))
        return;
    const Change &known = m_changes.add(changeFrom(entry));
    tell(&ChangeQueue::changed, known);
    tell(&ChangeQueue::adopted, known);
    m_checks.check(known);
    endTurn();
}

void ChangeQueue::release(const QList<QUuid> &ids)
{
    for (const QUuid &id : ids)
        m_changes.release(id);
    endTurn();
}

void ChangeQueue::sendReady()
{
    while (!isPaused() && !m_sender.isFull()) {
        Change *next = m_changes.takeNext();
        if (!next)
            return;
        if (!giveUpIfOverdue(*next))
            send(*next);
    }
}

void ChangeQueue::send(Change &change)
{
    ++change.attempts;
    m_journal.markSent(change, m_clock());
    const int sentWith = m_gate.credentials();
    m_sender.send(change, [this, id = change.id, sentWith](const ChangeSender::Answer &answer) {
        Change &sent = *m_changes.find(id);
        sent.latency = answer.latency;
        sent.requestId = answer.requestId;
        if (answer.result)
            apply(sent, *answer.result);
        else
            fail(sent, answer.result.error(), sentWith);
        endTurn();
    });
    step(change, State::Sending);
}

void ChangeQueue::apply(Change &change, const ChangeSender::Report &report)
{
    change.error.reset();
    if (const auto *participant = std::get_if<twilio::Participant>(&report)) {
        tell(&ChangeQueue::participantTold, *participant);
        change.differences = compare(*change.update(), *participant);
    } else if (const auto *conference = std::get_if<twilio::Conference>(&report)) {
        tell(&ChangeQueue::conferenceTold, *conference);
    }
    step(change, change.differences.empty() ? State::Confirmed : State::NotApplied);
    if (const auto *removed = std::get_if<twilio::ParticipantAddress>(&report))
        tell(&ChangeQueue::inDoubt, *removed);
}

void ChangeQueue::fail(Change &change, const twilio::Error &error, int sentWith)
{
    change.error = error;
    if (twilio::areCredentialsRefused(error) && waitsForCredentials(change, sentWith))
        return;
    const bool isHarmless = isRepeatable(change.operation);
    if (const auto delay = retryDelay(error, isHarmless, change.attempts, m_dice()))
        return retryLater(change, *delay);
    step(change, stateAfter(error, change.isInDoubt));
    // After the step: only a look that is asked for later than the mark can take the mark away.
    if (change.state == State::Unreadable)
        m_checks.check(change);
    else if (change.state == State::Unknown || twilio::mayHaveHappened(error)
             || twilio::isGone(error))
        tell(&ChangeQueue::inDoubt, change.address);
}

void ChangeQueue::applyJudgement(const QUuid &id, State state)
{
    Change &change = *m_changes.find(id);
    if (state == State::Unknown && change.state == State::Unknown)
        tell(&ChangeQueue::changed, change); // decided on, if it was before
    else
        step(change, state);
}

void ChangeQueue::cancel(const QUuid &id)
{
    Change *change = m_changes.find(id);
    if (change && change->waits())
        step(*change, State::Cancelled);
    endTurn();
}

QUuid ChangeQueue::sendAgain(const QUuid &id)
{
    const Change *known = find(id);
    if (!known || !known->canBeSentAgain())
        return {};
    const Change again = *known;
    dismiss(id);
    return add(again.address, again.who, again.operation);
}

void ChangeQueue::check(const QUuid &id)
{
    const Change *change = find(id);
    if (change && traitsOf(change->state).canBeChecked)
        m_checks.check(*change);
}

void ChangeQueue::dismiss(const QUuid &id)
{
    Change *change = m_changes.find(id);
    if (!change || change->isDecided)
        return;
    m_changes.setDecided(*change);
    m_journal.settle(*change);
    tell(&ChangeQueue::changed, *change);
    endTurn();
}

void ChangeQueue::retryLater(Change &change, std::chrono::milliseconds delay)
{
    change.isInDoubt = change.isInDoubt || twilio::mayHaveHappened(*change.error);
    change.retryAt = m_clock().addMSecs(delay.count());
    step(change, State::TryingAgain);
    QTimer::singleShot(delay, this, [this, id = change.id, attempts = change.attempts] {
        Change *waiting = m_changes.find(id);
        // Another attempt was made meanwhile, by retryNow() or after a pause.
        if (!waiting || waiting->state != State::TryingAgain || waiting->attempts != attempts)
            return;
        retry(*waiting);
        endTurn();
    });
}

void ChangeQueue::retryNow()
{
    endOverdue();
    for (Change *change : m_changes.unsettled(State::TryingAgain)) {
        const bool wasConnection = change->error && twilio::isConnectionProblem(*change->error);
        if (wasConnection || change->retryAt <= m_clock())
            retry(*change);
    }
    endTurn();
}

void ChangeQueue::retry(Change &change)
{
    if (isPaused())
        step(change, State::Paused);
    m_changes.offerAgain(change);
}

bool ChangeQueue::waitsForCredentials(Change &change, int sentWith)
{
    const auto refusal = m_gate.refuse(change.id, sentWith);
    if (refusal == CredentialGate::Refusal::Again)
        return false;
    const bool isNews = refusal == CredentialGate::Refusal::First;
    if (isNews)
        pauseAll(twilio::Instant::clock::now());
    step(change, isPaused() ? State::Paused : State::Waiting);
    m_changes.offerAgain(change);
    if (isNews)
        tell(&ChangeQueue::credentialsRefused);
    return true;
}

void ChangeQueue::pauseAll(twilio::Instant askedAt)
{
    if (!m_gate.close(askedAt))
        return;
    // What is to be tried again follows when its time has come.
    for (Change *change : m_changes.unsettled(State::Waiting))
        step(*change, State::Paused);
}

void ChangeQueue::pause(twilio::Instant askedAt)
{
    pauseAll(askedAt);
    endTurn();
}

void ChangeQueue::resume(twilio::Instant askedAt)
{
    if (!m_gate.open(askedAt))
        return;
    for (Change *change : m_changes.unsettled(State::Paused)) {
        if (!giveUpIfOverdue(*change))
            step(*change, State::Waiting);
    }
    endTurn();
}

void ChangeQueue::renew()
{
    m_gate.renew();
    resume(twilio::Instant::clock::now());
}

void ChangeQueue::endOverdue()
{
    for (Change *change : m_changes.unsettled())
        giveUpIfOverdue(*change);
    endTurn();
}

bool ChangeQueue::giveUpIfOverdue(Change &change)
{
    const QDateTime now = m_clock();
    if (!isOverdue(change, now))
        return false;
    change.error = overdueError(change);
    change.ending = overdueEnding(change, now);
    step(change, change.isInDoubt ? State::Unknown : State::Refused);
    return true;
}

void ChangeQueue::step(Change &change, State state)
{
    m_changes.setState(change, state);
    qCDebug(log) << change.id.toString(QUuid::WithoutBraces) << state << "attempts"
                 << change.attempts;
    if (change.isSettled()) {
        m_journal.settle(change);
        m_gate.forget(change.id);
    }
    tell(&ChangeQueue::changed, change);
}

void ChangeQueue::endTurn()
{
    sendReady();
    if (emitAll())
        m_changes.forgetOldest();
}

} // namespace changes
