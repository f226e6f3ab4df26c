// SPDX-License-Identifier: Apache-2.0

#include <QSettings>
#include <QTest>
#include <changes/retrypolicy.h>
#include <stage/asking.h>
#include <support/connection.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::Caller;
using people::Callers;

/// Who is behind the calls: asked once, gently, and not at all where that is not allowed.
class TestCallers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"callers-test"_s);
        QCoreApplication::setApplicationName(u"callers-test"_s);
    }
    void init() { QSettings().clear(); }

    void tellsWhatTheServiceSays();
    void eachCallIsAskedForOnce();
    void aFailedCallMayBeAskedForAgain();
    void atMostSixAtOnce();
    void promise6_throttledCallsAreAskedForAgain();
    void promise6_theServicesPauseIsKept();
    void promise6_noEndlessAsking();
    void aMissingPermissionEndsTheAsking_data();
    void aMissingPermissionEndsTheAsking();
    void otherRefusalsDoNot();
    void aChangeDoesNotWaitForCalls();
};

void TestCallers::tellsWhatTheServiceSays()
{
    Asking asking;
    QVERIFY(!asking.callers.find(callSid(2)));
    QVERIFY(!asking.callers.callerOf(callSid(2)));
    asking.callers.ask({callSid(2)});
    QTRY_COMPARE(asking.told, (QList<QVariantList>{{callSid(2)}}));
    QCOMPARE(asking.callers.find(callSid(2))->from, u"+14155550102"_s);
    QCOMPARE(
        *asking.callers.callerOf(callSid(2)),
        (Caller{.number = u"+14155550102"_s, .name = {}, .direction = Caller::Direction::Inbound}));
    QVERIFY(!asking.callers.find(callSid(1)));
}

void TestCallers::eachCallIsAskedForOnce()
{
    Asking asking;
    asking.callers.ask(calls(3) + calls(3));
    asking.callers.ask(calls(2));
    QTRY_COMPARE(asking.told.size(), 3);
    asking.callers.ask(calls(3));
    asking.callers.ask({callSid(4), QString()});
    QTRY_COMPARE(asking.told.size(), 4);
    QCOMPARE(asking.seen(), 4);
    QSet<QByteArray> targets;
    for (const Request &request : asking.desk.server.requests()) {
        QCOMPARE(request.method, "GET"_ba);
        targets.insert(request.target);
    }
    QCOMPARE(targets.size(), 4);
}

void TestCallers::aFailedCallMayBeAskedForAgain()
{
    Asking asking;
    asking.desk.server.answerNext(answers::error(404, 20404, "not found"));
    asking.callers.ask({callSid(1)});
    QTRY_COMPARE(asking.failed.size(), 1);
    QCOMPARE(asking.failed[0][0].toString(), callSid(1));
    QCOMPARE(asking.failed[0][1].value<twilio::Error>().code, 20404);
    QCOMPARE(asking.seen(), 1);
    asking.callers.ask({callSid(1)});
    QTRY_COMPARE(asking.told.size(), 1);
    QCOMPARE(asking.seen(), 2);
}

void TestCallers::atMostSixAtOnce()
{
    Asking asking;
    int inFlight = 0;
    int most = 0;
    asking.desk.server.answerAlways([&](const Request &request, Connection &connection) {
        most = std::max(most, ++inFlight);
        connection.after(5ms, [&, request] {
            --inFlight;
            answers::call()(request, connection);
        });
    });
    asking.callers.ask(calls(40));
    QTRY_COMPARE(asking.told.size(), 40);
    QCOMPARE(most, Callers::mostAtOnce);
    QCOMPARE(asking.seen(), 40);
}

void TestCallers::promise6_throttledCallsAreAskedForAgain()
{
    Asking asking;
    for (int i = 0; i < 3; ++i)
        asking.desk.server.answerNext(answers::tooManyRequests());
    asking.callers.ask(calls(10));
    QTRY_COMPARE(asking.told.size(), 10);
    QCOMPARE(asking.seen(), 13);
    QVERIFY(asking.failed.isEmpty());
}

void TestCallers::promise6_theServicesPauseIsKept()
{
    Asking asking;
    QSignalSpy answered(&asking.desk.service, &twilio::ConferenceService::exchanged);
    asking.desk.server.answerNext(answers::tooManyRequests(60s));
    asking.callers.ask({callSid(1)});
    QTRY_COMPARE(answered.size(), 1);
    // Not even another call is asked for meanwhile; changes have their own pace.
    asking.callers.ask({callSid(2)});
    const QUuid change = asking.desk.change(1, {.muted = true});
    QTRY_COMPARE(asking.desk.known(change).state, changes::Change::State::Confirmed);
    QCOMPARE(asking.seen(), 2);
    QVERIFY(asking.failed.isEmpty());
}

void TestCallers::promise6_noEndlessAsking()
{
    Asking asking;
    asking.desk.server.answerAlways(answers::error(503, 20503, "sorry"));
    asking.callers.ask({callSid(1)});
    QTRY_COMPARE(asking.failed.size(), 1);
    QCOMPARE(asking.seen(), changes::mostAttempts);
}

void TestCallers::aMissingPermissionEndsTheAsking_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("401") << 401;
    QTest::newRow("403") << 403;
}

void TestCallers::aMissingPermissionEndsTheAsking()
{
    QFETCH(const int, status);
    Asking asking;
    asking.desk.server.answerAlways(answers::error(status, 70051, "not permitted"));
    asking.callers.ask(calls(30));
    QVERIFY(asking.callers.isAllowed());
    QTRY_COMPARE(asking.refused.size(), 1);
    QVERIFY(!asking.callers.isAllowed());
    const QString sentence = asking.refused[0][0].toString();
    QVERIFY2(sentence.contains(u"permission to read calls"_s), qPrintable(sentence));
    asking.callers.ask(calls(40));
    // What was under way still comes back: a change of the same account shows that all is through.
    asking.desk.server.answerAlways(answers::obedient());
    const QUuid change = asking.desk.change(1, {.muted = true});
    QTRY_VERIFY(asking.desk.known(change).isSettled());
    QVERIFY(asking.seen() - 1 <= Callers::mostAtOnce);
    QCOMPARE(asking.refused.size(), 1);
    QVERIFY(asking.failed.isEmpty());
    QVERIFY(asking.told.isEmpty());
}

void TestCallers::otherRefusalsDoNot()
{
    Asking asking;
    asking.desk.server.answerAlways(answers::error(403, 20403, "suspended"));
    asking.callers.ask(calls(2));
    QTRY_COMPARE(asking.failed.size(), 2);
    QVERIFY(asking.callers.isAllowed());
    QVERIFY(asking.refused.isEmpty());
}

void TestCallers::aChangeDoesNotWaitForCalls()
{
    Asking asking;
    QList<Connection *> held;
    asking.desk.server.answerWhen(
        [](const Request &request) { return request.target.contains("/Calls/"); },
        [&](const Request &, Connection &connection) { held += &connection; });
    asking.callers.ask(calls(20));
    QTRY_COMPARE(held.size(), Callers::mostAtOnce);
    const QUuid change = asking.desk.change(1, {.muted = true});
    QTRY_COMPARE(asking.desk.known(change).state, changes::Change::State::Confirmed);
    QVERIFY(asking.told.isEmpty());
}

QTEST_GUILESS_MAIN(TestCallers)
#include "tst_people_callers.moc"
