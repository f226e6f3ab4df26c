// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <reading/headcount.h>
#include <stage/polling.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;

namespace {

/// A head count, and when it asked for whom.
struct Counting
{
    explicit Counting(const reading::HeadCount::Pace &pace)
        : account(server)
        , service(endpointOf(server), testCredentials(), Desk::patience)
        , headCount(pace)
        , counted(&headCount, &reading::HeadCount::counted)
    {
        time.start();
        server.answerAlways([this](const Request &request, Connection &on) {
            for (int number = 1; number <= 12; ++number) {
                if (request.path().contains(conferenceSid(number).toLatin1())) {
                    asked += number;
                    askedAt += time.elapsed();
                }
            }
            (failure ? *failure : answers::participants(crowd(asked.last())))(request, on);
        });
        headCount.setService(&service);
    }

    static QStringList sids(const QList<int> &numbers)
    {
        QStringList all;
        for (const int number : numbers)
            all += conferenceSid(number);
        return all;
    }

    HostileServer server;
    Account account;
    twilio::ConferenceService service;
    reading::HeadCount headCount;
    QSignalSpy counted;
    QElapsedTimer time;
    QList<int> asked; ///< the conferences' numbers
    QList<qint64> askedAt; ///< milliseconds
    std::optional<Answer> failure;
};

} // namespace

/// How many are in conferences that nobody has open.
class TestHeadCount : public QObject
{
    Q_OBJECT

private slots:
    void thoseThatAreSeenAreCountedFirst()
    {
        Counting counting({.gap = 1ms});
        counting.headCount.want(Counting::sids({3, 2}), Counting::sids({1}));
        counting.headCount.setReading(true);
        QTRY_COMPARE(counting.counted.size(), 3);
        QCOMPARE(counting.asked, (QList<int>{3, 2, 1}));
        QCOMPARE(counting.counted[0], (QVariantList{conferenceSid(3), 3}));
        QCOMPARE(counting.counted[2], (QVariantList{conferenceSid(1), 1}));
    }

    void eachIsCountedAnewAfterAWhile()
    {
        Counting counting({.gap = 1ms, .mostInWindow = 100, .stale = 200ms, .unseenStale = 1h});
        counting.headCount.want(Counting::sids({1, 2}), Counting::sids({3}));
        counting.headCount.setReading(true);
        QTRY_VERIFY(counting.asked.count(1) >= 3 && counting.asked.count(2) >= 3
                    && counting.asked.count(3) > 0);
        QCOMPARE(counting.asked.count(3), 1);
        for (int time = 1; time < counting.asked.size(); ++time)
            QVERIFY(counting.asked[time] != counting.asked[time - 1]);
    }

    void promise6_aBudgetHoldsHoweverManyAreWanted()
    {
        constexpr int most = 3;
        constexpr qint64 window = 200;
        Counting counting(
            {.gap = 1ms, .window = std::chrono::milliseconds(window), .mostInWindow = most});
        counting.headCount.want(Counting::sids({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), {});
        counting.headCount.setReading(true);
        QTRY_COMPARE(counting.counted.size(), 10);
        // The server sees it a little later than it was asked.
        constexpr qint64 late = 50;
        for (qsizetype time = most; time < counting.askedAt.size(); ++time)
            QVERIFY(counting.askedAt[time] - counting.askedAt[time - most] > window - late);
    }

    void promise6_whereTheServiceThrottlesItStops_data()
    {
        QTest::addColumn<bool>("isAskedTo");
        QTest::addColumn<int>("rest"); // milliseconds
        QTest::newRow("of its own") << false << 300;
        QTest::newRow("as asked") << true << 1000;
    }
    void promise6_whereTheServiceThrottlesItStops()
    {
        QFETCH(const bool, isAskedTo);
        QFETCH(const int, rest);
        Counting counting({.gap = 1ms, .rest = 300ms, .longestRest = 10s});
        counting.failure = isAskedTo ? answers::tooManyRequests(1s) : answers::tooManyRequests();
        counting.headCount.want(Counting::sids({1, 2, 3}), {});
        counting.headCount.setReading(true);
        QTRY_COMPARE(counting.asked.size(), 2);
        constexpr qint64 late = 100;
        QVERIFY(counting.askedAt[1] - counting.askedAt[0] > rest - late);
        counting.failure = {};
        QTRY_COMPARE(counting.counted.size(), 3);
        QVERIFY(counting.askedAt[2] - counting.askedAt[1] > 2 * 300 - late);
        // As before.
        QVERIFY(counting.askedAt[3] - counting.askedAt[2] < 300);
    }

    void whatHasGoneIsPassedOver()
    {
        Counting counting({.gap = 1ms});
        counting.failure = answers::error(404, 20404, "not found");
        counting.headCount.want(Counting::sids({1, 2}), {});
        counting.headCount.setReading(true);
        QTRY_COMPARE(counting.asked, (QList<int>{1, 2}));
        QVERIFY(counting.counted.isEmpty());
    }

    void nobodyIsCountedWhileReadingIsInTrouble()
    {
        Counting counting({.gap = 1ms});
        counting.headCount.want(Counting::sids({1, 2, 3}), {});
        counting.headCount.setReading(true);
        QTRY_VERIFY(!counting.asked.isEmpty());
        counting.headCount.setReading(false);
        const qsizetype before = counting.asked.size();
        // As long as another one takes for all of them.
        Counting other({.gap = 1ms});
        other.headCount.want(Counting::sids({1, 2, 3}), {});
        other.headCount.setReading(true);
        QTRY_COMPARE(other.counted.size(), 3);
        // One may have been on its way.
        QVERIFY(counting.asked.size() <= before + 1);
        counting.headCount.setReading(true);
        QTRY_COMPARE(counting.counted.size(), 3);
    }

    /// Which has a budget of its own.
    void promise6_whatIsThrottledSlowsNobodyWhoIsLookedAt()
    {
        Polling polling;
        polling.account.setPeople(crowd(2));
        int refused = 0;
        polling.server.answerAlways([&](const Request &request, Connection &on) {
            const bool isCounted = request.path().contains(conferenceSid(2).toLatin1());
            const bool isOpen = request.path().contains(conferenceSid(1).toLatin1());
            refused += isCounted ? 1 : 0;
            polling.account.listsRead += isOpen ? 1 : 0;
            (isCounted    ? answers::error(429, 20429, "slow down")
                 : isOpen ? answers::participants(crowd(2))
                          : answers::conferences({}))(request, on);
        });
        polling.poller.watch({conferenceSid()});
        polling.poller.count({conferenceSid(2)}, {});
        polling.poller.start();
        QTRY_COMPARE(refused, 1);
        const int read = polling.account.listsRead;
        QTRY_VERIFY(polling.account.listsRead >= read + 50);
        QCOMPARE(refused, 1);
        QCOMPARE(polling.failed.size(), 0);
        QVERIFY(polling.poller.lastSuccess() > 0);
    }

    void whoIsInOneIsToldByThePollerToo()
    {
        Polling polling;
        polling.account.setPeople(crowd(5), 2);
        const QSignalSpy counted(&polling.poller, &reading::Poller::counted);
        polling.poller.count({}, {conferenceSid(2)});
        polling.poller.start();
        QTRY_COMPARE(counted.size(), 1);
        QCOMPARE(counted[0], (QVariantList{conferenceSid(2), 5}));
        // On other connections too, and one that was under way is asked for anew.
        polling.poller.startOver();
        QTRY_VERIFY(polling.conferences.size() >= 1);
    }
};

QTEST_MAIN(TestHeadCount)
#include "tst_reading_headcount.moc"
