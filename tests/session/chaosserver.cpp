// SPDX-License-Identifier: Apache-2.0
#include "chaosserver.h"

#include <QJsonArray>
#include <support/answers.h>
#include <support/connection.h>
#include <support/twilioanswers.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using Moment = support::Answer::Moment;
using End = support::fault::End;

namespace {

QJsonObject errorBody(int status, int code)
{
    return {{u"status"_s, status}, {u"code"_s, code}, {u"message"_s, u"Chaos"_s}};
}

} // namespace

ChaosServer::ChaosServer(int people, quint32 seed)
    : m_state(people)
    , m_dice(seed)
{
    m_server.answerWhen([](const Request &request) { return request.method == "GET"; },
                        [this](const Request &request, Connection &connection) {
                            answerToRead(request)(request, connection);
                        });
    prepareAnswers();
}

void ChaosServer::prepareAnswers()
{
    constexpr qsizetype enough = 100;
    while (m_server.answersWaiting() < enough)
        m_server.answerNext(nextAnswer());
}

void ChaosServer::record(const Request &request, int status, bool isApplied)
{
    const QByteArray what = request.method == "DELETE" ? request.method : request.body;
    m_arrivals[callSidIn(request)].push_back({what, status, isApplied});
}

/// The end of a connection before a request was read whole.
Answer ChaosServer::broken(const char *name, const Answer &answer)
{
    return Answer(answer.moment(),
                  [this, name, answer](const Request &request, Connection &connection) {
                      count(name);
                      prepareAnswers();
                      answer(request, connection);
                  });
}

/// Read whole, perhaps done, and no head of an answer.
Answer ChaosServer::lost(const char *name, bool isApplied, const Answer &answer)
{
    return [this, name, isApplied, answer](const Request &request, Connection &connection) {
        count(name);
        prepareAnswers();
        const bool isDone = isApplied && m_state.refusal(request).first == 0;
        if (isDone)
            m_state.apply(request);
        record(request, 0, isDone);
        answer(request, connection);
    };
}

/// Answered 200 (204), perhaps without having been done, and sent by \p respond.
Answer ChaosServer::served(const char *name, bool isApplied, Respond respond)
{
    return [this, name, isApplied, respond](const Request &request, Connection &connection) {
        count(name);
        prepareAnswers();
        if (!m_isCalm && m_dice.bounded(3) == 0)
            m_state.meddle(m_dice);
        if (const auto [status, code] = m_state.refusal(request); status != 0) {
            record(request, status, false);
            answers::json(status, errorBody(status, code))(request, connection);
            return;
        }
        // Only what shows can be told from what was done.
        const bool isHarmful = request.method == "DELETE" || request.field("AnnounceUrl");
        const bool isDone = isApplied || isHarmful || !m_state.wouldShow(request);
        if (isDone)
            m_state.apply(request);
        const Response response = truthAfter(request);
        record(request, response.status, isDone);
        respond(response)(request, connection);
    };
}

/// Answered with a status that is no success, perhaps after it was done.
Answer ChaosServer::refused(const char *name, bool isApplied, const Response &response)
{
    return [this, name, isApplied, response](const Request &request, Connection &connection) {
        count(name);
        prepareAnswers();
        const bool isDone = isApplied && m_state.refusal(request).first == 0;
        if (isDone)
            m_state.apply(request);
        record(request, response.status, isDone);
        support::respond(response)(request, connection);
    };
}

Response ChaosServer::truthAfter(const Request &request)
{
    if (request.method == "DELETE")
        return {.status = 204};
    const ChaosState::Person *person = m_state.find(callSidIn(request));
    return jsonResponse(200, person ? person->toJson() : conferenceResource());
}

