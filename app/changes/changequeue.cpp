// SPDX-License-Identifier: Apache-2.0
#include "changequeue.h"

#include "changecheck.h"
#include "changerecord.h"
#include "retrypolicy.h"
#include "statetraits.h"

#include <history/journal.h>

namespace changes {

using State = Change::State;

ChangeQueue::ChangeQueue(twilio::ConferenceService &service, history::Journal &journal,
                         QString accountSid, QObject *parent)
    : ChangeSignals(parent)
    , m_callSids([](const twilio::ParticipantAddress &) { return QString(); })
    , m_journal(journal, {std::move(accountSid), service.endpoint().toString()}, m_changes)
    , m_steps(m_changes, m_gate, m_journal)
    , m_sender(service)
    , m_checks(service, m_changes)
    , m_looks(m_changes)
    , m_retries(m_changes)
    , m_throttling(m_changes)
{
    connect(&journal, &history::Journal::recorded, this, [this](const QList<QUuid> &ids) {
        m_steps.release(ids);
        endTurn();
    });
    connect(&journal, &history::Journal::unrecorded, this, [this](const QList<QUuid> &ids) {
        m_steps.releaseUnrecorded(ids);
        endTurn();
    });
    connect(&m_steps, &ChangeSteps::stepped, this, [this](const Change &change) {
        m_looks.follow(change);
        m_throttling.follow(change, m_retries.now());
        tell(&ChangeQueue::changed, change);
    });
    connect(&m_checks, &OutcomeChecks::participantFetched, this,
            [this](const auto &...facts) { tell(&ChangeQueue::participantFetched, facts...); });
    connect(&m_checks, &OutcomeChecks::conferenceFetched, this,
            [this](const auto &conference) { tell(&ChangeQueue::conferenceTold, conference); });
    connect(&m_checks, &OutcomeChecks::judged, this,
            [this](const QUuid &id, State state) { m_steps.judge(*m_changes.find(id), state); });
    connect(&m_checks, &OutcomeChecks::finished, this, &ChangeQueue::endTurn);
    connect(&m_sender, &ChangeSender::roomMade, this, &ChangeQueue::endTurn);
    connect(&m_retries, &Retries::due, this, [this](const QUuid &id) {
        retry(*m_changes.find(id));
        endTurn();
    });
}

QUuid ChangeQueue::update(const twilio::ParticipantAddress &address, const QString &who,
                          const UpdateParticipant &what, const Press &press)
{
    Q_ASSERT(isValid(what));
    return add(address, who, what, press);
}

QUuid ChangeQueue::add(const twilio::ParticipantAddress &address, const QString &who,
                       const Operation &operation, const Press &press, bool isVerbatim)
{
    Change change;
    change.id = QUuid::createUuid();
    change.operation = operation;
    change.address = address;
    change.who = who;
    change.press = press;
    change.isVerbatim = isVerbatim;
    change.callSid = isOnParticipant(operation) ? m_callSids(address) : QString();
    change.pressedAt = QDateTime::currentDateTimeUtc();
    change.pressed = m_retries.now();
    if (pending() == 0 && m_throttling.isOver(change.pressed))
        m_sender.forgetThrottling();
    const QUuid id = m_steps.press(std::move(change)).id;
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

void ChangeQueue::sendReady()
{
    while (!isPaused() && m_sender.hasRoomFor(Extent::Single)) {
        Change *next = m_changes.takeNext(m_sender.room());
        if (!next)
            return;
        // What stood between it and a newer one may have gone.
        m_steps.layUnderNewer(*next);
        if (next->waits() && !m_steps.giveUpIfOverdue(*next, m_retries.now())
            && !m_steps.giveUpIfOfSomebodyElse(*next, m_callSids(next->address)))
            send(*next);
    }
}

void ChangeQueue::send(Change &change)
{
    ++change.attempts;
    m_journal.markSent(change, QDateTime::currentDateTimeUtc());
    m_changes.overtakeBy(change);
    const int sentWith = m_gate.credentials();
    m_sender.send(change, [this, id = change.id, sentWith](const ChangeSender::Answer &answer) {
        Change &sent = *m_changes.find(id);
        sent.latency
            = std::chrono::duration_cast<std::chrono::microseconds>(m_retries.now() - sent.pressed);
        sent.requestId = answer.requestId;
        if (answer.result)
            apply(sent, *answer.result);
        else
            fail(sent, answer.result.error(), sentWith);
        endTurn();
    });
    m_steps.step(change, State::Sending);
}

void ChangeQueue::apply(Change &change, const ChangeSender::Report &report)
{
    change.error.reset();
    change.isInDoubt = false;
    if (const auto *participant = std::get_if<twilio::Participant>(&report))
        tell(&ChangeQueue::participantTold, *participant);
    if (const auto *conference = std::get_if<twilio::Conference>(&report))
        tell(&ChangeQueue::conferenceTold, *conference);
    m_steps.step(change, judgeAnswer(change, report));
    if (const auto *removed = std::get_if<twilio::ParticipantAddress>(&report))
        tell(&ChangeQueue::inDoubt, *removed);
}

void ChangeQueue::fail(Change &change, const twilio::Error &error, int sentWith)
{
    change.error = error;
    change.wasSent = change.wasSent || !twilio::wasNeverSent(error);
    if (twilio::areCredentialsRefused(error) && waitsForCredentials(change, sentWith))
        return;
    if (m_retries.plan(change)) {
        m_steps.step(change, State::TryingAgain);
        return m_steps.layUnderNewer(change);
    }
    m_steps.step(change, stateAfter(error, change.isInDoubt));
    // After the step: only a look that is asked for later than the mark can take the mark away.
    if (change.state == State::Unreadable || twilio::isInterim(error))
        m_checks.check(change);
    else if (change.state == State::Unknown || twilio::mayHaveHappened(error)
             || twilio::isGone(error))
        tell(&ChangeQueue::inDoubt, change.address);
}

void ChangeQueue::sendUnrecorded(const QUuid &id)
{
    const Change *change = find(id);
    if (change && change->state == State::Unrecorded)
        m_steps.release({id});
    endTurn();
}

void ChangeQueue::cancel(const QUuid &id)
{
    Change *change = m_changes.find(id);
    if (change && change->waits()) {
        if (change->isInDoubt) {
            m_steps.giveUp(*change, {.kind = Ending::Kind::Cancelled});
            m_checks.check(*change);
        } else {
            m_steps.step(*change, State::Cancelled);
        }
    }
    endTurn();
}

QUuid ChangeQueue::sendAgain(const QUuid &id, Press press)
{
    Change *known = m_changes.find(id);
    if (!known || !known->canBeSentAgain())
        return {};
    known->isSentAgain = true;
    const Change again = *known;
    dismiss(id);
    press.repeated = id;
    return add(again.address, again.who, again.operation, press, again.isVerbatim);
}

void ChangeQueue::check(const QUuid &id)
{
    const Change *change = find(id);
    if (change && traitsOf(change->state).canBeChecked)
        m_checks.check(*change);
}

void ChangeQueue::look(const QString &conferenceSid, const std::vector<twilio::Participant> &listed,
                       twilio::Instant askedAt)
{
    for (const auto &[change, state] : m_looks.look(conferenceSid, listed, askedAt))
        m_steps.step(*change, state);
    endTurn();
}

void ChangeQueue::dismiss(const QUuid &id)
{
    if (Change *change = m_changes.find(id); change && !change->isDecided)
        m_steps.decideOn(*change);
    endTurn();
}

void ChangeQueue::retryNow()
{
    endOverdue();
    for (Change *change : m_retries.hurry())
        retry(*change);
    endTurn();
}

void ChangeQueue::retry(Change &change)
{
    if (isPaused())
        m_steps.step(change, State::Paused);
    m_changes.offerAgain(change);
}

bool ChangeQueue::waitsForCredentials(Change &change, int sentWith)
{
    const auto refusal = m_steps.waitForCredentials(change, sentWith);
    if (refusal == CredentialGate::Refusal::First)
        tell(&ChangeQueue::credentialsRefused);
    return refusal != CredentialGate::Refusal::Again && !change.isVerbatim;
}

void ChangeQueue::pause(twilio::Instant askedAt)
{
    m_steps.pauseAll(askedAt);
    endTurn();
}

void ChangeQueue::resume(twilio::Instant askedAt)
{
    if (m_steps.resumeAll(askedAt, m_retries.now()))
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
        m_steps.giveUpIfOverdue(*change, m_retries.now());
    endTurn();
}

void ChangeQueue::endTurn()
{
    sendReady();
    if (emitAll())
        m_changes.forgetOldest();
}

} // namespace changes
