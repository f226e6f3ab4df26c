// SPDX-License-Identifier: Apache-2.0
#include "participantrequests.h"

#include "paging.h"
#include "participantupdate.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {
constexpr int patience = 5; // requests to somebody gone before 70005 takes the place of 20404
} // namespace

HttpResponse ParticipantRequests::list(Conference &conference, const Route &route) const
{
    const Parameters query = Parameters::fromEncoded(route.query);
    const auto muted = query.flag("Muted"_L1);
    const auto hold = query.flag("Hold"_L1);
    const auto coaching = query.flag("Coaching"_L1);

    ResourceList list{route.path, "participants"};
    list.items.reserve(conference.participants.size());
    for (const Participant &each : conference.participants) {
        if (each.muted == muted.value_or(each.muted) && each.hold == hold.value_or(each.hold)
            && each.coaching == coaching.value_or(each.coaching))
            list.items.push_back({each.callSid, each.order, each.json});
    }
    list.orderOf = [&conference](const QString &sid) -> std::optional<quint64> {
        const auto here = std::ranges::find(conference.participants, sid, &Participant::callSid);
        if (here != conference.participants.end())
            return here->order;
        const auto gone = conference.departed.constFind(sid);
        return gone == conference.departed.constEnd() ? std::nullopt : std::optional(gone->order);
    };
    return pageOf(list, query);
}

HttpResponse ParticipantRequests::fetch(Conference &conference, const Route &route) const
{
    const Participant *participant = ConferenceStore::participant(conference, route.address);
    return participant ? HttpResponse{200, participant->json} : notThere(conference, route);
}

HttpResponse ParticipantRequests::update(Conference &conference, const Route &route,
                                         const Parameters &form) const
{
    Participant *participant = ConferenceStore::participant(conference, route.address);
    if (!participant)
        return notThere(conference, route);
    if (const auto refused = applyUpdate(form, conference, *participant))
        return toResponse(*refused);
    participant->steered = true;
    m_store.touch(conference, *participant);
    return {200, participant->json};
}

HttpResponse ParticipantRequests::remove(Conference &conference, const Route &route) const
{
    const Participant *participant = ConferenceStore::participant(conference, route.address);
    if (!participant)
        return notThere(conference, route);
    m_store.leave(conference, participant->callSid, ConferenceStore::Exit::Removed);
    return {204};
}

HttpResponse ParticipantRequests::notThere(Conference &conference, const Route &route)
{
    return ConferenceStore::countVainRequest(conference, route.address) > patience
        ? toResponse(refusal::goneTooOften())
        : toResponse(refusal::notFound(route.path));
}

} // namespace sandbox