Answer ChaosServer::nextAnswer()
{
    const auto whole = [](const Response &response) { return respond(response); };
    const auto slowly = [](const Response &response) {
        return fault::delayed(std::chrono::milliseconds(20), respond(response));
    };
    if (m_isCalm)
        return served("none", true, whole);
    const bool isApplied = m_dice.bounded(2) == 0;
    switch (m_dice.bounded(100)) {
    case 0:
        return broken("closed before reading", fault::closeOnAccept());
    case 1:
        return broken("reset before reading", fault::resetOnAccept());
    case 2:
        return broken("closed after the head", fault::closeAfterHead());
    case 3:
        return broken("reset in the body", fault::resetInBody());
    case 4:
    case 5:
        return lost("closed unanswered", isApplied, fault::closeUnanswered());
    case 6:
    case 7:
        return lost("reset unanswered", isApplied, fault::resetUnanswered());
    case 8:
        return lost("never answered", isApplied, fault::silence());
    case 9:
        return lost("half a status line", isApplied, fault::halfStatusLine(End::Close));
    case 10:
        return lost("garbage", isApplied, fault::garbage(End::Close));
    case 11:
        return served("half a body", true, [](const Response &response) {
            return fault::halfBody(End::Close, response);
        });
    case 12:
        return served("length too large", true, [](const Response &response) {
            return fault::lengthTooLarge(End::Reset, response);
        });
    case 13:
        return served("HTML instead of JSON", true,
                      [](const Response &) { return answers::html(200); });
    case 14:
    case 15:
        return served("accepted, not applied", false, whole);
    case 16:
        return served("closed once answered", true, [](const Response &response) {
            return fault::endAfter(respond(response), End::Close);
        });
    case 17:
        return served("dies when idle", true, [](const Response &response) {
            return fault::deathAtNextRequest(respond(response), fault::closeOnAccept());
        });
    case 18:
    case 19:
        return served("slow", true, slowly);
    case 20:
    case 21:
        return refused("500", isApplied, jsonResponse(500, errorBody(500, 20500)));
    case 22:
        return refused("503", false, jsonResponse(503, errorBody(503, 20503)));
    case 23:
    case 24:
        return refused("429", false, jsonResponse(429, errorBody(429, 20429)));
    case 25: {
        Response response = jsonResponse(429, errorBody(429, 20429));
        response.headers.append(Header("Retry-After", m_dice.bounded(20) == 0 ? "1" : "0"));
        return refused("429 that says when", false, response);
    }
    case 26:
        return refused(
            "404 of a gateway", false,
            {.status = 404, .body = "<html>Not found</html>", .contentType = "text/html"});
    default:
        return served("none", true, whole);
    }
}

Answer ChaosServer::answerToRead(const Request &request)
{
    const QByteArray path = request.path();
    const bool isList = path.endsWith("/Participants.json");
    m_listsRead += isList;
    if (!m_isCalm) {
        if (m_readsInTheWay > 0) {
            --m_readsInTheWay;
            count("read: a gateway's 404");
            return answers::html(404);
        }
        if (m_dice.bounded(150) == 0)
            m_readsInTheWay = m_dice.bounded(30);
        switch (m_dice.bounded(25)) {
        case 0:
            count("read: closed unanswered");
            return fault::closeUnanswered();
        case 1:
            count("read: 503");
            return answers::bare(503);
        case 2:
            count("read: half a body");
            return fault::halfBody(End::Close, {.body = m_state.list()});
        case 3:
            count("read: slow");
            return fault::delayed(std::chrono::milliseconds(60),
                                  answers::raw(200, isList ? m_state.list() : QByteArray("{}")));
        default:
            break;
        }
    }
    if (isList)
        return answers::raw(200, m_state.list());
    if (path.endsWith("/Conferences.json"))
        return answers::conferences(QJsonArray{conferenceResource()});
    const QString callSid = callSidIn(request);
    if (!callSid.isEmpty() && !m_state.find(callSid))
        return answers::json(404, errorBody(404, 20404));
    return respond(truthAfter(request));
}
