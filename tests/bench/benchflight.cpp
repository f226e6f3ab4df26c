// SPDX-License-Identifier: Apache-2.0
// Clicks while a poll is in flight: how many connections they open.
#include "bench.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTemporaryDir>
#include <cstdio>
#include <session/accountsession.h>
#include <support/answers.h>
#include <support/hostileserver.h>
#include <support/slowanswers.h>
#include <support/twilioanswers.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

int flightJob(const Job &job)
{
    support::HostileServer server;
    server.answerAlways(support::answers::obedient());
    server.answerWhen(
        [](const support::Request &request) {
            return request.path().endsWith("/Conferences.json");
        },
        support::answers::conferences());
    server.answerWhen(
        [](const support::Request &request) {
            return request.path().endsWith("/Participants.json");
        },
        support::fault::delayed(300ms,
                                support::answers::participants({support::participantResource(1)})));
    const QTemporaryDir folder;
    history::Journal journal(folder.filePath(u"journal.sqlite"_s));
    history::ExchangeLog log;
    people::PhoneBook phoneBook;
    session::AccountSession board(
        {.name = u"bench"_s,
         .endpoint = *twilio::Endpoint::parse(server.url().toString()),
         .credentials
         = *twilio::withAuthToken(*twilio::AccountSid::parse(support::accountSid()), "token"_ba),
         .pollInterval = 10ms},
        journal, log, phoneBook);
    people::ParticipantModel *model = board.open(support::conferenceSid());
    int clicks = -1; // the first one warms up
    int opened = 0;
    int before = 0;
    QUuid change;
    const auto click = [&] {
        if (model->isLoading() || !change.isNull())
            return;
        before = server.connectionsOpened();
        const bool on = clicks % 2 != 0;
        const auto changes = board.commands().setSwitch(*model, {0}, people::Switch::Muted, on);
        change = changes.isEmpty() ? QUuid() : changes.front();
    };
    QObject::connect(&server, &support::HostileServer::received, &board,
                     [&](const support::Request &request) {
                         if (request.path().endsWith("/Participants.json"))
                             QMetaObject::invokeMethod(&board, click, Qt::QueuedConnection);
                     });
    QObject::connect(&board.queue(), &changes::ChangeQueue::changed, &board,
                     [&](const changes::Change &told) {
                         if (told.id != change || !told.isSettled())
                             return;
                         change = {};
                         if (clicks >= 0)
                             opened += server.connectionsOpened() - before;
                         if (++clicks < job.times)
                             return;
                         std::printf("clicks %d connections %d\n", clicks, opened);
                         std::fflush(stdout);
                         std::_Exit(0);
                     });
    return QCoreApplication::exec();
}
