// SPDX-License-Identifier: Apache-2.0
#include "chaosstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <support/paging.h>
#include <support/twilioanswers.h>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString labelsBegin = u"caller "_s;

ChaosState::Person updated(ChaosState::Person one, const support::Request &request)
{
    const auto set = [&request](QByteArrayView field, bool &value) {
        if (const auto text = request.field(field))
            value = *text == "true";
    };
    const bool wasOnHold = one.hold;
    set("Muted", one.muted);
    set("Hold", one.hold);
    if (!wasOnHold)
        set("EndConferenceOnExit", one.ends);
    const auto coaching = request.field("Coaching");
    if (coaching && *coaching == "false")
        one.coaches.clear();
    else if (const auto whom = request.field("CallSidToCoach"))
        one.coaches = QString::fromLatin1(*whom);
    return one;
}

} // namespace

QString labelOf(const QString &callSid)
{
    return labelsBegin + callSid.right(5);
}

QString callSidIn(const support::Request &request)
{
    const QByteArray path = request.path();
    if (!path.contains("/Participants/"))
        return {};
    const QByteArray segment = path.split('/').last().chopped(5);
    const QString name = QString::fromUtf8(QByteArray::fromPercentEncoding(segment));
    return name.startsWith(labelsBegin) ? support::callSid(name.sliced(labelsBegin.size()).toInt())
                                        : name;
}

QJsonObject ChaosState::Person::toJson() const
{
    return support::participantResource(
        {{u"call_sid"_s, callSid},
         {u"label"_s, labelOf(callSid)},
         {u"muted"_s, muted},
         {u"hold"_s, hold},
         {u"coaching"_s, !coaches.isEmpty()},
         {u"call_sid_to_coach"_s, coaches.isEmpty() ? QJsonValue() : QJsonValue(coaches)},
         {u"end_conference_on_exit"_s, ends}});
}

ChaosState::ChaosState(int people)
{
    while (m_lastNumber < people)
        m_people.push_back({.callSid = support::callSid(++m_lastNumber), .coaches = {}});
}

ChaosState::Person *ChaosState::person(const QString &callSid)
{
    const auto found = std::find_if(m_people.begin(), m_people.end(),
                                    [&](const Person &one) { return one.callSid == callSid; });
    return found == m_people.end() ? nullptr : &*found;
}

const ChaosState::Person *ChaosState::find(const QString &callSid) const
{
    return const_cast<ChaosState *>(this)->person(callSid);
}

std::pair<int, int> ChaosState::refusal(const support::Request &request) const
{
    const QString callSid = callSidIn(request);
    if (!callSid.isEmpty() && !find(callSid))
        return {404, 20404};
    if (const auto whom = request.field("CallSidToCoach")) {
        const Person *coached = find(QString::fromLatin1(*whom));
        if (!coached)
            return {400, 16028};
        if (coached->hold)
            return {400, 16027};
    }
    return {0, 0};
}

void ChaosState::apply(const support::Request &request)
{
    if (const auto url = request.field("AnnounceUrl"))
        ++announced[*url];
    const QString callSid = callSidIn(request);
    if (callSid.isEmpty())
        return;
    m_list.clear();
    if (request.method == "DELETE")
        leave(callSid);
    else
        *person(callSid) = updated(*person(callSid), request);
}

bool ChaosState::wouldShow(const support::Request &request) const
{
    const Person *one = find(callSidIn(request));
    return one && updated(*one, request) != *one;
}

void ChaosState::leave(const QString &callSid)
{
    m_list.clear();
    std::erase_if(m_people, [&](const Person &one) { return one.callSid == callSid; });
    // Somebody else calls in, so that the conference stays as large as it was.
    m_people.push_back({.callSid = support::callSid(++m_lastNumber), .coaches = {}});
}

void ChaosState::meddle(QRandomGenerator &dice)
{
    ++meddled;
    m_list.clear();
    Person &one = m_people[dice.bounded(static_cast<quint32>(m_people.size()))];
    switch (dice.bounded(16)) {
    case 0:
        leave(QString(one.callSid));
        break;
    case 1:
    case 2:
        one.coaches.clear();
        break;
    case 3:
    case 4:
        one.ends = !one.ends;
        break;
    case 5:
    case 6:
    case 7:
    case 8:
        one.hold = !one.hold;
        break;
    default:
        one.muted = !one.muted;
    }
}

const QByteArray &ChaosState::list()
{
    if (m_list.isEmpty()) {
        QJsonArray all;
        for (const Person &one : m_people)
            all += one.toJson();
        m_list = QJsonDocument(support::page(u"participants"_s, all, QJsonValue::Null))
                     .toJson(QJsonDocument::Compact);
    }
    return m_list;
}
