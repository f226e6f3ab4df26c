// SPDX-License-Identifier: Apache-2.0

#include <QRegularExpression>
#include <QTest>
#include <stage/polling.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;

/// Reading again and again.
class TestPoller : public QObject
{
    Q_OBJECT

private slots:
    void firstLoad();
    void unchangedListsAreToldOnce();
    void aChangedListIsTold();
    void promise3_whatWaitsToBeginIsListedToo();
    void promise3_aServiceWithoutThatListIsReadAllTheSame();
    void promise8_anOddFieldIsNotedOnce();
    void promise3_forgetTellsTheSameOnceMore();
    void promise3_forgetOutlivesAFailure();
    void refreshTellsTheSameOnceMore();
    void refreshWhileReading();
    void conferencesAreReadNowAndThen();
    void backsOffAndRecovers();
    void retryAfterIsHonoured();
    void lostConnectionsThatAreNoneInARow();
    void promise6_retryAfterIsNoReasonToWaitForHours();
    void promise6_onlyAPersonReadsBeforeTheServiceLets();
    void promise6_whatIsDueWaitsAsAskedToo();
    void watchesAnother();
    void watchesAnotherWhileReading();
    void watchesSeveral();
    void oneMoreIsReadAtOnce();
    void oneOfSeveralCannotBeRead_data();
    void oneOfSeveralCannotBeRead();
    void oneThatCannotBeReadHardlySlowsTheOthers();
    void theListOfConferencesCannotBeRead();
    void aRefusalOfTheCredentialsEndsTheRound();
    void twoLostConnectionsEndTheRound();
    void anyAnswerProvesTheCredentials_data();
    void anyAnswerProvesTheCredentials();
    void oneOfSeveralEnds();
    void watchesNothing();
};

void TestPoller::firstLoad()
{
    Polling polling(1h);
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.people.size(), 1);
    QCOMPARE(polling.people[0][0].toString(), conferenceSid());
    QCOMPARE(polling.told(0), 3);
    QCOMPARE(polling.conferences.size(), 1);
    QTRY_COMPARE(polling.succeeded.size(), 1);
    QVERIFY(polling.poller.lastSuccess() > 0);
    // What waits, what is in progress, and who is in it.
    QCOMPARE(polling.server.requests().size(), 3);
    QVERIFY(polling.server.requests()[2].target.endsWith("Participants.json?PageSize=250"));
}

void TestPoller::unchangedListsAreToldOnce()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.start();
    polling.poller.watch({conferenceSid()});
    QTRY_VERIFY(polling.account.listsRead >= 20);
    QVERIFY(polling.people.size() <= 2); // the second by watch(), which reads at once
    const qsizetype told = polling.people.size();
    const int read = polling.account.listsRead;
    QTRY_VERIFY(polling.account.listsRead >= read + 20);
    QCOMPARE(polling.people.size(), told);
    QCOMPARE(polling.conferences.size(), 1);
    QCOMPARE(polling.succeeded.size(), 1);
    QCOMPARE(polling.failed.size(), 0);
}

void TestPoller::promise3_whatWaitsToBeginIsListedToo()
{
    Polling polling;
    polling.account.setPeople(crowd(1));
    polling.account.setWaiting(
        {conferenceResource({{u"sid"_s, conferenceSid(2)}, {u"status"_s, u"init"_s}}),
         // It has begun between the two reads.
         conferenceResource({{u"status"_s, u"init"_s}})});
    polling.poller.start();
    QTRY_COMPARE(polling.conferences.size(), 1);
    const auto all = *polling.conferences[0][0].value<reading::ConferenceListing>().items;
    QCOMPARE(all.size(), 2U);
    QCOMPARE(all[0].status, u"in-progress"_s);
    QCOMPARE(all[1].sid, conferenceSid(2));
    QVERIFY(all[1].isWaiting());
    polling.account.setWaiting({});
    QTRY_COMPARE(polling.conferences.size(), 2);
    QCOMPARE(polling.conferences[1][0].value<reading::ConferenceListing>().items->size(), 1U);
}

void TestPoller::promise3_aServiceWithoutThatListIsReadAllTheSame()
{
    Polling polling;
    polling.account.refuseWaiting(400);
    polling.poller.start();
    QTRY_COMPARE(polling.conferences.size(), 1);
    QTRY_COMPARE(polling.succeeded.size(), 1);
    QCOMPARE(polling.failed.size(), 0);
}

