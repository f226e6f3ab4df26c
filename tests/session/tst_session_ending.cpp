// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/polling.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;

/// What becomes of a conference that is no longer there.
class TestEnding : public QObject
{
    Q_OBJECT

private slots:
    void endedByNotFound();
    void endedByAnEmptyList();
    void endedAfterAnEmptyList();
    void endedAndForgotten();
    void notAskedForAgainWhenToldSo();
    void notFoundWhileInProgressIsAFailure();
    void notFoundWhileListedIsAFailure();
    void whatIsListedAgainIsReadAgain();
    void whatIsAskedForAgainIsReadOnce();
};

void TestEnding::endedByNotFound()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.people.size(), 1);
    polling.account.setConference(
        conferenceResource({{u"status"_s, u"completed"_s},
                            {u"reason_conference_ended"_s, u"last-participant-left"_s}}));
    polling.account.failLists(404);
    QTRY_COMPARE(polling.ended.size(), 1);
    const auto conference = polling.ended[0][1].value<twilio::Conference>();
    QCOMPARE(conference.reasonConferenceEnded, u"last-participant-left"_s);
    QCOMPARE(polling.failed.size(), 0);
    QCOMPARE(polling.people.size(), 1);
    // A list that has not changed is an old one.
    const int conferences = polling.account.conferencesRead;
    QTRY_VERIFY(polling.account.conferencesRead >= conferences + 2);
    QCOMPARE(polling.ended.size(), 1);
}

void TestEnding::endedByAnEmptyList()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.people.size(), 1);
    polling.account.setConference(conferenceResource({{u"status"_s, u"completed"_s}}));
    polling.account.setPeople({});
    QTRY_COMPARE(polling.ended.size(), 1);
    // What was seen last stays.
    QCOMPARE(polling.people.size(), 1);
}

void TestEnding::endedAfterAnEmptyList()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.people.size(), 1);
    polling.account.setPeople({});
    QTRY_COMPARE(polling.people.size(), 2);
    QCOMPARE(polling.told(1), 0);
    QCOMPARE(polling.ended.size(), 0);
    polling.account.setConference(conferenceResource({{u"status"_s, u"completed"_s}}));
    QTRY_COMPARE(polling.ended.size(), 1);
}

void TestEnding::endedAndForgotten()
{
    Polling polling;
    polling.account.failLists(404);
    polling.poller.watch({conferenceSid(7)});
    polling.poller.start();
    QTRY_COMPARE(polling.ended.size(), 1);
    QCOMPARE(polling.ended[0][0].toString(), conferenceSid(7));
    QVERIFY(polling.ended[0][1].value<twilio::Conference>().sid.isEmpty());
    // A conference that is gone is not asked for again.
    const int conferences = polling.account.conferencesRead;
    QTRY_VERIFY(polling.account.conferencesRead >= conferences + 2);
    QCOMPARE(polling.account.listsRead, 1);
}

void TestEnding::notAskedForAgainWhenToldSo()
{
    Polling polling;
    constexpr int askedTooOften = 70005;
    polling.account.failLists(403, askedTooOften);
    polling.server.answerWhen(
        [](const Request &request) {
            return request.path().endsWith(conferenceSid(7).toLatin1() + ".json");
        },
        answers::error(403, askedTooOften, "gone"));
    polling.poller.watch({conferenceSid(7)});
    polling.poller.start();
    QTRY_COMPARE(polling.ended.size(), 1);
    const int conferences = polling.account.conferencesRead;
    QTRY_VERIFY(polling.account.conferencesRead >= conferences + 2);
    QCOMPARE(polling.account.listsRead, 1);
    QCOMPARE(polling.failed.size(), 0);
}

void TestEnding::notFoundWhileInProgressIsAFailure()
{
    Polling polling;
    polling.account.setPeople(crowd(3));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_COMPARE(polling.people.size(), 1);
    polling.account.failLists(404);
    QTRY_VERIFY(polling.failed.size() >= 2);
    QCOMPARE(polling.failed[0][0].value<twilio::Error>().httpStatus, 404);
    QCOMPARE(polling.ended.size(), 0);
    // Nobody is taken for gone.
    QCOMPARE(polling.people.size(), 1);
    polling.account.failLists(0);
    QTRY_COMPARE(polling.succeeded.size(), 2);
}

void TestEnding::notFoundWhileListedIsAFailure()
{
    Polling polling;
    polling.account.failLists(404);
    polling.server.answerWhen(
        [](const Request &request) {
            return request.path().endsWith(conferenceSid().toLatin1() + ".json");
        },
        answers::error(404, 20404, "not found"));
    polling.poller.watch({conferenceSid()});
    polling.poller.start();
    QTRY_VERIFY(polling.failed.size() >= 2);
    QCOMPARE(polling.failed[0][0].value<twilio::Error>().code, 20404);
    QCOMPARE(polling.ended.size(), 0);
    polling.account.setConferences({});
    QTRY_COMPARE(polling.ended.size(), 1);
}

void TestEnding::whatIsListedAgainIsReadAgain()
{
    Polling polling;
    polling.account.setConferences({});
    polling.account.failLists(404);
    polling.poller.watch({conferenceSid(7)});
    polling.poller.start();
    QTRY_COMPARE(polling.ended.size(), 1);
    const auto endedAt = polling.ended[0][2].value<twilio::Instant>();
    polling.account.setPeople(crowd(3), 7);
    polling.account.failLists(0);
    const int conferences = polling.account.conferencesRead;
    QTRY_VERIFY(polling.account.conferencesRead >= conferences + 2);
    QCOMPARE(polling.people.size(), 0);
    polling.account.setConferences({conferenceResource({{u"sid"_s, conferenceSid(7)}})});
    QTRY_COMPARE(polling.people.size(), 1);
    QVERIFY(polling.people[0][2].value<twilio::Instant>() >= endedAt);
    QCOMPARE(polling.ended.size(), 1);
}

void TestEnding::whatIsAskedForAgainIsReadOnce()
{
    Polling polling;
    polling.account.failLists(404);
    polling.poller.watch({conferenceSid(7)});
    polling.poller.start();
    QTRY_COMPARE(polling.ended.size(), 1);
    polling.poller.askAgain(conferenceSid(7));
    QTRY_COMPARE(polling.ended.size(), 2);
    QCOMPARE(polling.account.listsRead, 2);
    polling.poller.refresh();
    QTRY_COMPARE(polling.ended.size(), 3);
    // What ended elsewhere is not asked for either, and not told of.
    polling.poller.watch({conferenceSid(8)});
    polling.poller.rest(conferenceSid(8));
    const int conferences = polling.account.conferencesRead;
    QTRY_VERIFY(polling.account.conferencesRead >= conferences + 2);
    QVERIFY(polling.account.listsRead <= 4);
    QCOMPARE(polling.ended.size(), 3);
}

QTEST_GUILESS_MAIN(TestEnding)
#include "tst_session_ending.moc"
