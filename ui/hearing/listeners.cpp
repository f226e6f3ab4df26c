// SPDX-License-Identifier: Apache-2.0
#include "listeners.h"

#include <people/foresight.h>
#include <words/hearingwords.h>

#include <algorithm>

namespace hearing {

QList<int> rowsOf(const people::ParticipantModel &model)
{
    QList<int> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.hasLeft(row))
            continue;
        if (model.isOwn(row))
            rows.prepend(row);
        else
            rows += row;
    }
    return rows;
}

Listeners::Listeners(const people::ParticipantModel &model, const people::PlannedPress *press)
{
    const QList<int> rows = rowsOf(model);
    Q_ASSERT(rows.size() <= most);
    std::vector<twilio::Participant> told;
    told.reserve(static_cast<size_t>(rows.size()));
    m_people.reserve(static_cast<size_t>(rows.size()));
    for (const int row : rows) {
        const twilio::Participant &person = model.participant(row);
        told.push_back(person);
        m_people.push_back(
            {.callSid = person.callSid,
             .name = model.nameOf(person.callSid),
             .isOwn = model.isOwn(row),
             .isMuted = person.muted == true,
             .isOnHold = person.hold == true,
             .isConnected = person.isConnected(),
             .coached = person.coaching == true ? person.callSidToCoach : QString()});
    }
    m_now = people::audibility(told);
    if (!press)
        return;
    m_before = people::audibility(people::peopleAfter(model, rows, {}));
    m_after = people::audibility(people::peopleAfter(model, rows, *press));
}

bool Listeners::hasSamePeople(const Listeners &other) const
{
    return std::ranges::equal(m_people, other.m_people, {}, &Person::callSid, &Person::callSid);
}

std::optional<size_t> Listeners::find(const QString &callSid) const
{
    const auto found = std::ranges::find(m_people, callSid, &Person::callSid);
    if (found == m_people.end())
        return std::nullopt;
    return static_cast<size_t>(found - m_people.begin());
}

bool Listeners::hearsTheirCoach(size_t listener, size_t speaker) const
{
    return hears(listener, speaker) && m_people[speaker].coached == m_people[listener].callSid;
}

Listeners::Change Listeners::change(size_t listener, size_t speaker) const
{
    if (!m_after || m_before->hears(listener, speaker) == m_after->hears(listener, speaker))
        return Change::None;
    return m_after->hears(listener, speaker) ? Change::WillHear : Change::WillNotHear;
}

QString Listeners::sentenceNow(size_t listener, size_t speaker) const
{
    const Person &ears = m_people[listener];
    const Person &voice = m_people[speaker];
    if (listener == speaker)
        return words::themselves(ears.name);
    if (hearsTheirCoach(listener, speaker))
        return words::hearsTheirCoach(ears.name, voice.name);
    if (hears(listener, speaker))
        return words::hears(ears.name, voice.name);
    if (ears.isOnHold)
        return words::hearsHoldMusic(ears.name);
    if (voice.isOnHold)
        return words::doesNotHearTheHeld(ears.name, voice.name);
    if (voice.isMuted)
        return words::doesNotHearTheMuted(ears.name, voice.name);
    return voice.coached.isEmpty() ? words::doesNotHear(ears.name, voice.name)
                                   : words::doesNotHearWhoCoaches(ears.name, voice.name);
}

QString Listeners::sentence(size_t listener, size_t speaker) const
{
    const QString now = sentenceNow(listener, speaker);
    switch (change(listener, speaker)) {
    case Change::WillHear:
        return words::andWouldHear(now);
    case Change::WillNotHear:
        return words::andWouldNotHear(now);
    case Change::None:
        break;
    }
    return now;
}

} // namespace hearing