void TestPoller::promise8_anOddFieldIsNotedOnce()
{
    Polling polling;
    polling.account.setPeople(crowd(2, {{u"queue_time"_s, 1500}}));
    QTest::ignoreMessage(QtWarningMsg,
                         "a field of another type was read as if it were absent: not a text: "
                         "queue_time: participant");
    QTest::failOnWarning(QRegularExpression(u"read as if it were absent"_s));
    polling.poller.start();
    polling.poller.watch({conferenceSid()});
    QTRY_COMPARE(polling.people.size(), 1);
    QCOMPARE(polling.told(0), 2);
    polling.account.setPeople(crowd(3, {{u"queue_time"_s, 1600}}));
    QTRY_COMPARE(polling.people.size(), 2);
    QCOMPARE(polling.told(1), 3);
}

void TestPoller::aChangedListIsTold()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.start();
    polling.poller.watch({conferenceSid()});
    QTRY_COMPARE(polling.people.size(), 1);
    polling.account.setPeople(crowd(4));
    QTRY_COMPARE(polling.people.size(), 2);
    QCOMPARE(polling.told(1), 4);
    const auto before = polling.people[0][2].value<twilio::Instant>();
    QVERIFY(polling.people[1][2].value<twilio::Instant>() > before);
}

void TestPoller::promise3_forgetTellsTheSameOnceMore()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.start();
    polling.poller.watch({conferenceSid()});
    QTRY_COMPARE(polling.people.size(), 1);
    polling.poller.forget();
    QTRY_COMPARE(polling.people.size(), 2);
    const int read = polling.account.listsRead;
    QTRY_VERIFY(polling.account.listsRead >= read + 5);
    QCOMPARE(polling.people.size(), 2);
}

void TestPoller::promise3_forgetOutlivesAFailure()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.start();
    polling.poller.watch({conferenceSid()});
    QTRY_COMPARE(polling.people.size(), 1);
    polling.account.failLists(503);
    polling.poller.forget();
    QTRY_VERIFY(polling.failed.size() >= 1);
    polling.account.failLists(0);
    QTRY_COMPARE(polling.people.size(), 2);
}

void TestPoller::refreshTellsTheSameOnceMore()
{
    Polling polling(1h);
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.people.size(), 1);
    QTRY_COMPARE(polling.succeeded.size(), 1);
    polling.poller.refresh();
    QTRY_COMPARE(polling.people.size(), 2);
    QCOMPARE(polling.account.conferencesRead, 2);
}

void TestPoller::refreshWhileReading()
{
    Polling polling(1h);
    polling.account.setPeople(crowd(4));
    polling.poller.watch({conferenceSid()});
    bool isFirst = true;
    QObject::connect(
        &polling.server, &HostileServer::received, &polling.poller, [&](const Request &request) {
            if (!request.path().endsWith("/Participants.json") || !std::exchange(isFirst, false))
                return;
            polling.poller.refresh();
            polling.poller.refresh();
        });
    polling.poller.start();
    QTRY_COMPARE(polling.people.size(), 2);
    QCOMPARE(polling.told(1), 4);
    QCOMPARE(polling.account.conferencesRead, 2);
    QCOMPARE(polling.account.listsRead, 2);
}

void TestPoller::conferencesAreReadNowAndThen()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_VERIFY(polling.account.listsRead >= 20);
    const int lists = polling.account.conferencesRead;
    QVERIFY2(lists >= 3 && lists <= 6, QByteArray::number(lists).constData());
    polling.account.setConferences({});
    QTRY_COMPARE(polling.conferences.size(), 2);
}

void TestPoller::backsOffAndRecovers()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.people.size(), 1);
    polling.account.failLists(503);
    QTRY_VERIFY(polling.failed.size() >= 6);
    QList<qint64> waits;
    for (qsizetype which = 0; which < 6; ++which)
        waits += polling.nextTry(which);
    QCOMPARE(waits, (QList<qint64>{5, 10, 20, 40, 80, 80}));
    QCOMPARE(polling.failed[0][0].value<twilio::Error>().httpStatus, 503);
    QCOMPARE(polling.succeeded.size(), 1);
    polling.account.failLists(0);
    QTRY_COMPARE(polling.succeeded.size(), 2);
    const qsizetype failures = polling.failed.size();
    polling.account.failLists(503);
    QTRY_VERIFY(polling.failed.size() > failures);
    QCOMPARE(polling.nextTry(failures), 5);
}

