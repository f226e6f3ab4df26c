// SPDX-License-Identifier: Apache-2.0
#include "operations.h"

#include <QTest>
#include <algorithm>
#include <memory>
#include <support/answers.h>
#include <support/connection.h>
#include <support/fault.h>
#include <twilio/conclusions.h>
#include <twilio/oncebody.h>
#include <twilio/transport.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using Update = std::unique_ptr<Caught<twilio::Participant>>;

namespace {

constexpr int most = twilio::ConferenceService::mostChangesInFlight;

/// Answers requests when it is told to, and counts those that wait for it.
struct Turnstile
{
    QList<std::pair<Request, QPointer<Connection>>> waiting;
    qsizetype mostWaiting = 0;

    Answer answer()
    {
        return [this](const Request &request, Connection &connection) {
            waiting.append({request, &connection});
            mostWaiting = std::max(mostWaiting, waiting.size());
        };
    }

    void releaseOne()
    {
        const auto [request, connection] = waiting.takeFirst();
        if (connection)
            answers::obedient()(request, *connection);
    }
};

} // namespace

/// How many requests are under way at once, who waits for whom, and which connections are opened.
class tst_transport : public QObject
{
    Q_OBJECT

private slots:
    void promise1_atMostEightStartEachTurn();
    void promise1_atMostEightConcludeEachTurn();
    void atMost30ChangesAreInFlight();
    void atMost30AnnouncementsAreInFlight();
    void aReadNeverWaitsBehindChanges();
    void aChangeNeverWaitsBehindReads();
    void changesStartInTheOrderOfTheCalls();
    void noNewConnectionForAChangeDuringAPoll();
    void oneBrokenConnectionFailsOneChange();
    void anExchangeIsToldBeforeItsReply();
};

void tst_transport::promise1_atMostEightStartEachTurn()
{
    HostileServer server;
    server.answerAlways(fault::silence());
    twilio::Transport transport(*twilio::Endpoint::parse(server.url().toString()),
                                testCredentials(), std::chrono::seconds(30), nullptr);
    using Way = twilio::Request::Way;
    for (int i = 0; i < 40; ++i)
        transport.send({.way = i % 5 == 0 ? Way::Alone : Way::Change,
                        .verb = "POST"_ba,
                        .path = "/"_ba,
                        .body = "a=b"_ba});
    // An attempt has its body from the moment it starts.
    const auto started = [&] { return transport.findChildren<twilio::OnceBody *>().size(); };
    QCOMPARE(started(), 8);
    QCoreApplication::sendPostedEvents(&transport);
    QCOMPARE(started(), 16);
    QCoreApplication::sendPostedEvents(&transport);
    QCOMPARE(started(), 24);
    QCoreApplication::sendPostedEvents(&transport);
    QCOMPARE(started(), most);
    QCoreApplication::sendPostedEvents(&transport);
    QCOMPARE(started(), most);
}

void tst_transport::promise1_atMostEightConcludeEachTurn()
{
    twilio::Conclusions conclusions;
    QObject parent;
    QList<int> concluded;
    std::vector<twilio::Attempt *> attempts;
    for (int i = 0; i < 20; ++i) {
        auto *attempt = new twilio::Attempt({}, std::chrono::seconds(30), &parent);
        connect(attempt, &twilio::Attempt::finished, this, [&concluded, i] { concluded += i; });
        conclusions.add(*attempt);
        attempts.push_back(attempt);
    }
    QVERIFY(concluded.isEmpty());
    delete attempts.back();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(concluded.size(), 8);
    // Those that come meanwhile wait behind the others.
    attempts.back() = new twilio::Attempt({}, std::chrono::seconds(30), &parent);
    connect(attempts.back(), &twilio::Attempt::finished, this, [&] { concluded += 19; });
    conclusions.add(*attempts.back());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(concluded.size(), 8);
    QTRY_COMPARE(concluded.size(), 20);
    QVERIFY(std::is_sorted(concluded.cbegin(), concluded.cend()));
}

