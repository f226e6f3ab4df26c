// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <words/durations.h>
#include <words/switchwords.h>

using namespace Qt::Literals::StringLiterals;
using std::chrono::seconds;

/// How long something has lasted, seen and heard.
class TestDurations : public QObject
{
    Q_OBJECT

private slots:
    void asAClockAndAsWords_data()
    {
        QTest::addColumn<int>("duration");
        QTest::addColumn<QString>("clock");
        QTest::addColumn<QString>("spoken");
        const auto row = [](int duration, const char *clock, const char *spoken) {
            QTest::newRow(clock) << duration << QString::fromLatin1(clock)
                                 << QString::fromLatin1(spoken);
        };
        QTest::newRow("less than nothing") << -5 << u"00:00"_s << u"0 seconds"_s;
        row(1, "00:01", "1 second");
        row(41, "00:41", "41 seconds");
        row(60, "01:00", "1 minute");
        row(65, "01:05", "1 minute 5");
        row(161, "02:41", "2 minutes 41");
        row(3600, "1:00:00", "1 hour 0 minutes");
        row(3661, "1:01:01", "1 hour 1 minute");
        row(2 * 3600 + 14 * 60, "2:14:00", "2 hours 14 minutes");
    }
    void asAClockAndAsWords()
    {
        QFETCH(const int, duration);
        QFETCH(const QString, clock);
        QFETCH(const QString, spoken);
        QCOMPARE(words::clockText(seconds(duration)), clock);
        QCOMPARE(words::spokenDuration(seconds(duration)), spoken);
    }

    void promise9_aHoldSaysHowLong()
    {
        words::SwitchFacts facts{
            .which = words::SwitchKind::Hold, .isOn = true, .heldFor = seconds(161)};
        QCOMPARE(words::paintedSwitch(facts), u"02:41"_s);
        QCOMPARE(words::spokenSwitch(facts), u"on hold, 2 minutes 41"_s);
        facts.isHeldTooLong = true;
        QCOMPARE(words::spokenSwitch(facts), u"on hold, 2 minutes 41, too long"_s);
        facts.isHeldAtLeast = true;
        QCOMPARE(words::paintedSwitch(facts), u"≥ 02:41"_s);
        QCOMPARE(words::spokenSwitch(facts), u"on hold, at least 2 minutes 41, too long"_s);
        facts.isHeldTooLong = false;
        facts.mark = changes::Mark::Sending;
        QCOMPARE(words::paintedSwitch(facts), u"Resume"_s);
        QCOMPARE(words::spokenSwitch(facts), u"on hold, at least 2 minutes 41, sending"_s);
    }
};

QTEST_GUILESS_MAIN(TestDurations)
#include "tst_durations.moc"
