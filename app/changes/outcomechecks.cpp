// SPDX-License-Identifier: Apache-2.0
#include "outcomechecks.h"

#include "changecheck.h"
#include "statetraits.h"

namespace changes {

OutcomeChecks::OutcomeChecks(twilio::ConferenceService &service, KnownChanges &changes,
                             QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_changes(changes)
{
}

void OutcomeChecks::check(const Change &change)
{
    Q_ASSERT(traitsOf(change.state).canBeChecked);
    if (isOnParticipant(change.operation))
        judgeWhenRead(m_service.fetchParticipant(change.address), change.id);
    else
        judgeWhenRead(m_service.fetchConference(change.address.conferenceSid()), change.id);
}

template <class T>
void OutcomeChecks::judgeWhenRead(twilio::ReplyOf<T> *reply, const QUuid &id)
{
    connect(reply, &twilio::Reply::finished, this, [this, reply, id] {
        Change *change = m_changes.find(id);
        if (!change)
            return;
        const twilio::Result<T> &result = reply->result();
        if (result)
            tell(*result, reply->askedAt());
        if (traitsOf(change->state).canBeChecked)
            emit judged(id, judgeCheck(*change, result));
        emit finished();
    });
}

void OutcomeChecks::tell(const twilio::Participant &participant, twilio::Instant askedAt)
{
    emit participantFetched(participant, askedAt);
}

void OutcomeChecks::tell(const twilio::Conference &conference, twilio::Instant)
{
    emit conferenceFetched(conference);
}

} // namespace changes
