// SPDX-License-Identifier: Apache-2.0
#include "conferencestore.h"

#include "representation.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {
// The live conference goes on for days; what nobody can still be asking for is let go.
constexpr size_t rememberedCalls = 2000;
constexpr qsizetype rememberedDeparted = 2000;
} // namespace

ConferenceStore::ConferenceStore(QString accountSid, Clock clock)
    : m_accountSid(std::move(accountSid))
    , m_clock(std::move(clock))
{
}

Conference *ConferenceStore::conference(const QString &sid)
{
    const auto found = std::ranges::find(m_conferences, sid, &Conference::sid);
    return found == m_conferences.end() ? nullptr : &*found;
}

Conference *ConferenceStore::openConference(const QString &friendlyName)
{
    const auto found = std::ranges::find_if(m_conferences, [&](const Conference &each) {
        return !each.isCompleted() && each.friendlyName == friendlyName;
    });
    return found == m_conferences.end() ? nullptr : &*found;
}

const Call *ConferenceStore::call(const QString &sid) const
{
    const auto found = m_calls.constFind(sid);
    return found == m_calls.constEnd() ? nullptr : &*found;
}

Participant *ConferenceStore::participant(Conference &conference, const QString &address)
{
    if (address.isEmpty())
        return nullptr;
    const auto found = std::ranges::find_if(conference.participants, [&](const Participant &each) {
        return each.callSid == address || each.label == address;
    });
    return found == conference.participants.end() ? nullptr : &*found;
}

Conference &ConferenceStore::open(Conference conference)
{
    conference.json = conferenceJson(m_accountSid, conference);
    return m_conferences.emplace_back(std::move(conference));
}

Participant &ConferenceStore::join(Conference &conference, Participant participant,
                                   const Call &call)
{
    participant.order = ++m_joined;
    conference.departed.remove(participant.label);
    m_calls.insert(call.sid, call);
    Participant &joined = conference.participants.emplace_back(std::move(participant));
    joined.json = participantJson(m_accountSid, conference.sid, joined);
    return joined;
}

namespace {

/// With the second who is connected, unless all of them wait for a moderator; or with that one.
bool begins(const Conference &conference, const Participant &connected)
{
    const auto &all = conference.participants;
    const auto isThere = [](const Participant &one) { return one.status == "connected"_L1; };
    const auto mayStart = [](const Participant &one) {
        return one.status == "connected"_L1 && one.startConferenceOnEnter;
    };
    return connected.isModerator
        || (std::ranges::count_if(all, isThere) >= 2 && std::ranges::any_of(all, mayStart));
}

} // namespace

void ConferenceStore::setStatus(Conference &conference, Participant &participant,
                                const QString &status)
{
    participant.status = status;
    touch(conference, participant);
    const auto call = m_calls.find(participant.callSid);
    if (call != m_calls.end()) {
        call->status = status == "connected"_L1 ? u"in-progress"_s : status;
        call->dateUpdated = now();
    }
    if (status == "connected"_L1 && conference.status == "init"_L1
        && begins(conference, participant)) {
        conference.status = u"in-progress"_s;
        touch(conference);
    }
}

void ConferenceStore::leave(Conference &conference, const QString &callSid, Exit exit)
{
    const auto found = std::ranges::find(conference.participants, callSid, &Participant::callSid);
    if (found == conference.participants.end())
        return;
    // callSid may be the participant's own: it is not looked at after this.
    const Participant leaving = std::move(*found);
    conference.participants.erase(found);
    depart(conference, leaving);

    const bool removed = exit == Exit::Removed;
    if (leaving.endConferenceOnExit) {
        end(conference,
            removed ? u"participant-with-end-conference-on-exit-kicked"_s
                    : u"participant-with-end-conference-on-exit-left"_s,
            leaving.callSid);
    } else if (conference.participants.empty()) {
        end(conference, removed ? u"last-participant-kicked"_s : u"last-participant-left"_s,
            leaving.callSid);
    } else {
        touch(conference);
    }
}

void ConferenceStore::giveUp(Conference &conference, const QString &callSid,
                             const QString &callStatus)
{
    const auto found = std::ranges::find(conference.participants, callSid, &Participant::callSid);
    if (found == conference.participants.end())
        return;
    const Participant leaving = std::move(*found);
    conference.participants.erase(found);
    depart(conference, leaving, callStatus);
    touch(conference);
}

void ConferenceStore::end(Conference &conference, const QString &reason, const QString &callSid)
{
    for (const Participant &each : std::exchange(conference.participants, {}))
        depart(conference, each);
    conference.status = u"completed"_s;
    conference.reasonEnded = reason;
    conference.callSidEnding = callSid;
    touch(conference);
}

void ConferenceStore::touch(const Conference &conference, Participant &participant)
{
    participant.dateUpdated = now();
    participant.json = participantJson(m_accountSid, conference.sid, participant);
}

void ConferenceStore::touch(Conference &conference)
{
    conference.dateUpdated = now();
    conference.json = conferenceJson(m_accountSid, conference);
}

int ConferenceStore::countVainRequest(Conference &conference, const QString &address)
{
    const auto found = conference.departed.find(address);
    return found == conference.departed.end() ? 0 : ++found->asked;
}

void ConferenceStore::depart(Conference &conference, const Participant &participant,
                             const QString &callStatus)
{
    if (conference.departed.size() >= rememberedDeparted)
        conference.departed.clear();
    conference.departed.insert(participant.callSid, {participant.order, 0});
    if (!participant.label.isEmpty())
        conference.departed.insert(participant.label, {participant.order, 0});
    hangUp(participant.callSid, callStatus);
}

void ConferenceStore::hangUp(const QString &callSid, const QString &callStatus)
{
    const auto call = m_calls.find(callSid);
    if (call == m_calls.end())
        return;
    call->status = callStatus;
    call->endTime = call->dateUpdated = now();
    m_endedCalls.push_back(callSid);
    if (m_endedCalls.size() > rememberedCalls) {
        m_calls.remove(m_endedCalls.front());
        m_endedCalls.pop_front();
    }
}

} // namespace sandbox
