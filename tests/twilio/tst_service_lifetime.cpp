// SPDX-License-Identifier: Apache-2.0
#include "operations.h"

#include <QTest>
#include <memory>
#include <support/answers.h>
#include <support/fault.h>
#include <words/errorwords.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using twilio::Error;
using Kind = Error::Kind;

/// A reply's life: finished once and not inside the call, aborted, too late, or gone with the
/// service.
class tst_service_lifetime : public QObject
{
    Q_OBJECT

private slots:
    void finishesOnceAndNotInsideTheCall();
    void inputThatCannotBeSentIsRefused_data();
    void inputThatCannotBeSentIsRefused();
    void abortBeforeSending();
    void abortAfterSending();
    void abortAfterTheAnswer();
    void abortOfARefusedInput();
    void abortOfAWaitingChangeSendsNothing();
    void theDeadlineEndsEachAttempt();
    void theDeadlineEndsAHandshakeUnsent();
    void theServiceMayGoFirst();
    void theServiceMayGoInsideFinished_data();
    void theServiceMayGoInsideFinished();
    void theServiceMayGoInsideExchanged();
    void whatTheServicesEndCutsOffIsTold();
};

void tst_service_lifetime::finishesOnceAndNotInsideTheCall()
{
    Served served;
    served.server.answerAlways(answers::obedient());
    for (const auto &operations : {participantOperations(), conferenceOperations()}) {
        for (const Operation &operation : operations) {
            const auto ended = operation.start(served.service);
            QCOMPARE(ended->times, 0);
            QTRY_COMPARE(ended->times, 1);
            QVERIFY(ended->succeeded());
        }
    }
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    const auto before = twilio::Instant::clock::now();
    QVERIFY(update.reply->askedAt() <= before);
    QCOMPARE(update.reply->latency().count(), 0);
    QTRY_VERIFY(update.isGone());
    QCOMPARE(update.times, 1);
    QCOMPARE((*update.result)->muted, true);
}

void tst_service_lifetime::inputThatCannotBeSentIsRefused_data()
{
    QTest::addColumn<twilio::ParticipantUpdate>("update");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing") << twilio::ParticipantUpdate() << QString();
    QTest::newRow("coaching nobody")
        << twilio::ParticipantUpdate{.coaching = true, .muted = true} << u"Coaching"_s;
    QTest::newRow("no address") << twilio::ParticipantUpdate{.announceUrl = u""_s}
                                << u"AnnounceUrl"_s;
}

