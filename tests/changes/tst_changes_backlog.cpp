// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <numeric>
#include <stage/busyserver.h>
#include <words/backlogwords.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::Backlog;
using changes::Change;
using State = Change::State;
using Time = changes::Throttling::Time;

namespace {

/// Changes as they go, by a clock of the test's own.
struct Course
{
    changes::KnownChanges known;
    changes::Throttling throttling{known};
    Time now{1h};
    int people = 0;

    Change &press()
    {
        Change change;
        change.id = QUuid::createUuid();
        change.operation = changes::UpdateParticipant{{.muted = true}};
        change.address = {u"CF1"_s, QString::number(++people)};
        change.pressed = now;
        return known.add(change);
    }
    void step(Change &change, State state)
    {
        known.setState(change, state);
        throttling.follow(change, now);
    }
    void refuse(Change &change, std::chrono::seconds due)
    {
        ++change.attempts;
        change.error = twilio::Error{.kind = twilio::Error::Kind::Http, .httpStatus = 429};
        change.due = now + due;
        step(change, State::TryingAgain);
    }
    void confirm(Change &change)
    {
        ++change.attempts;
        change.error.reset();
        step(change, State::Confirmed);
    }
    std::optional<Backlog> backlog(bool isHeldBack = true) const
    {
        return throttling.backlog(isHeldBack, now);
    }
    std::vector<Change *> pressMany(int count)
    {
        std::vector<Change *> all;
        for (int i = 0; i < count; ++i)
            all.push_back(&press());
        return all;
    }
};

} // namespace

/// What is told of changes that wait because the service throttles.
class TestBacklog : public QObject
{
    Q_OBJECT

private slots:
    void promise6_oneThatIsThrottledIsTold();
    void promise6_aMomentIsNotTold();
    void promise6_whatIsHeldBackIsTold();
    void promise6_thePaceIsThatOfTheLast();
    void promise6_theEstimateCountsDown();
    void promise6_aPaceThatFellOffIsTold();
    void promise6_noPaceOfAnEarlierTime();
    void promise6_neverLongerThanAnythingWaits();
    void promise6_toldOfTheQueue();
    void promise6_slownessAloneIsNoThrottling();
    void promise6_afterAMinuteAsManyAsEver();
    void promise6_sentences_data();
    void promise6_sentences();
};

void TestBacklog::promise6_oneThatIsThrottledIsTold()
{
    Course course;
    Change &change = course.press();
    QVERIFY(!course.backlog(false));
    course.refuse(change, 60s);
    course.now += 2s;
    QCOMPARE(course.backlog(false), (Backlog{1, 58s}));
    // The next attempt, and what comes of it.
    course.step(change, State::Sending);
    QCOMPARE(course.backlog(false), (Backlog{1, std::nullopt}));
    course.confirm(change);
    QVERIFY(!course.backlog(false));
}

void TestBacklog::promise6_aMomentIsNotTold()
{
    Course course;
    Change &change = course.press();
    course.refuse(change, 1s);
    course.now += 999ms;
    QVERIFY(!course.backlog());
    course.now += 1ms;
    QVERIFY(course.backlog());
}

void TestBacklog::promise6_whatIsHeldBackIsTold()
{
    Course course;
    course.pressMany(230);
    course.now += 1s;
    QVERIFY(!course.backlog(false));
    QCOMPARE(course.backlog(true), (Backlog{230, std::nullopt}));
}

void TestBacklog::promise6_thePaceIsThatOfTheLast()
{
    Course course;
    const std::vector<Change *> all = course.pressMany(300);
    course.refuse(*all.back(), 1s);
    for (int i = 0; i < 50; ++i) {
        course.now += 200ms;
        course.confirm(*all[static_cast<size_t>(i)]);
    }
    QCOMPARE(course.backlog(), (Backlog{250, 50s}));
    // Twice as fast, as soon as the slow ones are long ago.
    for (int i = 50; i < 250; ++i) {
        course.now += 100ms;
        course.confirm(*all[static_cast<size_t>(i)]);
    }
    QCOMPARE(course.backlog()->changes, 50);
    const auto seconds = course.backlog()->remaining->count();
    QVERIFY2(seconds >= 4 && seconds <= 6, QByteArray::number(qint64(seconds)).constData());
}

/// A pace that is not quite even makes no estimate that goes up and down.
void TestBacklog::promise6_theEstimateCountsDown()
{
    Course course;
    const std::vector<Change *> all = course.pressMany(250);
    course.refuse(*all.back(), 1s);
    std::optional<std::chrono::seconds> last;
    for (size_t i = 0; i < 200; ++i) {
        course.now += i % 7 < 3 ? 150ms : 250ms;
        course.confirm(*all[i]);
        if (i < 20)
            continue;
        const auto told = course.backlog()->remaining;
        QVERIFY(told);
        if (last)
            QVERIFY2(*told <= *last, QByteArray::number(qint64(told->count())).constData());
        last = told;
    }
}

