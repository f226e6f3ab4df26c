// SPDX-License-Identifier: Apache-2.0
#include "operations.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using support::Request;
using twilio::ConferenceService;

namespace {

const QString announcement = u"https://example.com/hello.xml"_s;

bool isOfParticipant(const Request &request)
{
    return request.target.contains("/Participants/");
}

bool dials(const Request &request)
{
    return request.method == "POST" && request.target.endsWith("/Participants.json");
}

bool announces(const Request &request)
{
    // Longer than any other form here; the body itself may not have been read.
    return request.method == "POST" && !dials(request) && request.announcedLength() > 30;
}

} // namespace

const QList<Operation> &participantOperations()
{
    using Nature = Operation::Nature;
    static const QList<Operation> operations{
        {"fetch", Nature::Read,
         [](ConferenceService &service) { return watch(service.fetchParticipant(somebody())); },
         [](const Request &request) { return request.method == "GET"; }},
        {"update", Nature::Harmless,
         [](ConferenceService &service) {
             return watch(service.updateParticipant(somebody(), {.muted = true}));
         },
         [](const Request &request) {
             return request.method == "POST" && isOfParticipant(request) && !announces(request);
         }},
        {"announce", Nature::Harmful,
         [](ConferenceService &service) {
             return watch(service.updateParticipant(somebody(), {.announceUrl = announcement}));
         },
         [](const Request &request) { return isOfParticipant(request) && announces(request); }},
        {"remove", Nature::Harmful,
         [](ConferenceService &service) { return watch(service.removeParticipant(somebody())); },
         [](const Request &request) { return request.method == "DELETE"; }},
    };
    return operations;
}

const QList<Operation> &conferenceOperations()
{
    using Nature = Operation::Nature;
    static const QList<Operation> operations{
        {"fetch conference", Nature::Read,
         [](ConferenceService &service) {
             return watch(service.fetchConference(support::conferenceSid()));
         },
         [](const Request &request) { return request.method == "GET"; }},
        {"end conference", Nature::Harmless,
         [](ConferenceService &service) {
             return watch(service.endConference(support::conferenceSid()));
         },
         [](const Request &request) {
             return request.method == "POST" && !announces(request) && !dials(request);
         }},
        {"announce to conference", Nature::Harmful,
         [](ConferenceService &service) {
             return watch(
                 service.announceToConference(support::conferenceSid(), {.url = announcement}));
         },
         [](const Request &request) { return announces(request); }},
        {"dial in", Nature::Harmful,
         [](ConferenceService &service) {
             return watch(service.createParticipant(
                 support::conferenceSid(),
                 {.from = u"+14155550100"_s, .muted = true, .to = u"+14155550136"_s}));
         },
         [](const Request &request) { return dials(request); }},
    };
    return operations;
}

void verifyAtMostOnce(const QList<Operation> &operations, Served &served)
{
    QList<std::shared_ptr<Ended>> all;
    for (const Operation &operation : operations)
        all.append(operation.start(served.service));
    for (const auto &ended : std::as_const(all))
        QTRY_COMPARE_WITH_TIMEOUT(ended->times, 1, 30'000);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (operations[i].nature == Operation::Nature::Read)
            continue;
        QVERIFY2(all[i]->error, operations[i].name);
        const qsizetype seen = operations[i].requestsAt(served.server);
        QVERIFY2(seen <= 1, operations[i].name);
        if (twilio::wasNeverSent(*all[i]->error))
            QVERIFY2(seen == 0, operations[i].name);
    }
}
