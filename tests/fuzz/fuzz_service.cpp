// SPDX-License-Identifier: Apache-2.0
#include "answers.h"
#include "claim.h"
#include "input.h"
#include "targets.h"

#include <QJsonDocument>
#include <QSet>
#include <QTimeZone>
#include <algorithm>
#include <sandbox/api.h>
#include <sandbox/requestparser.h>
#include <sandbox/seed.h>
#include <twilio/conference.h>
#include <twilio/participant.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using sandbox::HttpRequest;
using sandbox::HttpResponse;

namespace {

/// The embedded service without its sockets and its thread.
struct House
{
    sandbox::Dice dice{1};
    sandbox::Identity identity = sandbox::Identity::roll(dice);
    sandbox::ConferenceStore store{
        identity.accountSid,
        [] { return QDateTime(QDate(2026, 3, 4), QTime(), QTimeZone::utc()); }};
    sandbox::SeededConferences seeded = sandbox::seedConferences(store, dice, 3);
};

/// The short names in a corpus: {t}, {p} and {s} are the conferences, {a} is the account.
QByteArray withSids(QByteArray text, const House &house)
{
    text.replace("{t}", house.seeded.townHallSid.toLatin1());
    text.replace("{p}", house.seeded.panelSid.toLatin1());
    text.replace("{s}", house.seeded.supportSid.toLatin1());
    text.replace("{a}", house.identity.accountSid.toLatin1());
    text.replace("{c}",
                 house.store.conferences().back().participants.empty()
                     ? ""
                     : house.store.conferences().back().participants[0].callSid.toLatin1());
    return text;
}

QByteArray authorizationOf(const sandbox::Identity &identity)
{
    return "Basic " + (identity.accountSid + u':' + identity.authToken).toLatin1().toBase64();
}

/// One line is a method and what follows the account in its path, the next the body.
QByteArray wireFrom(Input &input, const House &house)
{
    QByteArray line = withSids(input.line(), house);
    const qsizetype space = line.indexOf(' ');
    const QByteArray method = line.left(std::max<qsizetype>(space, 0));
    const QByteArray path = line.mid(space + 1);
    const QByteArray body = withSids(input.line(), house);
    return method + " /2010-04-01/Accounts/" + house.identity.accountSid.toLatin1() + '/' + path
        + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorizationOf(house.identity)
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void claimReadable(const QJsonObject &answer, const HttpResponse &response)
{
    if (response.status >= 400) {
        claim(answer["status"_L1].toInt() == response.status && answer["code"_L1].toInt() > 0
                  && !answer["message"_L1].toString().isEmpty(),
              "a refusal tells its status, its code and why");
        return;
    }
    claimNextPageIsHere(answer);
    for (const QJsonValue &each : answer["participants"_L1].toArray())
        claim(twilio::parseParticipant(each.toObject()).has_value(), "each participant is read");
    for (const QJsonValue &each : answer["conferences"_L1].toArray())
        claim(twilio::parseConference(each.toObject()).has_value(), "each conference is read");
    if (answer.contains("call_sid"_L1))
        claim(twilio::parseParticipant(answer).has_value(), "a participant is read");
}

void claimAnswer(const HttpRequest &request, const HttpResponse &response)
{
    constexpr int noContent = 204;
    const QByteArray wire
        = sandbox::toWire(response, !request.isHead(), request.keepAlive,
                          QDateTime(QDate(2026, 3, 4), QTime(), QTimeZone::utc()));
    const QByteArray head = wire.left(wire.indexOf("\r\n\r\n"));
    const auto lines = static_cast<size_t>(head.count('\n') + 1);
    const size_t own = response.status == noContent ? 3 : 5;
    claim(lines == own + response.header.size(), "nothing of a request becomes a header");
    if (response.status == noContent)
        return;
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    claim(document.isObject(), "an answer is JSON");
    claimReadable(document.object(), response);
}

/// As Qt's reader of JSON leaves it.
QString withoutMark(const QString &text)
{
    return text.startsWith(QChar(0xfeff)) ? text.sliced(1) : text;
}

void claimOrder(const sandbox::Conference &conference)
{
    claim(conference.participants.size() <= sandbox::ConferenceStore::mostParticipants,
          "a conference has its limit");
    claim(!conference.isCompleted() || conference.participants.empty(),
          "nobody is in a conference that is over");
    QSet<QString> names;
    for (const sandbox::Participant &each : conference.participants) {
        claim(!names.contains(each.callSid) && !names.contains(each.label),
              "a name is one person's");
        names.insert(each.callSid);
        if (!each.label.isEmpty())
            names.insert(each.label);
        claim(each.coaching || each.callSidToCoach.isEmpty(), "who coaches nobody names nobody");
        const auto told = twilio::parseParticipant(QJsonDocument::fromJson(each.json).object());
        claim(told && told->callSid == each.callSid && told->label == withoutMark(each.label)
                  && told->muted == each.muted && told->hold == each.hold
                  && told->coaching == each.coaching && told->status == each.status,
              "what is told is what is true");
    }
}

} // namespace

void service(const QByteArray &input)
{
    static const House seeded;
    House house = seeded;
    sandbox::Api api(house.identity, house.store, house.dice);
    constexpr int mostRequests = 8;
    Input lines(input);
    for (int n = 0; n < mostRequests && !lines.atEnd(); ++n) {
        sandbox::RequestParser parser;
        parser.feed(wireFrom(lines, house));
        if (parser.state() != sandbox::RequestParser::State::Complete)
            continue;
        HttpRequest request = parser.take();
        claimAnswer(request, api.answer(request));
        if (request.authorization != authorizationOf(house.identity))
            continue;
        request.authorization.chop(8);
        claim(api.answer(request).status == 401, "nobody is let in with half a password");
    }
    for (const sandbox::Conference &conference : house.store.conferences())
        claimOrder(conference);
}

} // namespace fuzz