void TestPoller::retryAfterIsHonoured()
{
    Polling polling;
    polling.server.answerNext(answers::tooManyRequests(40s));
    polling.poller.start();
    QTRY_COMPARE(polling.failed.size(), 1);
    QCOMPARE(polling.nextTry(0), 40'000);
}

void TestPoller::promise6_retryAfterIsNoReasonToWaitForHours()
{
    Polling polling;
    polling.server.answerNext(answers::tooManyRequests(86'400s));
    polling.poller.start();
    QTRY_COMPARE(polling.failed.size(), 1);
    QCOMPARE(polling.nextTry(0), 120'000);
}

void TestPoller::promise6_onlyAPersonReadsBeforeTheServiceLets()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.server.answerNext(answers::tooManyRequests(60s));
    polling.poller.start();
    QTRY_COMPARE(polling.failed.size(), 1);
    const qsizetype asked = polling.server.requests().size();
    for (int many = 0; many < 60; ++many)
        polling.poller.refreshSoon();
    polling.poller.prove();
    // Another server's answer comes, and so would this one's.
    Polling other;
    other.poller.start();
    QTRY_VERIFY(other.account.conferencesRead >= 10);
    QCOMPARE(polling.server.requests().size(), asked);
    polling.poller.refresh();
    QTRY_COMPARE(polling.people.size(), 1);
    // The wait is over.
    polling.poller.refreshSoon();
    QTRY_COMPARE(polling.people.size(), 2);
}

void TestPoller::promise6_whatIsDueWaitsAsAskedToo()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    bool isAsked = false;
    polling.server.answerNext([&](const Request &request, Connection &connection) {
        isAsked = true;
        polling.poller.refreshSoon();
        answers::tooManyRequests(60s)(request, connection);
    });
    polling.poller.start();
    QTRY_COMPARE(polling.failed.size(), 1);
    QVERIFY(isAsked);
    QCOMPARE(polling.nextTry(0), 60'000);
}

void TestPoller::watchesAnother()
{
    Polling polling;
    polling.account.setPeople(crowd(3), 1);
    polling.account.setPeople(crowd(5), 2);
    polling.poller.start();
    polling.poller.watch({conferenceSid(1)});
    QTRY_COMPARE(polling.people.size(), 1);
    polling.poller.watch({conferenceSid(2)});
    QTRY_COMPARE(polling.people.size(), 2);
    QCOMPARE(polling.people[1][0].toString(), conferenceSid(2));
    QCOMPARE(polling.told(1), 5);
    polling.poller.watch({conferenceSid(1)});
    QTRY_COMPARE(polling.people.size(), 3);
    QCOMPARE(polling.people[2][0].toString(), conferenceSid(1));
}

void TestPoller::watchesAnotherWhileReading()
{
    Polling polling(1h);
    polling.account.setPeople(crowd(3), 1);
    polling.account.setPeople(crowd(5), 2);
    bool isAsked = false;
    polling.server.answerWhen(
        [](const Request &request) {
            return request.path().contains(conferenceSid(1).toLatin1() + "/Participants");
        },
        [&](const Request &request, Connection &connection) {
            isAsked = true;
            fault::delayed(300ms, answers::participants(crowd(3)))(request, connection);
        });
    polling.poller.watch({conferenceSid(1)});
    polling.poller.start();
    QTRY_VERIFY(isAsked);
    polling.poller.watch({conferenceSid(2)});
    QTRY_COMPARE(polling.people.size(), 1);
    QCOMPARE(polling.people[0][0].toString(), conferenceSid(2));
    QCOMPARE(polling.told(0), 5);
}

void TestPoller::watchesSeveral()
{
    Polling polling;
    for (const int number : {1, 2, 3})
        polling.account.setPeople(crowd(number), number);
    polling.poller.start();
    const auto listsOf = [&](int number) {
        const QByteArray wanted = conferenceSid(number).toLatin1() + "/Participants";
        const QList<Request> seen = polling.server.requests();
        return std::count_if(seen.begin(), seen.end(), [&](const Request &request) {
            return request.path().contains(wanted);
        });
    };
    polling.poller.watch({conferenceSid(1), conferenceSid(2), conferenceSid(3)});
    QTRY_COMPARE(polling.people.size(), 3);
    QTRY_VERIFY(listsOf(2) >= 5);
    QVERIFY(listsOf(1) >= 3 * listsOf(2));
    QVERIFY(qAbs(listsOf(2) - listsOf(3)) <= 1);
    // Somebody joins a conference that is not looked at.
    polling.account.setPeople(crowd(4), 3);
    QTRY_COMPARE(polling.people.size(), 4);
    QCOMPARE(polling.people[3][0].toString(), conferenceSid(3));
    polling.poller.watch({conferenceSid(3), conferenceSid(1)});
    const auto before = listsOf(2);
    const auto more = listsOf(3) + 10;
    QTRY_VERIFY(listsOf(3) >= more);
    QVERIFY(listsOf(2) <= before + 1); // one may have been under way
}

void TestPoller::oneMoreIsReadAtOnce()
{
    Polling polling(1h);
    polling.account.setPeople(crowd(1), 1);
    polling.account.setPeople(crowd(2), 2);
    polling.poller.watch({conferenceSid(1)});
    polling.poller.start();
    QTRY_COMPARE(polling.people.size(), 1);
    polling.poller.watch({conferenceSid(1), conferenceSid(2)});
    QTRY_COMPARE(polling.people.size(), 2);
    QCOMPARE(polling.people[1][0].toString(), conferenceSid(2));
}

void TestPoller::oneOfSeveralCannotBeRead_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("not found, and in progress") << answers::error(404, 20404, "not found");
    QTest::newRow("unreadable") << answers::raw(200, "{}");
    QTest::newRow("in trouble") << answers::error(503, 20503, "in trouble");
    QTest::newRow("a gateway's 404") << answers::html(404);
    QTest::newRow("no permission") << answers::error(403, 70051, "forbidden");
    QTest::newRow("lost") << fault::closeUnanswered();
}

void TestPoller::oneOfSeveralCannotBeRead()
{
    QFETCH(const Answer, answer);
    Polling polling;
    polling.account.setPeople(crowd(2), 2);
    polling.server.answerWhen(
        [](const Request &request) {
            return request.path().contains(conferenceSid(1).toLatin1() + "/Participants");
        },
        answer);
    polling.poller.start();
    polling.poller.watch({conferenceSid(1), conferenceSid(2)});
    QTRY_COMPARE(polling.people.size(), 1);
    QCOMPARE(polling.people[0][0].toString(), conferenceSid(2));
    QTRY_VERIFY(polling.failed.size() >= 1);
    polling.account.setPeople(crowd(3), 2);
    QTRY_COMPARE(polling.people.size(), 2);
    QCOMPARE(polling.told(1), 3);
    QCOMPARE(polling.ended.size(), 0);
}

void TestPoller::oneThatCannotBeReadHardlySlowsTheOthers()
{
    Polling polling;
    polling.account.setPeople(crowd(2), 2);
    polling.server.answerWhen(
        [](const Request &request) {
            return request.path().contains(conferenceSid(1).toLatin1() + "/Participants");
        },
        answers::error(503, 20503, "in trouble"));
    polling.poller.watch({conferenceSid(1), conferenceSid(2)});
    polling.poller.start();
    QTRY_VERIFY(polling.failed.size() >= 6);
    QList<qint64> waits;
    for (qsizetype which = 0; which < 6; ++which)
        waits += polling.nextTry(which);
    QCOMPARE(waits, (QList<qint64>{5, 10, 20, 25, 25, 25}));
    QCOMPARE(polling.succeeded.size(), 0);
}

void TestPoller::theListOfConferencesCannotBeRead()
{
    Polling polling;
    polling.account.setPeople(crowd(2));
    bool isInTrouble = true;
    polling.server.answerWhen(
        [&isInTrouble](const Request &request) {
            return isInTrouble && request.path().endsWith("/Conferences.json");
        },
        answers::error(500, 20500, "in trouble"));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.people.size(), 1);
    QTRY_VERIFY(polling.failed.size() >= 1);
    QCOMPARE(polling.conferences.size(), 0);
    isInTrouble = false;
    QTRY_COMPARE(polling.succeeded.size(), 1);
    QCOMPARE(polling.conferences.size(), 1);
}

void TestPoller::aRefusalOfTheCredentialsEndsTheRound()
{
    Polling polling(1h);
    polling.account.acceptOnly("nobody");
    polling.poller.watch({conferenceSid(1), conferenceSid(2)});
    polling.poller.start();
    QTRY_COMPARE(polling.failed.size(), 1);
    QCOMPARE(polling.server.requests().size(), 1);
    QCOMPARE(polling.failed[0][0].value<twilio::Error>().code, 20003);
}

void TestPoller::twoLostConnectionsEndTheRound()
{
    Polling polling(1h);
    polling.server.answerAlways(fault::closeUnanswered());
    polling.poller.watch({conferenceSid(1), conferenceSid(2), conferenceSid(3)});
    polling.poller.start();
    QTRY_COMPARE(polling.failed.size(), 1);
    const QByteArray last = polling.server.requests().constLast().path();
    QVERIFY(last.contains(conferenceSid(1).toLatin1()));
}

void TestPoller::lostConnectionsThatAreNoneInARow()
{
    Polling polling(1h);
    for (const int number : {2, 4})
        polling.account.setPeople(crowd(number), number);
    polling.server.answerWhen(
        [](const Request &request) {
            const QByteArray path = request.path();
            return path.contains(conferenceSid(1).toLatin1() + "/Participants")
                || path.contains(conferenceSid(3).toLatin1() + "/Participants");
        },
        fault::closeUnanswered());
    polling.poller.watch({conferenceSid(1), conferenceSid(2), conferenceSid(3), conferenceSid(4)});
    polling.poller.start();
    QTRY_COMPARE(polling.failed.size(), 1);
    QCOMPARE(polling.people.size(), 2);
}

void TestPoller::anyAnswerProvesTheCredentials_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<bool>("proves");
    QTest::newRow("what was asked for") << answers::conferences({}) << true;
    QTest::newRow("no permission") << answers::error(403, 20403, "forbidden") << true;
    QTest::newRow("not found") << answers::error(404, 20404, "not found") << true;
    QTest::newRow("refused again") << answers::error(401, 20003, "Authenticate") << false;
    QTest::newRow("busy") << answers::error(429, 20429, "too many") << false;
    QTest::newRow("in trouble") << answers::error(503, 20503, "in trouble") << false;
    QTest::newRow("a page") << answers::html(200) << false;
    QTest::newRow("a page, 404") << answers::html(404) << false;
}

