// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>
#include <reading/wakewatcher.h>

using namespace std::chrono_literals;
using reading::WakeWatcher;

/// Has the computer slept? On clocks that are handed in.
class TestWakeWatcher : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfASleep_data();
    void tellsOfASleep();
    void tellsOfEachSleepOnce();

private:
    reading::ClockReading m_now = WakeWatcher::ownClocks();
    WakeWatcher::Clocks m_clocks = [this] { return m_now; };
};

void TestWakeWatcher::tellsOfASleep_data()
{
    QTest::addColumn<qint64>("steady"); // milliseconds that went by
    QTest::addColumn<qint64>("boot");
    QTest::addColumn<qint64>("slept");
    const auto row = [](const char *name, qint64 steady, qint64 boot, qint64 slept) {
        QTest::newRow(name) << steady << boot << slept;
    };
    row("awake", 2000, 2000, 0);
    row("a busy computer", 60'000, 60'000, 0);
    row("too short to matter", 2000, 6999, 0);
    row("a short sleep", 2000, 7000, 5000);
    row("a night", 2000, 28'802'000, 28'800'000);
}

void TestWakeWatcher::tellsOfASleep()
{
    QFETCH(qint64, steady);
    QFETCH(qint64, boot);
    QFETCH(qint64, slept);
    WakeWatcher watcher(m_clocks);
    QSignalSpy woke(&watcher, &WakeWatcher::woke);
    QSignalSpy looked(&watcher, &WakeWatcher::looked);
    m_now.steady += std::chrono::milliseconds(steady);
    m_now.boot += std::chrono::milliseconds(boot);
    watcher.look();
    QCOMPARE(looked.size(), 1);
    QCOMPARE(woke.size(), slept > 0 ? 1 : 0);
    if (slept > 0)
        QCOMPARE(woke.first().first().value<std::chrono::milliseconds>().count(), slept);
}

void TestWakeWatcher::tellsOfEachSleepOnce()
{
    WakeWatcher watcher(m_clocks);
    QSignalSpy woke(&watcher, &WakeWatcher::woke);
    m_now.boot += 10min;
    watcher.look();
    watcher.look();
    QCOMPARE(woke.size(), 1);
}

QTEST_GUILESS_MAIN(TestWakeWatcher)
#include "tst_reading_wakewatcher.moc"
