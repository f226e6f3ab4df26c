// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <support/answers.h>
#include <support/connection.h>
#include <support/hostileserver.h>
#include <support/paging.h>
#include <support/twilioanswers.h>

/// An account as its server answers for it: what is listed is what the test put there, with the
/// changes that were accepted since.
class Account
{
public:
    explicit Account(support::HostileServer &server)
    {
        server.answerAlways([this](const support::Request &request, support::Connection &on) {
            answerTo(request)(request, on);
        });
    }

    /// Conference number \p number with these participants.
    void setPeople(const QJsonArray &people, int number = 1)
    {
        m_people[support::conferenceSid(number)] = people;
    }
    void setConferences(const QJsonArray &list) { m_conferences = list; }
    /// In progress too, and listed to who asks for one of them by its name.
    void setConferencesBeyond(const QJsonArray &list) { m_beyond = list; }
    /// Those that have not begun, which are listed apart.
    void setWaiting(const QJsonArray &list) { m_waiting = list; }
    /// It knows no such list.
    void refuseWaiting(int status) { m_waitingStatus = status; }
    /// The conference's own resource; it is listed apart from that.
    void setConference(const QJsonObject &conference, int number = 1)
    {
        m_resources[support::conferenceSid(number)] = conference;
    }
    void failLists(int status, int code = 0)
    {
        m_listStatus = status;
        m_listCode = code == 0 ? 20000 + status : code;
    }
    /// Refuses whatever is to be changed.
    void failChanges(int status) { m_changeStatus = status; }
    /// Whoever comes with another Authorization is answered 401 (20003) from now on.
    void acceptOnly(const QByteArray &authorization) { m_authorization = authorization; }

    /// What it is asked it answers as if it were so, and lists what it listed before.
    bool isForgetful = false;

    int listsRead = 0; ///< of participants
    int conferencesRead = 0; ///< lists
    int changesAccepted = 0;

private:
    void apply(const support::Request &request)
    {
        const QJsonObject set = support::fieldsSetBy(request);
        QJsonArray &people = m_people[sidIn(request)];
        for (qsizetype i = 0; !isForgetful && i < people.size(); ++i) {
            QJsonObject one = people[i].toObject();
            if (one[u"call_sid"] != set[u"call_sid"])
                continue;
            for (auto field = set.begin(); field != set.end(); ++field)
                one.insert(field.key(), field.value());
            people[i] = one;
        }
    }
    static QString sidIn(const support::Request &request)
    {
        return QString::fromLatin1(request.path().split('/').value(5)).left(34);
    }
    support::Answer answerTo(const support::Request &request)
    {
        using namespace support;
        if (!m_authorization.isEmpty() && request.header("authorization") != m_authorization)
            return answers::error(401, 20003, "Authenticate");
        const QByteArray path = request.path();
        if (request.method != "GET" && m_changeStatus != 0)
            return answers::error(m_changeStatus, 20000 + m_changeStatus, "no change");
        if (request.method != "GET") {
            ++changesAccepted;
            apply(request);
            return answers::obedient();
        }
        if (request.target.contains("FriendlyName="))
            return answers::conferences(named(request));
        if (path.endsWith("/Conferences.json") && request.target.contains("Status=init"))
            return m_waitingStatus == 200 ? answers::conferences(m_waiting)
                                          : answers::error(m_waitingStatus, 20001, "no such list");
        if (path.endsWith("/Conferences.json")) {
            ++conferencesRead;
            return answers::conferences(m_conferences);
        }
        const QString sid = sidIn(request);
        if (!path.endsWith("/Participants.json")) {
            return m_resources.contains(sid) ? answers::json(m_resources[sid])
                                             : answers::error(404, 20404, "not found");
        }
        ++listsRead;
        if (m_listStatus != 0)
            return answers::error(m_listStatus, m_listCode, "no list");
        return answers::participants(m_people[sid]);
    }

    QJsonArray named(const support::Request &request) const
    {
        QJsonArray found;
        for (const auto &one : m_beyond) {
            const QByteArray name
                = "FriendlyName=" + one.toObject()[u"friendly_name"].toString().toUtf8();
            const QByteArray status = "Status=" + one.toObject()[u"status"].toString().toUtf8();
            if (request.target.endsWith(name) && request.target.contains(status))
                found += one;
        }
        return found;
    }

    QHash<QString, QJsonArray> m_people;
    QHash<QString, QJsonObject> m_resources;
    QJsonArray m_conferences{support::conferenceResource()};
    QJsonArray m_beyond;
    QJsonArray m_waiting;
    int m_waitingStatus = 200;
    QByteArray m_authorization;
    int m_changeStatus = 0; ///< 0: changes are accepted
    int m_listStatus = 0;
    int m_listCode = 0;
};

inline QJsonArray crowd(int count, const QJsonObject &overridesOfTheFirst = {})
{
    QJsonArray all;
    for (int number = 1; number <= count; ++number)
        all += support::participantResource(number,
                                            number == 1 ? overridesOfTheFirst : QJsonObject());
    return all;
}