void TestBacklog::promise6_aPaceThatFellOffIsTold()
{
    Course course;
    const std::vector<Change *> all = course.pressMany(100);
    course.refuse(*all.back(), 1s);
    for (size_t i = 0; i < 50; ++i) {
        course.now += 200ms;
        course.confirm(*all[i]);
    }
    QCOMPARE(course.backlog(), (Backlog{50, 10s}));
    course.now += 11s;
    QCOMPARE(course.backlog(), (Backlog{50, std::nullopt}));
}

void TestBacklog::promise6_noPaceOfAnEarlierTime()
{
    Course course;
    const std::vector<Change *> all = course.pressMany(20);
    for (size_t i = 0; i < 10; ++i) {
        course.now += 1ms;
        course.confirm(*all[i]);
    }
    course.refuse(*all.back(), 1s);
    course.now += 1s;
    QCOMPARE(course.backlog(), (Backlog{10, std::nullopt}));
}

void TestBacklog::promise6_neverLongerThanAnythingWaits()
{
    Course course;
    const std::vector<Change *> all = course.pressMany(250);
    course.refuse(*all.back(), 1s);
    for (size_t i = 0; i < 10; ++i) {
        course.now += 3s;
        course.confirm(*all[i]);
    }
    // At this pace it would be 12 minutes.
    QCOMPARE(course.backlog(), (Backlog{240, 120s - 30s}));
}

void TestBacklog::promise6_toldOfTheQueue()
{
    Desk desk;
    auto now = twilio::BootClock::now();
    desk.queue.setClock([&now] { return now; });
    desk.server.answerAlways(answers::tooManyRequests(60s));
    const QUuid one = desk.mute(1);
    const QUuid other = desk.mute(2);
    QTRY_COMPARE(desk.state(one), State::TryingAgain);
    QTRY_COMPARE(desk.state(other), State::TryingAgain);
    QVERIFY(!desk.queue.backlog());
    now += 10s;
    QCOMPARE(desk.queue.backlog(), (Backlog{2, 50s}));
    desk.queue.pause(twilio::Instant::clock::now());
    QVERIFY(!desk.queue.backlog());
    desk.queue.resume(twilio::Instant::clock::now());
    desk.queue.cancel(one);
    QCOMPARE(desk.queue.backlog(), (Backlog{1, 50s}));
    desk.queue.cancel(other);
    QVERIFY(!desk.queue.backlog());
}

void TestBacklog::promise6_slownessAloneIsNoThrottling()
{
    Desk desk(60);
    auto now = twilio::BootClock::now();
    desk.queue.setClock([&now] { return now; });
    desk.server.answerAlways(fault::silence());
    QList<int> rows(60);
    std::iota(rows.begin(), rows.end(), 0);
    desk.commands.setSwitch(desk.model, rows, people::Switch::Muted, true);
    QTRY_VERIFY(desk.changesSeen() > 20);
    now += 10s;
    QCOMPARE(desk.queue.pending(), 60);
    QVERIFY(!desk.queue.backlog());
}

void TestBacklog::promise6_afterAMinuteAsManyAsEver()
{
    Desk desk(60);
    auto now = twilio::BootClock::now();
    desk.queue.setClock([&now] { return now; });
    for (int times = 0; times < 5; ++times)
        desk.server.answerNext(answers::tooManyRequests());
    desk.server.answerAlways(answers::obedient());
    const QUuid throttled = desk.mute(1);
    QTRY_COMPARE(desk.state(throttled), State::Confirmed);
    const auto atOnce = [&desk](bool muted) {
        Traffic traffic;
        desk.server.answerAlways(traffic.answer(30ms));
        QList<int> rows(60);
        std::iota(rows.begin(), rows.end(), 0);
        desk.commands.setSwitch(desk.model, rows, people::Switch::Hold, muted);
        if (!QTest::qWaitFor([&desk] { return desk.queue.pending() == 0; }))
            return 0;
        return traffic.most;
    };
    QVERIFY(atOnce(true) < 15);
    now += 61s;
    QVERIFY(atOnce(false) > 15);
}

void TestBacklog::promise6_sentences_data()
{
    QTest::addColumn<int>("changes");
    QTest::addColumn<int>("seconds"); // -1: not known
    QTest::addColumn<QString>("sentence");
    QTest::newRow("one") << 1 << -1 << u"The service is throttling; 1 change waits"_s;
    QTest::newRow("many") << 230 << -1 << u"The service is throttling; 230 changes wait"_s;
    QTest::newRow("one, soon") << 1 << 1
                               << u"The service is throttling; 1 change waits, about 10 s"_s;
    QTest::newRow("many, later") << 230 << 38
                                 << u"The service is throttling; 230 changes wait, about 40 s"_s;
    QTest::newRow("many, to the second")
        << 230 << 40 << u"The service is throttling; 230 changes wait, about 40 s"_s;
}

void TestBacklog::promise6_sentences()
{
    QFETCH(const int, changes);
    QFETCH(const int, seconds);
    QFETCH(const QString, sentence);
    Backlog backlog{.changes = changes};
    if (seconds >= 0)
        backlog.remaining = std::chrono::seconds(seconds);
    QCOMPARE(words::sentence(backlog), sentence);
}

QTEST_GUILESS_MAIN(TestBacklog)
#include "tst_changes_backlog.moc"