void TestPoller::anyAnswerProvesTheCredentials()
{
    QFETCH(const Answer, answer);
    QFETCH(const bool, proves);
    Polling polling(1h);
    polling.account.acceptOnly("nobody");
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.failed.size(), 1);
    QCOMPARE(polling.accepted.size(), 0);
    // Everything else fails, so that no round succeeds.
    polling.server.answerAlways(fault::closeUnanswered());
    polling.server.answerWhen(
        [](const Request &request) { return request.path().endsWith("/Conferences.json"); },
        answer);
    const auto before = twilio::Instant::clock::now();
    polling.poller.refresh();
    QTRY_COMPARE(polling.failed.size(), 2);
    QCOMPARE(polling.accepted.size(), proves ? 1 : 0);
    QCOMPARE(polling.succeeded.size(), 0);
    if (proves)
        QVERIFY(polling.accepted[0][0].value<twilio::Instant>() >= before);
}

void TestPoller::oneOfSeveralEnds()
{
    Polling polling;
    polling.account.setPeople(crowd(1), 1);
    polling.account.setPeople(crowd(2), 2);
    polling.poller.start();
    polling.poller.watch({conferenceSid(1), conferenceSid(2)});
    QTRY_COMPARE(polling.people.size(), 2);
    polling.account.setPeople({}, 2);
    polling.account.setConference(
        conferenceResource({{u"sid"_s, conferenceSid(2)}, {u"status"_s, u"completed"_s}}), 2);
    QTRY_COMPARE(polling.ended.size(), 1);
    QCOMPARE(polling.ended[0][0].toString(), conferenceSid(2));
    polling.account.setPeople(crowd(3), 1);
    QTRY_COMPARE(polling.people.size(), 3);
    QCOMPARE(polling.people[2][0].toString(), conferenceSid(1));
}

void TestPoller::watchesNothing()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.people.size(), 1);
    polling.poller.watch({});
    QTRY_VERIFY(polling.account.conferencesRead >= 2);
    const int lists = polling.account.listsRead;
    const int conferences = polling.account.conferencesRead;
    QTRY_VERIFY(polling.account.conferencesRead >= conferences + 3);
    QCOMPARE(polling.account.listsRead, lists);
}

QTEST_GUILESS_MAIN(TestPoller)
#include "tst_reading_poller.moc"
