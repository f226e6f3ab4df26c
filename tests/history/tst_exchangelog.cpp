// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>
#include <history/exchangelog.h>
#include <stage/exchanges.h>
#include <thread>

using namespace Qt::Literals::StringLiterals;

using history::ExchangeLog;
using history::LoggedExchange;

namespace {

QList<quint64> numbers(const std::vector<LoggedExchange> &entries)
{
    QList<quint64> list;
    for (const LoggedExchange &entry : entries)
        list.append(entry.number);
    return list;
}

} // namespace

class TestExchangeLog : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheNewest();
    void anHourOfPollingKeepsTheChanges();
    void differentAnswersAreNotCounted_data();
    void differentAnswersAreNotCounted();
    void answerThatComesBackIsNotCounted();
    void changesAreNeverCounted();
    void pollsOnBothSidesOfAChangeStayApart();
    void oldestBodiesGoFirst();
    void aBodyThatIsFarTooLargePushesOutNone();
    void onlyWhatIsNewerIsHandedOut();
    void tellsOnceForAllThatHappened();
    void takesFromManyThreads();
};

void TestExchangeLog::keepsTheNewest()
{
    ExchangeLog log;
    QVERIFY(log.entries().empty());
    for (int n = 0; n < 1005; ++n)
        log.append(exchanges::change());
    QCOMPARE(log.entries().size(), 1000u);
    QCOMPARE(log.entries().front().number, 6u);
    log.setMostEntries(2);
    QCOMPARE(numbers(log.entries()), QList<quint64>({1004, 1005}));
}

void TestExchangeLog::anHourOfPollingKeepsTheChanges()
{
    ExchangeLog log;
    log.append(exchanges::change());
    twilio::Exchange conferences = exchanges::read(u"Conferences.json"_s, "{}");
    for (int n = 0; n < 1800; ++n) {
        conferences.startedAt = conferences.startedAt.addSecs(2);
        log.append(exchanges::poll());
        log.append(conferences);
    }
    const auto entries = log.entries();
    QCOMPARE(numbers(entries), QList<quint64>({1, 2, 3}));
    QVERIFY(entries[0].isChange());
    QCOMPARE(entries[2].repeats, 1799);
    QCOMPARE(entries[2].lastAt, conferences.startedAt);
}

void TestExchangeLog::differentAnswersAreNotCounted_data()
{
    QTest::addColumn<twilio::Exchange>("next");
    QTest::newRow("other body") << exchanges::poll("{}");
    twilio::Exchange refused = exchanges::poll();
    refused.status = 500;
    QTest::newRow("other status") << refused;
    twilio::Exchange lost = exchanges::poll();
    lost.failure = {twilio::Failure::Cause::ConnectionLost, u"api.twilio.com"_s};
    QTest::newRow("other end") << lost;
    QTest::newRow("other question")
        << exchanges::read(u"Conferences.json"_s, exchanges::poll().replyBody);
    twilio::Exchange head = exchanges::poll();
    head.method = "HEAD";
    QTest::newRow("other method") << head;
}

void TestExchangeLog::differentAnswersAreNotCounted()
{
    QFETCH(twilio::Exchange, next);
    ExchangeLog log;
    log.append(exchanges::poll());
    log.append(next);
    QCOMPARE(numbers(log.entries()), QList<quint64>({1, 2}));
}

void TestExchangeLog::answerThatComesBackIsNotCounted()
{
    ExchangeLog log;
    for (const char *body : {"a", "b", "a"})
        log.append(exchanges::poll(body));
    QCOMPARE(numbers(log.entries()), QList<quint64>({1, 2, 3}));
}

void TestExchangeLog::changesAreNeverCounted()
{
    ExchangeLog log;
    log.append(exchanges::change());
    log.append(exchanges::change());
    QCOMPARE(numbers(log.entries()), QList<quint64>({1, 2}));
}

