// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>
#include <functional>
#include <map>

using namespace Qt::Literals::StringLiterals;

twilio::Endpoint endpointOf(const Job &job)
{
    return *twilio::Endpoint::parse(job.baseUrl);
}

twilio::Credentials credentialsOf(const Job &job)
{
    return *twilio::withAuthToken(*twilio::AccountSid::parse(job.accountSid),
                                  job.authToken.toUtf8());
}

account::Connection connectionTo(const sandbox::Address &address,
                                 std::chrono::milliseconds pollInterval)
{
    const Job served{.baseUrl = address.baseUrl.toString(),
                     .accountSid = address.accountSid,
                     .authToken = address.authToken};
    return {.name = u"bench"_s,
            .endpoint = endpointOf(served),
            .credentials = credentialsOf(served),
            .pollInterval = pollInterval};
}

QByteArray listOfPeople(int changed)
{
    QJsonArray people;
    for (int i = 0; i < 250; ++i) {
        people.append(QJsonObject{
            {u"call_sid"_s, u"CA%1"_s.arg(i, 32, 16, QLatin1Char('0'))},
            {u"label"_s, u"guest %1"_s.arg(i)},
            {u"conference_sid"_s, u"CF%1"_s.arg(1, 32, 16, QLatin1Char('0'))},
            {u"account_sid"_s, u"AC%1"_s.arg(1, 32, 16, QLatin1Char('0'))},
            {u"status"_s, u"connected"_s},
            {u"muted"_s, i == 3 && changed % 2 == 1},
            {u"hold"_s, false},
            {u"coaching"_s, false},
            {u"call_sid_to_coach"_s, QJsonValue::Null},
            {u"end_conference_on_exit"_s, false},
            {u"start_conference_on_enter"_s, true},
            {u"date_created"_s, u"Tue, 24 Nov 2026 08:00:00 +0000"_s},
            {u"date_updated"_s, u"Tue, 24 Nov 2026 08:00:00 +0000"_s},
        });
    }
    return QJsonDocument(QJsonObject{{u"participants"_s, people}}).toJson(QJsonDocument::Compact);
}

std::vector<twilio::Participant> peopleIn(const QByteArray &list)
{
    std::vector<twilio::Participant> people;
    const QJsonArray array
        = QJsonDocument::fromJson(list).object().value("participants"_L1).toArray();
    people.reserve(static_cast<size_t>(array.size()));
    for (const auto &person : array)
        people.push_back(*twilio::parseParticipant(person.toObject()));
    return people;
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const std::map<QString, std::function<int(const Job &)>> jobs{
        {u"update"_s, updateJob},
        {u"press"_s, pressJob},
        {u"unchanged"_s, unchangedPollJob},
        {u"changed"_s, changedPollJob},
        {u"start"_s, startJob},
        {u"many"_s, manyJob},
        {u"flight"_s, flightJob},
        {u"idle"_s, idleJob},
        {u"find"_s, findJob},
        {u"facet"_s, facetJob},
        {u"hearing"_s, hearingJob},
        {u"largest"_s, largestJob},
    };
    const auto job = jobs.find(arguments.value(1));
    if (job == jobs.end()) {
        std::fputs(
            "bench "
            "update|press|unchanged|changed|start|many|flight|idle|find|facet|hearing|largest "
            "ours|bare TIMES "
            "[URL ACCOUNT TOKEN CONFERENCE]\n",
            stderr);
        return 2;
    }
    return job->second({.isBare = arguments.value(2) == u"bare"_s,
                        .times = arguments.value(3).toInt(),
                        .baseUrl = arguments.value(4),
                        .accountSid = arguments.value(5),
                        .authToken = arguments.value(6),
                        .conferenceSid = arguments.value(7)});
}
