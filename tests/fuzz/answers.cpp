// SPDX-License-Identifier: Apache-2.0
#include "answers.h"

#include "claim.h"

#include <algorithm>
#include <twilio/outcome.h>
#include <twilio/pagedreading.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

void claimNextPageIsAt(const twilio::Endpoint &endpoint, const QJsonObject &page)
{
    const twilio::Result<QByteArray> path = twilio::nextPagePath(page, endpoint);
    if (!path) {
        claimUnreadable(path.error());
        return;
    }
    if (path->isEmpty())
        return;
    claim(std::all_of(path->begin(), path->end(), [](char c) { return c > ' ' && c < 0x7f; }),
          "a path goes into the request line as it stands");
    claim(!path->contains('#'), "a path has no fragment");
    const QUrl next = endpoint.resolved(*path);
    claim(next.isValid(), "the next page has an address");
    claim(next.scheme() == endpoint.url().scheme() && next.host() == endpoint.url().host()
              && next.port() == endpoint.url().port() && next.userInfo().isEmpty(),
          "the next page is at the same host");
}

} // namespace

QList<QJsonObject> objectsIn(const QByteArray &answer, QLatin1StringView key)
{
    twilio::Arrival arrival;
    arrival.status = 200;
    arrival.body = answer;
    const twilio::Result<QJsonObject> whole = twilio::judgeRead(arrival);
    const twilio::Result<QJsonObject> changed
        = twilio::judgeChange(arrival, twilio::Repetition::Harmful);
    claim(whole == changed, "a whole answer means the same to a read and to a change");
    if (!whole) {
        claim(whole.error().kind == twilio::Error::Kind::Protocol, "an answer that is not JSON");
        return {};
    }
    QList<QJsonObject> objects{*whole};
    for (const QJsonValue &element : whole->value(key).toArray())
        objects.append(element.toObject());
    return objects;
}

void claimNextPageIsHere(const QJsonObject &page)
{
    claimNextPageIsAt({}, page);
    static const twilio::Endpoint loopback = *twilio::Endpoint::parse(u"http://127.0.0.1:8080"_s);
    claimNextPageIsAt(loopback, page);
}

void claimUnreadable(const twilio::Error &error)
{
    claim(error.kind == twilio::Error::Kind::Protocol && !error.failure.isEmpty()
              && error.httpStatus == 0,
          "what cannot be read is told in a sentence");
}

bool isTextOrNothing(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isUndefined() || value.isNull() || value.isString();
}

bool isBooleanOrNothing(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isUndefined() || value.isNull() || value.isBool();
}

} // namespace fuzz