void tst_service_lifetime::inputThatCannotBeSentIsRefused()
{
    QFETCH(const twilio::ParticipantUpdate, update);
    QFETCH(const QString, field);
    Served served;
    served.server.answerAlways(answers::obedient());
    const Caught refused(served.service.updateParticipant(somebody(), update));
    QCOMPARE(refused.times, 0);
    QTRY_COMPARE(refused.times, 1);
    QCOMPARE(
        refused.error(),
        (Error{.kind = Kind::Protocol, .failure = {twilio::Failure::Cause::InvalidUpdate, field}}));
    QTRY_VERIFY(refused.isGone());

    const Caught announcement(
        served.service.announceToConference(conferenceSid(), {.url = u"ftp://host/"_s}));
    QTRY_COMPARE(announcement.times, 1);
    QCOMPARE(announcement.error().kind, Kind::Protocol);

    const Caught next(served.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(next.times, 1);
    QCOMPARE(served.server.requests().size(), 1);
}

void tst_service_lifetime::abortBeforeSending()
{
    Served served;
    served.server.answerAlways(answers::obedient());
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    update.reply->abort();
    QCOMPARE(update.times, 0);
    QTRY_COMPARE(update.times, 1);
    QCOMPARE(update.error(),
             (Error{.kind = Kind::Cancelled,
                    .failure = {twilio::Failure::Cause::Aborted, u"127.0.0.1"_s}}));

    const Caught next(served.service.updateParticipant(somebody(), {.muted = false}));
    QTRY_COMPARE(next.times, 1);
    QCOMPARE(served.server.requests().size(), 1);
    QCOMPARE(served.server.requests().constFirst().body, "Muted=false"_ba);
}

void tst_service_lifetime::abortAfterSending()
{
    Served served;
    served.server.answerAlways(fault::silence());
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    const Caught read(served.service.fetchParticipant(somebody()));
    QTRY_COMPARE(served.server.requests().size(), 2);
    update.reply->abort();
    update.reply->abort();
    read.reply->abort();
    QCOMPARE(update.times + read.times, 0);
    QTRY_COMPARE(update.times, 1);
    QTRY_COMPARE(read.times, 1);
    QCOMPARE(update.error().kind, Kind::OutcomeUnknown);
    QCOMPARE(read.error().kind, Kind::Cancelled);
    QTRY_VERIFY(update.isGone());
    QCOMPARE(update.times, 1);
}

void tst_service_lifetime::abortAfterTheAnswer()
{
    Served served;
    served.server.answerAlways(answers::obedient());
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    connect(update.reply, &twilio::Reply::finished, this, [&] { update.reply->abort(); });
    QTRY_VERIFY(update.isGone());
    QCOMPARE(update.times, 1);
    QVERIFY(update.result->has_value());
}

void tst_service_lifetime::abortOfARefusedInput()
{
    Served served;
    const Caught update(served.service.updateParticipant(somebody(), {}));
    update.reply->abort();
    QTRY_VERIFY(update.isGone());
    QCOMPARE(update.times, 1);
    QCOMPARE(update.error().kind, Kind::Protocol);
}

void tst_service_lifetime::abortOfAWaitingChangeSendsNothing()
{
    Served served;
    served.server.answerAlways(fault::silence());
    std::vector<std::unique_ptr<Caught<twilio::Participant>>> inFlight;
    constexpr int most = twilio::ConferenceService::mostChangesInFlight;
    for (int i = 0; i < most; ++i)
        inFlight.push_back(std::make_unique<Caught<twilio::Participant>>(
            served.service.updateParticipant(somebody(), {.muted = true})));
    const Caught waiting(served.service.updateParticipant(somebody(), {.hold = true}));
    const Caught removal(served.service.removeParticipant(somebody()));
    QTRY_COMPARE(served.server.requests().size(), most);

    waiting.reply->abort();
    removal.reply->abort();
    QTRY_COMPARE(waiting.times, 1);
    QTRY_COMPARE(removal.times, 1);
    QCOMPARE(waiting.error().kind, Kind::Cancelled);
    QCOMPARE(removal.error().kind, Kind::Cancelled);
    for (const auto &update : inFlight)
        update->reply->abort();
    served.server.answerWhen([](const Request &) { return true; }, answers::obedient());
    const Caught last(served.service.updateParticipant(somebody(), {.beepOnExit = true}));
    QTRY_COMPARE(last.times, 1);
    QCOMPARE(served.server.requests().size(), most + 1);
    QCOMPARE(served.server.requests().constLast().body, "BeepOnExit=true"_ba);
}

void tst_service_lifetime::theDeadlineEndsEachAttempt()
{
    Served served(std::chrono::seconds(2));
    served.server.answerAlways(fault::silence());
    QList<std::shared_ptr<Ended>> all;
    for (const Operation &operation : participantOperations())
        all.append(operation.start(served.service));
    for (qsizetype i = 0; i < all.size(); ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(all[i]->times, 1, 30'000);
        const bool read = participantOperations()[i].nature == Operation::Nature::Read;
        QCOMPARE(all[i]->error->kind, read ? Kind::Timeout : Kind::OutcomeUnknown);
        QCOMPARE(words::sentence(*all[i]->error), u"The service did not answer in time."_s);
        QCOMPARE(participantOperations()[i].requestsAt(served.server), 1);
    }
}

void tst_service_lifetime::theDeadlineEndsAHandshakeUnsent()
{
    Served served(std::chrono::milliseconds(500), Tls::Good);
    served.server.answerAlways(fault::ignoreConnection());
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(update.times, 1);
    QCOMPARE(update.error().kind, Kind::Timeout);
    QCOMPARE(served.server.requests().size(), 0);
}

void tst_service_lifetime::theServiceMayGoFirst()
{
    HostileServer server;
    server.answerAlways(fault::silence());
    auto service = std::make_unique<twilio::ConferenceService>(
        *twilio::Endpoint::parse(server.url().toString()), testCredentials());
    QList<std::shared_ptr<Ended>> all;
    for (int i = 0; i < 20; ++i) {
        for (const Operation &operation : participantOperations())
            all.append(operation.start(*service));
    }
    QTRY_VERIFY(server.requests().size() >= 20);
    all.append(watch(service->updateParticipant(somebody(), {})));
    service.reset();
    QCoreApplication::sendPostedEvents();
    for (const auto &ended : std::as_const(all)) {
        QCOMPARE(ended->times, 0);
        QCOMPARE(ended.use_count(), 1);
    }
}

void tst_service_lifetime::theServiceMayGoInsideFinished_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("answered") << answers::obedient();
    QTest::newRow("refused") << answers::error(401, 20003, "Authenticate");
    QTest::newRow("reset") << fault::resetUnanswered();
}

void tst_service_lifetime::theServiceMayGoInsideFinished()
{
    QFETCH(const Answer, answer);
    for (const auto &operations : {participantOperations(), conferenceOperations()}) {
        for (const Operation &operation : operations) {
            HostileServer server;
            server.answerAlways(answer);
            auto service = std::make_unique<twilio::ConferenceService>(
                *twilio::Endpoint::parse(server.url().toString()), testCredentials());
            const auto others = watch(service->fetchParticipant(somebody()));
            operation.start(*service);
            bool gone = false;
            const auto replies = service->findChildren<twilio::Reply *>();
            connect(replies.constLast(), &twilio::Reply::finished, this, [&] {
                service.reset();
                gone = true;
            });
            QTRY_VERIFY(gone);
        }
    }
}

void tst_service_lifetime::theServiceMayGoInsideExchanged()
{
    HostileServer server;
    server.answerAlways(answers::obedient());
    auto service = std::make_unique<twilio::ConferenceService>(
        *twilio::Endpoint::parse(server.url().toString()), testCredentials());
    const auto ended = watch(service->updateParticipant(somebody(), {.muted = true}));
    connect(service.get(), &twilio::ConferenceService::exchanged, this, [&] { service.reset(); });
    QTRY_VERIFY(!service);
    QCOMPARE(ended->times, 0);
}

void tst_service_lifetime::whatTheServicesEndCutsOffIsTold()
{
    HostileServer server;
    server.answerAlways(fault::silence());
    auto service = std::make_unique<twilio::ConferenceService>(
        *twilio::Endpoint::parse(server.url().toString()), testCredentials());
    QList<twilio::Exchange> exchanges;
    QObject context;
    connect(service.get(), &twilio::ConferenceService::exchanged, &context,
            [&](const twilio::Exchange &exchange) { exchanges += exchange; });
    constexpr int changes = twilio::ConferenceService::mostChangesInFlight;
    QList<std::shared_ptr<Ended>> ended{watch(service->fetchParticipant(somebody()))};
    for (int i = 0; i < changes + 5; ++i) // of which five never leave
        ended += watch(service->updateParticipant({conferenceSid(), callSid(i)}, {.muted = true}));
    QTRY_COMPARE(server.requests().size(), 1 + changes);
    service.reset();
    QCOMPARE(exchanges.size(), 1 + changes);
    for (const twilio::Exchange &exchange : exchanges) {
        QCOMPARE(exchange.status, 0);
        QCOMPARE(exchange.failure.cause, twilio::Failure::Cause::Aborted);
    }
    QCOMPARE(exchanges.last().method, "POST"_ba);
    QCOMPARE(exchanges.last().requestBody, "Muted=true"_ba);
    for (const auto &each : ended)
        QCOMPARE(each->times, 0);
}

QTEST_GUILESS_MAIN(tst_service_lifetime)
#include "tst_service_lifetime.moc"
