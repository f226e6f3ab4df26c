// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conferencestore.h"
#include "parameters.h"
#include "refusal.h"
#include "route.h"

namespace sandbox {

/// Participants.json and Participants/{CallSid or label}.json of one conference.
class ParticipantRequests
{
public:
    explicit ParticipantRequests(ConferenceStore &store)
        : m_store(store)
    {
    }

    HttpResponse list(Conference &conference, const Route &route) const;
    HttpResponse fetch(Conference &conference, const Route &route) const;
    /// All of \p form or, where one field of it is refused, nothing.
    HttpResponse update(Conference &conference, const Route &route, const Parameters &form) const;
    HttpResponse remove(Conference &conference, const Route &route) const;

private:
    static HttpResponse notThere(Conference &conference, const Route &route);

    ConferenceStore &m_store;
};

} // namespace sandbox
