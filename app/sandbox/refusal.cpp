// SPDX-License-Identifier: Apache-2.0
#include "refusal.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

HttpResponse toResponse(const Refusal &refusal)
{
    const QJsonObject body{
        {u"code"_s, refusal.code},
        {u"message"_s, refusal.message},
        {u"more_info"_s, u"https://www.twilio.com/docs/errors/%1"_s.arg(refusal.code)},
        {u"status"_s, refusal.status},
    };
    HttpResponse response{refusal.status, QJsonDocument(body).toJson(QJsonDocument::Compact)};
    if (refusal.status == 401)
        response.header.emplace_back("WWW-Authenticate", "Basic realm=\"Twilio API\"");
    return response;
}

namespace refusal {

Refusal malformed()
{
    return {400, 20001, u"Bad request"_s};
}
Refusal headTooLarge()
{
    return {431, 20413, u"Request header fields too large"_s};
}
Refusal bodyTooLarge()
{
    return {413, 20413, u"Request entity too large"_s};
}
Refusal unknownExpectation()
{
    return {417, 20001, u"Expectation failed"_s};
}

Refusal misdirected()
{
    return {421, 20001,
            u"The sandbox answers to names of its own computer alone, such as 127.0.0.1 or "
            "localhost: the request is addressed to another"_s};
}

Refusal unauthenticated()
{
    return {401, 20003, u"Authenticate"_s};
}

Refusal notFound(const QByteArray &path)
{
    return {404, 20404, u"The requested resource %1 was not found"_s.arg(QString::fromUtf8(path))};
}

Refusal goneTooOften()
{
    return {404, 70005, u"Failure threshold exceeded: stop asking for a resource that is gone"_s};
}

Refusal methodNotAllowed()
{
    return {405, 20004, u"Method not allowed"_s};
}
Refusal invalidParameter(const QString &message)
{
    return {400, 20001, message};
}

Refusal missingParameter(const QString &name)
{
    return {400, 20001, u"Missing required parameter %1 in the post body"_s.arg(name)};
}

Refusal pageSizeTooLarge()
{
    return {400, 20007, u"Page size too large: the maximum page size is 1000"_s};
}

Refusal invalidSid(const QString &name)
{
    return {400, 20423, u"Invalid SID: %1"_s.arg(name)};
}

Refusal invalidUrl(const QString &name)
{
    return {400, 21205, u"%1 is not a valid URL: give an absolute http or https URL"_s.arg(name)};
}

Refusal invalidMethod(const QString &name)
{
    return {400, 21209, u"%1 must be GET or POST"_s.arg(name)};
}

Refusal conferenceFull()
{
    return {400, 16020, u"Conference is full"_s};
}

Refusal conferenceGone()
{
    return {404, 16022, u"Conference does not exist or is completed"_s};
}

Refusal invalidLabel()
{
    return {400, 16024,
            u"Invalid participant label, must not exceed 128 characters, must not be a CallSid, "
            "must not contain '/'"_s};
}

Refusal labelInUse()
{
    return {400, 16026, u"Participant label is in use by another participant"_s};
}
Refusal coachedOnHold()
{
    return {400, 16027, u"Participant to be whispered is on hold"_s};
}

Refusal coachedNotPresent()
{
    return {400, 16028, u"Participant to be whispered is not present in the conference"_s};
}

Refusal noTo()
{
    return {400, 21201, u"No 'To' number is specified"_s};
}
Refusal invalidTo()
{
    return {400, 21211, u"Invalid 'To' Phone Number"_s};
}
Refusal noFrom()
{
    return {400, 21213, u"'From' phone number is required"_s};
}
Refusal invalidFrom()
{
    return {400, 21212, u"Invalid 'From' Number (caller ID)"_s};
}

} // namespace refusal

} // namespace sandbox
