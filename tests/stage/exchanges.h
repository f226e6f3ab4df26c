// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimeZone>
#include <twilio/exchange.h>

/// Exchanges as the service would leave them.
namespace exchanges {

using namespace Qt::Literals::StringLiterals;

inline const QString account
    = u"https://api.twilio.com/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/"_s;

inline twilio::Exchange read(const QString &path, const QByteArray &replyBody)
{
    twilio::Exchange made;
    made.startedAt = QDateTime(QDate(2026, 3, 4), QTime(14, 2, 11, 250), QTimeZone::utc());
    made.duration = std::chrono::microseconds(84'321);
    made.method = "GET";
    made.url = QUrl(account + path);
    made.requestHeaders = {{"Accept", "application/json"}};
    made.status = 200;
    made.reason = "OK";
    made.replyHeaders = {{"Content-Type", "application/json"}, {"Twilio-Request-Id", "RQ0123"}};
    made.replyBody = replyBody;
    return made;
}

inline twilio::Exchange poll(const QByteArray &replyBody = R"({"participants":[]})")
{
    return read(u"Conferences/CF1/Participants.json?PageSize=250"_s, replyBody);
}

inline twilio::Exchange change(const QByteArray &requestBody = "Muted=true")
{
    twilio::Exchange made = read(u"Conferences/CF1/Participants/CA1.json"_s, R"({"muted":true})");
    made.method = "POST";
    made.requestHeaders.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    made.requestBody = requestBody;
    return made;
}

inline twilio::Exchange unanswered()
{
    twilio::Exchange made = change();
    made.status = 0;
    made.reason.clear();
    made.replyHeaders.clear();
    made.replyBody.clear();
    made.failure = {twilio::Failure::Cause::ConnectionLost, u"api.twilio.com"_s};
    return made;
}

} // namespace exchanges
