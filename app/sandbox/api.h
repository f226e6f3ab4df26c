// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conferencestore.h"
#include "dialing.h"
#include "dice.h"
#include "httprequest.h"
#include "httpresponse.h"
#include "identity.h"
#include "route.h"

#include <functional>

namespace sandbox {

/// From a request to its answer: who may ask, what for, by which method.
class Api
{
public:
    Api(const Identity &identity, ConferenceStore &store, Dice &dice)
        : m_identity(identity)
        , m_store(store)
        , m_dice(dice)
    {
    }

    /// Told of everybody who is called into a conference: their phone is yet to ring.
    void onDialed(std::function<void(const Dialed &)> listener) { m_dialed = std::move(listener); }

    HttpResponse answer(const HttpRequest &request);

private:
    HttpResponse answerConference(const HttpRequest &request, const Route &route);
    HttpResponse answerParticipants(const HttpRequest &request, const Route &route);
    HttpResponse answerParticipant(const HttpRequest &request, const Route &route);
    HttpResponse answerCall(const Route &route) const;

    const Identity &m_identity;
    ConferenceStore &m_store;
    Dice &m_dice;
    std::function<void(const Dialed &)> m_dialed;
};

} // namespace sandbox
