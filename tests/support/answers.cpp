// SPDX-License-Identifier: Apache-2.0
#include <support/answers.h>

#include <QJsonObject>
#include <QLocale>
#include <support/connection.h>

namespace support::answers {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject errorBody(int status, int code, const QByteArray &message)
{
    return {{u"code"_s, code},
            {u"message"_s, QString::fromUtf8(message)},
            {u"more_info"_s, u"https://www.twilio.com/docs/errors/"_s + QString::number(code)},
            {u"status"_s, status}};
}

Answer throttled(const QByteArray &retryAfter)
{
    Response response = jsonResponse(429, errorBody(429, 20429, "Too Many Requests"));
    if (!retryAfter.isEmpty())
        response.headers.append({"Retry-After", retryAfter});
    return respond(response);
}

} // namespace

Answer json(const QJsonObject &object)
{
    return json(200, object);
}

Answer json(int status, const QJsonObject &object)
{
    return respond(jsonResponse(status, object));
}

Answer raw(int status, const QByteArray &body)
{
    return respond({.status = status, .body = body});
}

Answer html(int status)
{
    return respond({.status = status,
                    .body = "<!DOCTYPE html><html><body><h1>Sorry</h1></body></html>",
                    .contentType = "text/html; charset=utf-8"});
}

Answer noContent()
{
    return respond({.status = 204});
}

Answer error(int status, int code, const QByteArray &message)
{
    return json(status, errorBody(status, code, message));
}

Answer bare(int status)
{
    return respond({.status = status, .contentType = {}});
}

Answer redirect(int status, const QByteArray &location)
{
    return respond({.status = status, .contentType = {}, .headers = {{"Location", location}}});
}

Answer unauthorized(const QByteArray &challenge)
{
    Response response = jsonResponse(401, errorBody(401, 20003, "Authenticate"));
    response.headers.append({"WWW-Authenticate", challenge});
    return respond(response);
}

QByteArray basicChallenge()
{
    return "Basic realm=\"Twilio API\"";
}

QByteArray digestChallenge()
{
    return R"(Digest realm="Twilio API", qop="auth", algorithm=MD5, nonce="ea42", opaque="5ccc")";
}

QByteArray ntlmChallenge()
{
    return "NTLM";
}

QByteArray negotiateChallenge()
{
    return "Negotiate";
}

Answer tooManyRequests()
{
    return throttled({});
}

Answer tooManyRequests(std::chrono::seconds retryAfter)
{
    return throttled(QByteArray::number(static_cast<qint64>(retryAfter.count())));
}

Answer tooManyRequests(const QDateTime &retryAfter)
{
    return throttled(
        QLocale::c().toString(retryAfter.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1());
}

Answer interim(int status, const Answer &answer)
{
    return Answer(answer.moment(),
                  [status, answer](const Request &request, Connection &connection) {
                      connection.send(statusLine(status) + "\r\n");
                      answer(request, connection);
                  });
}

} // namespace support::answers
