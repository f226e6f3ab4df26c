// SPDX-License-Identifier: Apache-2.0
#include <support/twilioanswers.h>

#include <support/answers.h>
#include <support/paging.h>

namespace support {

using namespace Qt::Literals::StringLiterals;

namespace {

QString sid(const QString &prefix, int number)
{
    return prefix + QString::number(number).rightJustified(32, u'0');
}

QJsonObject with(QJsonObject object, const QJsonObject &overrides)
{
    for (auto it = overrides.begin(); it != overrides.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QString conferencePath(const QString &conference)
{
    return u"/2010-04-01/Accounts/"_s + accountSid() + u"/Conferences/"_s + conference;
}

} // namespace

QString accountSid()
{
    return sid(u"AC"_s, 1);
}

QString conferenceSid(int number)
{
    return sid(u"CF"_s, number);
}

QString callSid(int number)
{
    return sid(u"CA"_s, number);
}

QJsonObject participantResource(const QJsonObject &overrides)
{
    return participantResource(1, overrides);
}

QJsonObject participantResource(int number, const QJsonObject &overrides)
{
    return with(
        {{u"account_sid"_s, accountSid()},
         {u"call_sid"_s, callSid(number)},
         {u"label"_s, QJsonValue::Null},
         {u"call_sid_to_coach"_s, QJsonValue::Null},
         {u"coaching"_s, false},
         {u"conference_sid"_s, conferenceSid()},
         {u"date_created"_s, u"Fri, 18 Feb 2011 21:07:19 +0000"_s},
         {u"date_updated"_s, u"Fri, 18 Feb 2011 21:07:19 +0000"_s},
         {u"end_conference_on_exit"_s, false},
         {u"muted"_s, false},
         {u"hold"_s, false},
         {u"start_conference_on_enter"_s, true},
         {u"status"_s, u"connected"_s},
         {u"queue_time"_s, QJsonValue::Null},
         {u"uri"_s,
          conferencePath(conferenceSid()) + u"/Participants/"_s + callSid(number) + u".json"_s}},
        overrides);
}

Response participantResponse(const QJsonObject &overrides)
{
    return jsonResponse(200, participantResource(overrides));
}

QJsonObject callResource(int number, const QJsonObject &overrides)
{
    return with({{u"account_sid"_s, accountSid()},
                 {u"sid"_s, callSid(number)},
                 {u"from"_s, u"+1415555%1"_s.arg(100 + number, 4, 10, QChar(u'0'))},
                 {u"to"_s, u"+12125550177"_s},
                 {u"caller_name"_s, QJsonValue::Null},
                 {u"direction"_s, u"inbound"_s},
                 {u"status"_s, u"in-progress"_s}},
                overrides);
}

QJsonObject conferenceResource(const QJsonObject &overrides)
{
    const QString path = conferencePath(conferenceSid());
    return with({{u"account_sid"_s, accountSid()},
                 {u"api_version"_s, u"2010-04-01"_s},
                 {u"call_sid_ending_conference"_s, QJsonValue::Null},
                 {u"date_created"_s, u"Fri, 18 Feb 2011 19:26:50 +0000"_s},
                 {u"date_updated"_s, u"Fri, 18 Feb 2011 19:27:33 +0000"_s},
                 {u"friendly_name"_s, u"AHH YEAH"_s},
                 {u"reason_conference_ended"_s, QJsonValue::Null},
                 {u"region"_s, u"us1"_s},
                 {u"sid"_s, conferenceSid()},
                 {u"status"_s, u"in-progress"_s},
                 {u"subresource_uris"_s,
                  QJsonObject{{u"participants"_s, path + u"/Participants.json"_s},
                              {u"recordings"_s, path + u"/Recordings.json"_s}}},
                 {u"uri"_s, path + u".json"_s}},
                overrides);
}

QJsonObject fieldsSetBy(const Request &request)
{
    QJsonObject fields;
    const std::pair<QByteArrayView, QString> switches[]
        = {{"Muted", u"muted"_s},
           {"Hold", u"hold"_s},
           {"Coaching", u"coaching"_s},
           {"EndConferenceOnExit", u"end_conference_on_exit"_s}};
    for (const auto &[parameter, key] : switches) {
        if (const auto value = request.field(parameter))
            fields.insert(key, *value == "true");
    }
    if (const auto coached = request.field("CallSidToCoach"))
        fields.insert(u"call_sid_to_coach"_s, QString::fromUtf8(*coached));
    // .../Conferences/CF.../Participants/CA....json
    const QByteArrayList path = request.path().split('/');
    fields.insert(u"conference_sid"_s, QString::fromLatin1(path.value(path.size() - 3)));
    const QByteArray name = path.last().chopped(5);
    const QString participant = QString::fromUtf8(QByteArray::fromPercentEncoding(name));
    fields.insert(participant.startsWith(u"CA") ? u"call_sid"_s : u"label"_s, participant);
    return fields;
}

} // namespace support

namespace support::answers {

using namespace Qt::Literals::StringLiterals;

Answer participant(const QJsonObject &overrides)
{
    return respond(participantResponse(overrides));
}

Answer participants()
{
    return participants(QJsonArray{participantResource()});
}

Answer participants(const QJsonArray &list)
{
    return json(page(u"participants"_s, list, QJsonValue::Null));
}

Answer call(const QJsonObject &overrides)
{
    return [overrides](const Request &request, Connection &connection) {
        constexpr qsizetype suffix = 5;
        constexpr qsizetype digits = 9;
        const int number = request.path().chopped(suffix).last(digits).toInt();
        json(callResource(number, overrides))(request, connection);
    };
}

Answer conference(const QJsonObject &overrides)
{
    return json(conferenceResource(overrides));
}

Answer conferences()
{
    return conferences(QJsonArray{conferenceResource()});
}

Answer conferences(const QJsonArray &list)
{
    return json(page(u"conferences"_s, list, QJsonValue::Null));
}

Answer dialed(int number)
{
    return [number](const Request &request, Connection &connection) {
        constexpr int created = 201;
        QJsonObject fields = fieldsSetBy(request);
        fields.remove(u"call_sid"_s);
        fields.insert(u"label"_s, QJsonValue::Null);
        if (const auto label = request.field("Label"))
            fields.insert(u"label"_s, QString::fromUtf8(*label));
        fields.insert(u"status"_s, u"queued"_s);
        fields.insert(u"conference_sid"_s, QString::fromLatin1(request.path().split('/').value(5)));
        json(created, participantResource(number, fields))(request, connection);
    };
}

Answer obedient()
{
    return [](const Request &request, Connection &connection) {
        const QByteArray path = request.path();
        if (request.method == "DELETE")
            noContent()(request, connection);
        else if (request.method == "POST" && path.endsWith("/Participants.json"))
            dialed(9)(request, connection);
        else if (path.endsWith("/Participants.json"))
            participants()(request, connection);
        else if (path.contains("/Participants/"))
            participant(fieldsSetBy(request))(request, connection);
        else if (path.contains("/Calls/"))
            call()(request, connection);
        else if (path.endsWith("/Conferences.json"))
            conferences()(request, connection);
        else
            conference()(request, connection);
    };
}

} // namespace support::answers