void tst_transport::atMost30ChangesAreInFlight()
{
    Served served(std::chrono::minutes(2));
    Turnstile turnstile;
    served.server.answerAlways(turnstile.answer());
    constexpr int count = 300;
    std::vector<Update> updates;
    for (int i = 0; i < count; ++i)
        updates.push_back(std::make_unique<Caught<twilio::Participant>>(
            served.service.updateParticipant({conferenceSid(), callSid(i)}, {.muted = true})));
    QTRY_COMPARE_WITH_TIMEOUT(turnstile.waiting.size(), most, 30'000);
    for (int answered = 0; answered < count; ++answered) {
        QTRY_VERIFY_WITH_TIMEOUT(!turnstile.waiting.isEmpty(), 30'000);
        turnstile.releaseOne();
    }
    for (int i = 0; i < count; ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(updates[static_cast<size_t>(i)]->times, 1, 30'000);
        const auto &result = *updates[static_cast<size_t>(i)]->result;
        QVERIFY(result.has_value());
        QCOMPARE(result->callSid, callSid(i));
    }
    QCOMPARE(turnstile.mostWaiting, most);
    QCOMPARE(served.server.requests().size(), count);
    QVERIFY(served.server.connectionsOpened() <= most);
}

void tst_transport::atMost30AnnouncementsAreInFlight()
{
    Served served(std::chrono::minutes(2));
    Turnstile turnstile;
    served.server.answerAlways(turnstile.answer());
    constexpr int count = 60;
    std::vector<Update> updates;
    for (int i = 0; i < count; ++i)
        updates.push_back(
            std::make_unique<Caught<twilio::Participant>>(served.service.updateParticipant(
                {conferenceSid(), callSid(i)}, {.announceUrl = u"https://example.com/"_s})));
    QTRY_COMPARE_WITH_TIMEOUT(turnstile.waiting.size(), most, 30'000);
    for (int answered = 0; answered < count; ++answered) {
        QTRY_VERIFY_WITH_TIMEOUT(!turnstile.waiting.isEmpty(), 30'000);
        turnstile.releaseOne();
    }
    for (const Update &update : updates) {
        QTRY_COMPARE_WITH_TIMEOUT(update->times, 1, 30'000);
        QVERIFY(update->result->has_value());
    }
    QCOMPARE(turnstile.mostWaiting, most);
    QCOMPARE(served.server.requests().size(), count);
    // Each on a connection of its own.
    QCOMPARE(served.server.connectionsOpened(), count);
}

void tst_transport::aReadNeverWaitsBehindChanges()
{
    Served served;
    served.server.answerWhen([](const Request &request) { return request.method == "POST"; },
                             fault::silence());
    served.server.answerAlways(answers::obedient());
    std::vector<Update> updates;
    for (int i = 0; i < most + 10; ++i)
        updates.push_back(std::make_unique<Caught<twilio::Participant>>(
            served.service.updateParticipant(somebody(), {.muted = true})));
    QTRY_COMPARE(served.server.requests().size(), most);
    const Caught read(served.service.fetchParticipant(somebody()));
    QTRY_COMPARE(read.times, 1);
    QVERIFY(read.result->has_value());
    QCOMPARE(served.server.requests().size(), most + 1);
}

void tst_transport::aChangeNeverWaitsBehindReads()
{
    Served served;
    served.server.answerWhen([](const Request &request) { return request.method == "GET"; },
                             fault::silence());
    served.server.answerAlways(answers::obedient());
    std::vector<Update> reads;
    for (int i = 0; i < 20; ++i)
        reads.push_back(std::make_unique<Caught<twilio::Participant>>(
            served.service.fetchParticipant(somebody())));
    constexpr int mostReads = twilio::Transport::perManager;
    QTRY_COMPARE(served.server.requests().size(), mostReads);
    const Caught update(served.service.updateParticipant(somebody(), {.muted = true}));
    const Caught removal(served.service.removeParticipant(somebody()));
    QTRY_COMPARE(update.times, 1);
    QTRY_COMPARE(removal.times, 1);
    QCOMPARE(served.server.requests().size(), mostReads + 2);
}

void tst_transport::changesStartInTheOrderOfTheCalls()
{
    Served served(std::chrono::minutes(2));
    Turnstile turnstile;
    served.server.answerAlways(turnstile.answer());
    std::vector<Update> updates;
    for (int i = 0; i < most; ++i)
        updates.push_back(std::make_unique<Caught<twilio::Participant>>(
            served.service.updateParticipant(somebody(), {.muted = true})));
    for (int i = 0; i < 10; ++i)
        updates.push_back(
            std::make_unique<Caught<twilio::Participant>>(served.service.updateParticipant(
                somebody(),
                i % 2 ? twilio::ParticipantUpdate{.waitUrl = u"http://h/%1"_s.arg(i)}
                      : twilio::ParticipantUpdate{.announceUrl = u"http://h/%1"_s.arg(i)})));
    QTRY_COMPARE(turnstile.waiting.size(), most);
    for (int i = 0; i < 10; ++i) {
        turnstile.releaseOne();
        QTRY_COMPARE(turnstile.waiting.size(), most);
        QVERIFY(served.server.requests().constLast().body.endsWith(QByteArray::number(i)));
    }
}

void tst_transport::noNewConnectionForAChangeDuringAPoll()
{
    Served served;
    Turnstile polls;
    served.server.answerWhen([](const Request &request) { return request.method == "GET"; },
                             polls.answer());
    served.server.answerAlways(answers::obedient());
    const Caught warm(served.service.updateParticipant(somebody(), {.muted = true}));
    QTRY_COMPARE(warm.times, 1);
    const Caught poll(served.service.listParticipants(conferenceSid()));
    QTRY_COMPARE(polls.waiting.size(), 1);
    QCOMPARE(served.server.connectionsOpened(), 2);
    for (int i = 0; i < 5; ++i) {
        const Caught click(served.service.updateParticipant(somebody(), {.muted = false}));
        QTRY_COMPARE(click.times, 1);
        QVERIFY(click.result->has_value());
    }
    QCOMPARE(served.server.connectionsOpened(), 2);
    QCOMPARE(poll.times, 0);
    polls.releaseOne();
    QTRY_COMPARE(poll.times, 1);
}

void tst_transport::oneBrokenConnectionFailsOneChange()
{
    Served served;
    served.server.answerNext(fault::resetUnanswered());
    served.server.answerAlways(answers::obedient());
    constexpr int count = 100;
    std::vector<Update> updates;
    for (int i = 0; i < count; ++i)
        updates.push_back(std::make_unique<Caught<twilio::Participant>>(
            served.service.updateParticipant(somebody(), {.muted = true})));
    int failed = 0;
    for (const Update &update : updates) {
        QTRY_COMPARE_WITH_TIMEOUT(update->times, 1, 30'000);
        failed += update->failed() ? 1 : 0;
    }
    QCOMPARE(failed, 1);
    QCOMPARE(served.server.requests().size(), count);
}

void tst_transport::anExchangeIsToldBeforeItsReply()
{
    Served served;
    served.server.answerAlways(answers::obedient());
    constexpr int count = 40; // more than start at once
    QSet<QString> told;
    QObject context;
    connect(&served.service, &twilio::ConferenceService::exchanged, &context,
            [&told](const twilio::Exchange &exchange) { told += exchange.url.path(); });
    int finished = 0;
    int early = 0;
    for (int i = 0; i < count; ++i) {
        const twilio::ParticipantAddress address(conferenceSid(), callSid(i));
        auto *reply = served.service.updateParticipant(address, {.muted = true});
        connect(reply, &twilio::Reply::finished, &context,
                [&, path = QString::fromLatin1(address.toEncodedPath())] {
                    ++finished;
                    const auto isIt = [&](const QString &each) { return each.endsWith(path); };
                    early += std::none_of(told.begin(), told.end(), isIt) ? 1 : 0;
                });
    }
    QTRY_COMPARE_WITH_TIMEOUT(finished, count, 30'000);
    QCOMPARE(early, 0);
    QCOMPARE(told.size(), count);
}

QTEST_GUILESS_MAIN(tst_transport)
#include "tst_transport.moc"