void TestExchangeLog::pollsOnBothSidesOfAChangeStayApart()
{
    ExchangeLog log;
    log.append(exchanges::poll());
    log.append(exchanges::change());
    log.append(exchanges::poll());
    QCOMPARE(numbers(log.entries()), QList<quint64>({1, 2, 3}));
}

void TestExchangeLog::oldestBodiesGoFirst()
{
    ExchangeLog log;
    log.setMostBytes(1000);
    for (char fill = 'a'; fill <= 'd'; ++fill)
        log.append(exchanges::poll(QByteArray(400, fill)));
    const auto entries = log.entries();
    QCOMPARE(entries.size(), 4u);
    for (size_t n = 0; n < 4; ++n) {
        const bool isDropped = n < 2;
        QCOMPARE(entries[n].bodiesDropped, isDropped);
        QCOMPARE(entries[n].exchange->replyBody.isEmpty(), isDropped);
        QCOMPARE(entries[n].size, 400);
        QCOMPARE(entries[n].exchange->status, 200);
    }
    log.append(exchanges::poll(QByteArray(5000, 'e')));
    QVERIFY(log.entries().back().bodiesDropped);
    log.append(exchanges::poll("small"));
    QCOMPARE(log.entries().back().exchange->replyBody, "small");
}

void TestExchangeLog::aBodyThatIsFarTooLargePushesOutNone()
{
    ExchangeLog log;
    log.append(exchanges::poll("small"));
    log.append(exchanges::poll(QByteArray(ExchangeLog::largestBodies, 'a')));
    log.append(exchanges::poll(QByteArray(ExchangeLog::largestBodies + 1, 'b')));
    const auto entries = log.entries();
    QCOMPARE(entries.size(), 3u);
    QCOMPARE(entries[0].exchange->replyBody, "small");
    QVERIFY(!entries[1].bodiesDropped);
    QVERIFY(entries[2].bodiesDropped);
    QVERIFY(entries[2].exchange->replyBody.isEmpty());
    QCOMPARE(entries[2].size, ExchangeLog::largestBodies + 1);
}

void TestExchangeLog::onlyWhatIsNewerIsHandedOut()
{
    ExchangeLog log;
    log.append(exchanges::poll());
    log.append(exchanges::read(u"Conferences.json"_s, "{}"));
    const quint64 seen = log.entries().back().revision;
    QVERIFY(log.entries(seen).empty());
    log.append(exchanges::poll());
    const auto newer = log.entries(seen);
    QCOMPARE(numbers(newer), QList<quint64>{1});
    QCOMPARE(newer.front().repeats, 1);
}

void TestExchangeLog::tellsOnceForAllThatHappened()
{
    ExchangeLog log;
    log.append(exchanges::poll());
    QSignalSpy changed(&log, &ExchangeLog::changed);
    for (int n = 0; n < 50; ++n)
        log.append(exchanges::change());
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    log.append(exchanges::poll());
    QTRY_COMPARE(changed.size(), 2);
}

void TestExchangeLog::takesFromManyThreads()
{
    ExchangeLog log;
    QSignalSpy changed(&log, &ExchangeLog::changed);
    std::vector<std::thread> threads;
    for (int n = 0; n < 4; ++n) {
        threads.emplace_back([&log] {
            for (int count = 0; count < 200; ++count) {
                log.append(exchanges::change());
                log.append(exchanges::poll());
                (void)log.entries();
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    log.setMostEntries(400);
    QTRY_VERIFY(!changed.isEmpty());
    const auto entries = log.entries();
    QCOMPARE(entries.size(), 400u);
    QCOMPARE(entries.back().number - entries.front().number + 1, 400u);
    int repeats = 0;
    for (const LoggedExchange &entry : entries)
        repeats += entry.repeats;
    // 800 changes, and 800 polls that are an entry or are counted in one.
    QVERIFY(entries.back().number + static_cast<quint64>(repeats) <= 1600u);
}

QTEST_GUILESS_MAIN(TestExchangeLog)
#include "tst_exchangelog.moc"
