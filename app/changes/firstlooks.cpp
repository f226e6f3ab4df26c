// SPDX-License-Identifier: Apache-2.0
#include "firstlooks.h"

#include "changecheck.h"
#include "statetraits.h"

#include <algorithm>

namespace changes {

using State = Change::State;

namespace {

/// A list may show something else than the answer to it.
bool isToBeCompared(const Change &change)
{
    return change.update() && change.isSettled() && traitsOf(change.state).isAccepted
        && !change.isSeen;
}

const twilio::Participant *find(const std::vector<twilio::Participant> &listed,
                                const twilio::ParticipantAddress &address)
{
    const auto found
        = std::find_if(listed.begin(), listed.end(), [&](const twilio::Participant &one) {
              return one.callSid == address.participant() || one.label == address.participant();
          });
    return found == listed.end() ? nullptr : &*found;
}

} // namespace

void FirstLooks::follow(const Change &change)
{
    if (!change.update())
        return;
    if (change.state == State::Sending) {
        for (Answered &older : m_answered) {
            if (older.participant == change.lane())
                older.asked = withoutWhatIsSetBy(*change.update(), older.asked);
        }
        return;
    }
    std::erase_if(m_answered, [&](const Answered &one) { return one.id == change.id; });
    if (isToBeCompared(change))
        m_answered.push_back(
            {change.id, change.lane(), *change.update(), twilio::Instant::clock::now()});
    // Of a conference that is not read any more nothing comes.
    if (m_answered.size() > KnownChanges::mostSettled)
        m_answered.erase(m_answered.begin());
}

std::vector<FirstLooks::Judgement> FirstLooks::look(const QString &conferenceSid,
                                                    const std::vector<twilio::Participant> &listed,
                                                    twilio::Instant askedAt)
{
    std::vector<Judgement> judged;
    const auto isDue = [&](const Answered &one) {
        return one.participant.conferenceSid() == conferenceSid && one.at <= askedAt;
    };
    for (const Answered &one : m_answered) {
        Change *change = isDue(one) ? m_changes.find(one.id) : nullptr;
        const twilio::Participant *told = change ? find(listed, one.participant) : nullptr;
        if (!told)
            continue;
        const State state = judgeList(*change, one.asked, *told);
        if (state != change->state)
            judged.push_back({change, state});
    }
    std::erase_if(m_answered, isDue);
    return judged;
}

} // namespace changes
