// SPDX-License-Identifier: Apache-2.0
#include "representation.h"

#include "fields.h"

#include <QJsonDocument>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isNull() ? QJsonValue() : text;
}

// Qt::RFC2822Date leaves the day of the week out, with 6.8.2 too.
QJsonValue rfc2822(const QDateTime &date)
{
    if (!date.isValid())
        return {};
    return QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss '+0000'");
}

QString accountPath(const QString &accountSid)
{
    return u"/2010-04-01/Accounts/"_s + accountSid;
}

QJsonObject participantObject(const QString &accountSid, const QString &conferenceSid,
                              const Participant &participant)
{
    QJsonObject object{
        {u"account_sid"_s, accountSid},
        {u"call_sid"_s, participant.callSid},
        {u"label"_s, textOrNull(participant.label)},
        {u"conference_sid"_s, conferenceSid},
        {u"date_created"_s, rfc2822(participant.dateCreated)},
        {u"date_updated"_s, rfc2822(participant.dateUpdated)},
        {u"start_conference_on_enter"_s, participant.startConferenceOnEnter},
        {u"status"_s, participant.status},
        {u"queue_time"_s, QJsonValue()},
        {u"uri"_s,
         u"%1/Conferences/%2/Participants/%3.json"_s.arg(accountPath(accountSid), conferenceSid,
                                                         participant.callSid)},
    };
    for (const Field &field : fields()) {
        if (const auto *flag = std::get_if<bool Participant::*>(&field.kept))
            object[field.told] = participant.**flag;
        else if (const auto *text = std::get_if<QString Participant::*>(&field.kept))
            object[field.told] = textOrNull(participant.**text);
    }
    return object;
}

} // namespace

QByteArray participantJson(const QString &accountSid, const QString &conferenceSid,
                           const Participant &participant)
{
    return toBytes(participantObject(accountSid, conferenceSid, participant));
}

QByteArray dialedParticipantJson(const QString &accountSid, const QString &conferenceSid,
                                 const Participant &participant, int queueTime)
{
    QJsonObject object = participantObject(accountSid, conferenceSid, participant);
    object[u"queue_time"_s] = QString::number(queueTime);
    return toBytes(object);
}

QByteArray conferenceJson(const QString &accountSid, const Conference &conference)
{
    const QString path = accountPath(accountSid) + u"/Conferences/"_s + conference.sid;
    return toBytes({
        {u"account_sid"_s, accountSid},
        {u"date_created"_s, rfc2822(conference.dateCreated)},
        {u"date_updated"_s, rfc2822(conference.dateUpdated)},
        {u"api_version"_s, u"2010-04-01"_s},
        {u"friendly_name"_s, conference.friendlyName},
        {u"region"_s, conference.region},
        {u"sid"_s, conference.sid},
        {u"status"_s, conference.status},
        {u"uri"_s, path + u".json"_s},
        {u"subresource_uris"_s,
         QJsonObject{
             {u"participants"_s, path + u"/Participants.json"_s},
             {u"recordings"_s, path + u"/Recordings.json"_s},
         }},
        {u"reason_conference_ended"_s, textOrNull(conference.reasonEnded)},
        {u"call_sid_ending_conference"_s, textOrNull(conference.callSidEnding)},
    });
}

QByteArray numberJson(const QString &accountSid, const QByteArray &listPath, const QString &sid,
                      const QString &number, const QString &name)
{
    const QDateTime since = QDate(2026, 1, 5).startOfDay(QTimeZone::utc());
    return toBytes({
        {u"sid"_s, sid},
        {u"account_sid"_s, accountSid},
        {u"friendly_name"_s, name},
        {u"phone_number"_s, number},
        {u"date_created"_s, rfc2822(since)},
        {u"date_updated"_s, rfc2822(since)},
        {u"uri"_s, QString::fromLatin1(listPath.chopped(5)) + u'/' + sid + u".json"_s},
    });
}

QByteArray callJson(const QString &accountSid, const Call &call)
{
    const QString path = accountPath(accountSid) + u"/Calls/"_s + call.sid;
    const bool ended = call.endTime.isValid();
    QJsonObject subresources;
    for (const auto &name : {u"notifications"_s, u"recordings"_s, u"payments"_s, u"events"_s,
                             u"siprec"_s, u"streams"_s, u"transcriptions"_s}) {
        const QString leaf = name.at(0).toUpper() + name.sliced(1);
        subresources[name] = path + u'/' + leaf + u".json"_s;
    }
    return toBytes({
        {u"sid"_s, call.sid},
        {u"date_created"_s, rfc2822(call.dateCreated)},
        {u"date_updated"_s, rfc2822(call.dateUpdated)},
        {u"parent_call_sid"_s, QJsonValue()},
        {u"account_sid"_s, accountSid},
        {u"to"_s, call.to},
        {u"to_formatted"_s, call.to},
        {u"from"_s, call.from},
        {u"from_formatted"_s, call.from},
        {u"phone_number_sid"_s, QJsonValue()},
        {u"status"_s, call.status},
        {u"start_time"_s, rfc2822(call.dateCreated)},
        {u"end_time"_s, rfc2822(call.endTime)},
        {u"duration"_s,
         ended ? QJsonValue(QString::number(call.dateCreated.secsTo(call.endTime))) : QJsonValue()},
        {u"price"_s, QJsonValue()},
        {u"price_unit"_s, u"USD"_s},
        {u"direction"_s, call.direction},
        {u"answered_by"_s, QJsonValue()},
        {u"api_version"_s, u"2010-04-01"_s},
        {u"forwarded_from"_s, QJsonValue()},
        {u"group_sid"_s, QJsonValue()},
        {u"caller_name"_s, textOrNull(call.callerName)},
        {u"queue_time"_s, u"0"_s},
        {u"trunk_sid"_s, QJsonValue()},
        {u"uri"_s, path + u".json"_s},
        {u"subresource_uris"_s, subresources},
    });
}

} // namespace sandbox
