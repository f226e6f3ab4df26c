// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <changes/parallelism.h>
#include <changes/retrypolicy.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using changes::mostAttempts;
using changes::Parallelism;
using changes::retryDelay;
using twilio::Error;
using Kind = twilio::Error::Kind;

/// When a change is sent again, and how many at once.
class TestRetry : public QObject
{
    Q_OBJECT

private slots:
    void promise6_which_data();
    void promise6_which();
    void promise6_howLong_data();
    void promise6_howLong();
    void promise6_jitterIsFull();
    void promise6_anEndOfAttempts();
    void promise6_parallelismHalves();
    void promise6_parallelismRecovers();
    void promise6_successesBeforeTheThrottlingDoNotCount();
    void fullParallelismStaysFull();
};

void TestRetry::promise6_which_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("harmless"); // again where twice is the same as once
    QTest::addColumn<bool>("harmful"); // again where it is not
    const auto row = [](const char *name, Kind kind, int status, bool harmless, bool harmful) {
        QTest::newRow(name) << kind << status << harmless << harmful;
    };
    row("never sent", Kind::Network, 0, true, true);
    row("never sent in time", Kind::Timeout, 0, true, true);
    row("certificate", Kind::Tls, 0, false, false);
    row("answer lost", Kind::OutcomeUnknown, 0, true, false);
    row("answer lost, 500 on an announcement", Kind::OutcomeUnknown, 500, true, false);
    row("only a 103", Kind::OutcomeUnknown, 103, false, false);
    row("cancelled", Kind::Cancelled, 0, false, false);
    row("input refused here", Kind::Protocol, 0, false, false);
    row("accepted, unreadable", Kind::Protocol, 200, false, false);
    for (const int status : {103, 301, 302, 307, 308, 400, 401, 403, 404, 405, 408, 409, 428})
        row(QByteArray::number(status).constData(), Kind::Http, status, false, false);
    row("429", Kind::Http, 429, true, true);
    for (const int status : {500, 502, 503, 504, 599})
        row(QByteArray::number(status).constData(), Kind::Http, status, true, false);
}

void TestRetry::promise6_which()
{
    QFETCH(Kind, kind);
    QFETCH(int, status);
    QFETCH(bool, harmless);
    QFETCH(bool, harmful);
    const Error error{.kind = kind, .httpStatus = status};
    for (int attempt = 1; attempt < mostAttempts; ++attempt) {
        for (const double dice : {0.0, 0.5, 0.999999}) {
            QCOMPARE(retryDelay(error, true, attempt, dice).has_value(), harmless);
            QCOMPARE(retryDelay(error, false, attempt, dice).has_value(), harmful);
        }
    }
}

void TestRetry::promise6_howLong_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<double>("dice");
    QTest::addColumn<int>("retryAfter"); // seconds; -1: none
    QTest::addColumn<int>("expected"); // milliseconds; -1: not again
    const auto row = [](const char *name, int attempt, double dice, int after, int expected) {
        QTest::newRow(name) << attempt << dice << after << expected;
    };
    row("first, luckiest", 1, 0.0, -1, 0);
    row("first, middle", 1, 0.5, -1, 250);
    row("first, unluckiest", 1, 1.0, -1, 500);
    row("second", 2, 1.0, -1, 1000);
    row("third", 3, 1.0, -1, 2000);
    row("fourth", 4, 0.5, -1, 2000);
    row("fifth", 5, 1.0, -1, 8000);
    row("asked for 0 s", 1, 0.5, 0, 250);
    row("asked for 3 s, luckiest", 1, 0.0, 3, 3000);
    row("asked for 3 s and jitter", 2, 0.5, 3, 3500);
    row("asked for two minutes", 1, 0.0, 120, 120'000);
    row("asked for longer than anybody waits", 1, 0.0, 121, -1);
    row("asked for a day", 1, 0.0, 86'400, -1);
}

void TestRetry::promise6_howLong()
{
    QFETCH(int, attempt);
    QFETCH(double, dice);
    QFETCH(int, retryAfter);
    QFETCH(int, expected);
    Error error{.kind = Kind::Http, .httpStatus = 429};
    if (retryAfter >= 0)
        error.retryAfter = std::chrono::seconds(retryAfter);
    const auto delay = retryDelay(error, false, attempt, dice);
    QCOMPARE(delay ? static_cast<int>(delay->count()) : -1, expected);
}

void TestRetry::promise6_jitterIsFull()
{
    const Error error{.kind = Kind::Http, .httpStatus = 503};
    for (int attempt = 1; attempt < mostAttempts; ++attempt) {
        const auto ceiling = *retryDelay(error, true, attempt, 1.0);
        QCOMPARE(*retryDelay(error, true, attempt, 0.0), 0ms);
        for (int step = 1; step < 10; ++step) {
            const auto delay = *retryDelay(error, true, attempt, step / 10.0);
            QCOMPARE(delay.count() * 10, ceiling.count() * step);
        }
    }
}

void TestRetry::promise6_anEndOfAttempts()
{
    for (const bool repeatable : {true, false}) {
        for (const Kind kind : {Kind::Http, Kind::OutcomeUnknown}) {
            const Error error{.kind = kind, .httpStatus = kind == Kind::Http ? 503 : 0};
            for (const int attempt : {mostAttempts, mostAttempts + 1, 1000})
                QVERIFY(!retryDelay(error, repeatable, attempt, 0.0));
        }
        // What was never sent or never processed ends with its age.
        for (const Kind kind : {Kind::Network, Kind::Timeout, Kind::Proxy})
            QCOMPARE(*retryDelay({.kind = kind}, repeatable, 1000, 1.0), 5s);
        const Error throttled{.kind = Kind::Http, .httpStatus = 429};
        QCOMPARE(*retryDelay(throttled, repeatable, 1000, 1.0), 30s);
    }
}

void TestRetry::promise6_parallelismHalves()
{
    Parallelism parallelism(24);
    QList<int> limits;
    for (int times = 0; times < 6; ++times) {
        parallelism.throttled();
        limits += parallelism.limit();
    }
    QCOMPARE(limits, (QList{12, 6, 3, 3, 3, 3}));
}

void TestRetry::promise6_parallelismRecovers()
{
    Parallelism parallelism(5);
    parallelism.throttled();
    parallelism.throttled();
    QList<int> limits;
    for (int successes = 0; successes < 10; ++successes) {
        parallelism.succeeded();
        limits += parallelism.limit();
    }
    // One more for each full round: after 3, after 4 more.
    QCOMPARE(limits, (QList{3, 3, 4, 4, 4, 4, 5, 5, 5, 5}));
}

void TestRetry::promise6_successesBeforeTheThrottlingDoNotCount()
{
    Parallelism parallelism(12);
    parallelism.throttled();
    for (int successes = 0; successes < 5; ++successes)
        parallelism.succeeded();
    parallelism.throttled();
    QCOMPARE(parallelism.limit(), 3);
    for (int successes = 0; successes < 2; ++successes) {
        parallelism.succeeded();
        QCOMPARE(parallelism.limit(), 3);
    }
    parallelism.succeeded();
    QCOMPARE(parallelism.limit(), 4);
}

void TestRetry::fullParallelismStaysFull()
{
    Parallelism parallelism(4);
    for (int successes = 0; successes < 100; ++successes)
        parallelism.succeeded();
    QCOMPARE(parallelism.limit(), 4);
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_changes_retry.moc"
