// SPDX-License-Identifier: Apache-2.0
#include "api.h"

#include "conferencerequests.h"
#include "numbers.h"
#include "ownname.h"
#include "parameters.h"
#include "participantrequests.h"
#include "refusal.h"
#include "representation.h"

#include <QList>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QList<QByteArray> methodsOf(const Route &route)
{
    using Kind = Route::Kind;
    // The path needs the conference's SID: a name is none that anything could be done with, save
    // calling somebody into it.
    const bool byName = !route.conference.isEmpty() && !isSid("CF"_L1, route.conference);
    switch (route.kind) {
    case Kind::Conferences:
    case Kind::Call:
    case Kind::IncomingPhoneNumbers:
    case Kind::OutgoingCallerIds:
        return {"GET", "HEAD"};
    case Kind::Conference:
        return byName ? QList<QByteArray>() : QList<QByteArray>{"GET", "HEAD", "POST"};
    case Kind::Participants:
        return byName ? QList<QByteArray>{"POST"} : QList<QByteArray>{"GET", "HEAD", "POST"};
    case Kind::Participant:
        return byName ? QList<QByteArray>() : QList<QByteArray>{"GET", "HEAD", "POST", "DELETE"};
    case Kind::Unknown:
        break;
    }
    return {};
}

HttpResponse notAllowed(const QList<QByteArray> &allowed)
{
    HttpResponse response = toResponse(refusal::methodNotAllowed());
    response.header.emplace_back("Allow", allowed.join(", "));
    return response;
}

bool isForm(const HttpRequest &request)
{
    return request.contentType.isEmpty()
        || request.contentType.toLower().startsWith("application/x-www-form-urlencoded");
}

} // namespace

HttpResponse Api::answer(const HttpRequest &request)
{
    if (!isForThisComputer(request))
        return toResponse(refusal::misdirected());
    if (!m_identity.admits(request.authorization))
        return toResponse(refusal::unauthenticated());
    const Route route = routeOf(request.target);
    if (route.kind == Route::Kind::Unknown || !isSid("AC"_L1, route.accountSid))
        return toResponse(refusal::notFound(route.path));
    // Credentials open their own account only, as an API key sent with another account shows.
    if (route.accountSid != m_identity.accountSid)
        return toResponse(refusal::unauthenticated());
    const QList<QByteArray> allowed = methodsOf(route);
    if (!allowed.contains(request.method))
        return notAllowed(allowed);
    if (request.method == "POST" && !isForm(request))
        return toResponse(
            refusal::invalidParameter(u"The body must be application/x-www-form-urlencoded"_s));

    switch (route.kind) {
    case Route::Kind::Conferences:
        return listConferences(m_store, route);
    case Route::Kind::Conference:
        return answerConference(request, route);
    case Route::Kind::Participants:
        return answerParticipants(request, route);
    case Route::Kind::Participant:
        return answerParticipant(request, route);
    case Route::Kind::Call:
        return answerCall(route);
    case Route::Kind::IncomingPhoneNumbers:
        return listIncomingPhoneNumbers(m_store.accountSid(), route);
    case Route::Kind::OutgoingCallerIds:
        return listOutgoingCallerIds(m_store.accountSid(), route);
    case Route::Kind::Unknown:
        break;
    }
    return toResponse(refusal::notFound(route.path));
}

HttpResponse Api::answerConference(const HttpRequest &request, const Route &route)
{
    Conference *conference = m_store.conference(route.conference);
    if (!conference)
        return toResponse(refusal::notFound(route.path));
    if (request.method == "POST")
        return updateConference(m_store, *conference, Parameters::fromEncoded(request.body));
    return {200, conference->json};
}

HttpResponse Api::answerParticipants(const HttpRequest &request, const Route &route)
{
    if (request.method == "POST") {
        Dialed dialed;
        const HttpResponse response = dial(m_store, m_dice, route.conference, route.path,
                                           Parameters::fromEncoded(request.body), dialed);
        if (!dialed.callSid.isEmpty() && m_dialed)
            m_dialed(dialed);
        return response;
    }
    Conference *conference = m_store.conference(route.conference);
    if (!conference)
        return toResponse(refusal::notFound(route.path));
    return ParticipantRequests(m_store).list(*conference, route);
}

HttpResponse Api::answerParticipant(const HttpRequest &request, const Route &route)
{
    Conference *conference = m_store.conference(route.conference);
    if (!conference)
        return toResponse(refusal::notFound(route.path));
    const ParticipantRequests participants(m_store);
    if (request.method == "POST")
        return participants.update(*conference, route, Parameters::fromEncoded(request.body));
    if (request.method == "DELETE")
        return participants.remove(*conference, route);
    return participants.fetch(*conference, route);
}

HttpResponse Api::answerCall(const Route &route) const
{
    const Call *call = m_store.call(route.address);
    if (!call)
        return toResponse(refusal::notFound(route.path));
    return {200, callJson(m_store.accountSid(), *call)};
}

} // namespace sandbox
