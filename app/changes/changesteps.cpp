// SPDX-License-Identifier: Apache-2.0
#include "changesteps.h"

#include "log.h"
#include "overdue.h"
#include "replacement.h"

namespace changes {

using State = Change::State;

ChangeSteps::ChangeSteps(KnownChanges &changes, CredentialGate &gate, Recorder &recorder,
                         QObject *parent)
    : QObject(parent)
    , m_changes(changes)
    , m_gate(gate)
    , m_recorder(recorder)
{
}

Change &ChangeSteps::press(Change change)
{
    m_recorder.record(change);
    Change &added = m_changes.add(std::move(change));
    replaceBefore(added);
    emit stepped(added);
    pauseWhereClosed(added);
    return added;
}

void ChangeSteps::step(Change &change, State state)
{
    const std::vector<Change *> givenBack = giveBack(change, state);
    m_changes.setState(change, state);
    qCDebug(log) << change.id.toString(QUuid::WithoutBraces) << state << "attempts"
                 << change.attempts;
    if (change.isSettled()) {
        m_recorder.settle(change);
        m_gate.forget(change.id);
        if (change.isDecided)
            change.replaced.clear();
    }
    emit stepped(change);
    for (Change *again : givenBack)
        goOnWith(*again);
}

void ChangeSteps::giveUp(Change &change, const Ending &ending)
{
    using Kind = twilio::Error::Kind;
    change.error = twilio::Error{.kind = change.isInDoubt ? Kind::OutcomeUnknown : Kind::Cancelled};
    change.ending = ending;
    step(change, change.isInDoubt ? State::Unknown : State::Refused);
}

bool ChangeSteps::giveUpIfOverdue(Change &change, twilio::BootClock::time_point now)
{
    if (!isOverdue(change, now))
        return false;
    giveUp(change, overdueEnding(change, now));
    return true;
}

bool ChangeSteps::giveUpIfOfSomebodyElse(Change &change, const QString &callSid)
{
    const bool isNamedByLabel
        = !change.callSid.isEmpty() && change.address.participant() != change.callSid;
    if (!isNamedByLabel || callSid == change.callSid)
        return false;
    giveUp(change, {.kind = Ending::Kind::LabelMoved});
    return true;
}

void ChangeSteps::release(const QList<QUuid> &ids)
{
    for (const QUuid &id : ids) {
        m_changes.release(id);
        Change *change = m_changes.find(id);
        if (change && change->state == State::Unrecorded)
            step(*change, m_gate.isClosed() ? State::Paused : State::Waiting);
    }
}

void ChangeSteps::releaseUnrecorded(const QList<QUuid> &ids)
{
    for (const QUuid &id : ids) {
        Change *change = m_changes.find(id);
        // What is recorded anew was recorded before.
        if (!change || m_changes.isReleased(*change))
            continue;
        if (!needsRecord(change->operation))
            m_changes.release(id);
        else if (change->state != State::Unrecorded)
            step(*change, State::Unrecorded);
    }
}

CredentialGate::Refusal ChangeSteps::waitForCredentials(Change &change, int sentWith)
{
    const auto refusal = m_gate.refuse(change.id, sentWith);
    if (refusal == CredentialGate::Refusal::Again)
        return refusal;
    if (refusal == CredentialGate::Refusal::First)
        pauseAll(twilio::Instant::clock::now());
    if (!change.isVerbatim) {
        step(change, m_gate.isClosed() ? State::Paused : State::Waiting);
        m_changes.offerAgain(change);
        layUnderNewer(change);
    }
    return refusal;
}

void ChangeSteps::pauseAll(twilio::Instant askedAt)
{
    if (!m_gate.close(askedAt))
        return;
    // What is to be tried again follows when its time has come.
    for (Change *change : m_changes.unsettled(State::Waiting))
        step(*change, State::Paused);
}

bool ChangeSteps::resumeAll(twilio::Instant askedAt, twilio::BootClock::time_point now)
{
    if (!m_gate.open(askedAt))
        return false;
    for (Change *change : m_changes.unsettled(State::Paused)) {
        // What ended before it may have given back what takes its place.
        if (change->state == State::Paused && !giveUpIfOverdue(*change, now))
            step(*change, State::Waiting);
    }
    return true;
}

void ChangeSteps::judge(Change &change, State state)
{
    if (state == State::Unknown && change.state == State::Unknown)
        emit stepped(change); // decided on, if it was before
    else
        step(change, state);
    const bool isMoot = change.ending && change.ending->kind == Ending::Kind::NoLongerThere;
    if (isMoot && !change.isDecided)
        decideOn(change);
}

void ChangeSteps::decideOn(Change &change)
{
    m_changes.setDecided(change);
    change.replaced.clear();
    m_recorder.settle(change);
    emit stepped(change);
}

void ChangeSteps::layUnderNewer(Change &older)
{
    if (!older.update() || older.isVerbatim)
        return;
    for (Change *newer : m_changes.unsentBehind(older)) {
        if (newer->waits() && older.waits() && takesFrom(older, *newer))
            replaceBefore(*newer);
    }
}

void ChangeSteps::replaceBefore(Change &newer)
{
    if (!newer.update() || newer.isVerbatim)
        return;
    const Replaced replaced = takeFrom(m_changes.unsentBefore(newer), newer);
    for (Change *older : replaced.wholly)
        step(*older, State::Superseded);
    // The journal is to tell what is sent of it.
    for (const Change *older : replaced.partly)
        m_recorder.record(*older);
}

std::vector<Change *> ChangeSteps::giveBack(const Change &change, State state)
{
    std::vector<Change *> back;
    for (const Change &again : givenBackBy(change, state)) {
        m_recorder.record(again);
        back.push_back(&m_changes.add(again, &change));
    }
    return back;
}

void ChangeSteps::goOnWith(Change &givenBack)
{
    if (givenBack.ending)
        return step(givenBack, State::Refused);
    layUnderNewer(givenBack);
    if (!givenBack.waits())
        return;
    emit stepped(givenBack);
    pauseWhereClosed(givenBack);
}

void ChangeSteps::pauseWhereClosed(Change &change)
{
    if (m_gate.isClosed())
        step(change, State::Paused);
}

} // namespace changes
