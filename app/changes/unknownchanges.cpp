// SPDX-License-Identifier: Apache-2.0
// The changes of the ChangeQueue whose outcome is unknown: what checks them, and what the operator
// decides on them.
#include "changecheck.h"
#include "changequeue.h"
#include "changerecord.h"
#include "statetraits.h"

namespace changes {

using State = Change::State;

void ChangeQueue::takeUp(const history::Intent &intent)
{
    const auto [entry, isNew] = m_changes.try_emplace(intent.id, changeFrom(intent));
    if (!isNew)
        return;
    m_settled.push_back(intent.id);
    ++m_undecided;
    const Change known = entry->second;
    emit changed(known);
    emit takenUp(known);
    check(intent.id);
    forgetOldest();
}

QUuid ChangeQueue::sendAgain(const QUuid &id)
{
    const Change *known = find(id);
    if (!known || !known->canBeSentAgain())
        return {};
    Change again;
    again.operation = known->operation;
    again.address = known->address;
    again.who = known->who;
    letBe(id);
    return add(std::move(again));
}

void ChangeQueue::letBe(const QUuid &id)
{
    Change *change = changeOf(id);
    if (!change || change->isDecided)
        return;
    change->isDecided = true;
    --m_undecided;
    m_journal.settle(outcomeOf(*change));
    emit changed(*change);
}

void ChangeQueue::check(const QUuid &id)
{
    const Change *change = find(id);
    if (!change || !traitsOf(change->state).canBeChecked)
        return;
    const auto compareWhenRead = [this, id](auto *reply) {
        connect(reply, &twilio::Reply::finished, this, [this, reply, id] {
            if (Change *checked = changeOf(id))
                takeCheck(*checked, reply->result(), reply->askedAt());
            sendReady();
        });
    };
    if (isOnParticipant(change->operation))
        compareWhenRead(m_service.fetchParticipant(change->address));
    else
        compareWhenRead(m_service.fetchConference(change->address.conferenceSid()));
}

template <class Told>
void ChangeQueue::judge(Change &change, const twilio::Result<Told> &result)
{
    // Asked twice, it was judged by the first answer.
    if (!traitsOf(change.state).canBeChecked)
        return;
    const State state = judgeCheck(change, result);
    if (state == State::Unknown && change.state == State::Unknown)
        emit changed(Change(change)); // still unknown, and decided on if it was before
    else
        step(change, state);
}

void ChangeQueue::takeCheck(Change &change, const twilio::Result<twilio::Participant> &result,
                            twilio::Reply::Clock::time_point askedAt)
{
    if (result)
        emit participantFetched(*result, askedAt);
    judge(change, result);
}

void ChangeQueue::takeCheck(Change &change, const twilio::Result<twilio::Conference> &result,
                            twilio::Reply::Clock::time_point)
{
    if (result)
        emit conferenceTold(*result);
    judge(change, result);
}

} // namespace changes
