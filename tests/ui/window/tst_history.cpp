// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QTableView>
#include <QTest>
#include <records/historywindow.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;
using records::HistoryWindow;

/// The history as the window opens it.
class TestHistory : public QObject
{
    Q_OBJECT

    static HistoryWindow *historyOf(const WindowStage &stage)
    {
        return stage.window->findChild<HistoryWindow *>();
    }
    /// "CA00…0001 muted" of each line.
    static QStringList linesOf(const HistoryWindow &history)
    {
        const auto &lines = *named<QTableView>(history, u"History"_s)->model();
        QStringList all;
        for (int row = 0; row < lines.rowCount(); ++row)
            all += lines.index(row, 3).data().toString() + u' '
                + lines.index(row, 2).data().toString();
        return all;
    }

private slots:
    void init() { QSettings().clear(); }

    void opensOnTheConferenceInFront();
    void whatOthersDoComesByItself();
    void closesWithTheAccount();
};

void TestHistory::opensOnTheConferenceInFront()
{
    WindowStage stage;
    QAction *open = stage.action(u"History"_s);
    QVERIFY(!open->isEnabled());
    stage.connectTo(u"Second"_s);
    QTRY_COMPARE(stage.shown(), support::conferenceSid(2));
    QVERIFY(open->isEnabled());
    QTest::keyClick(stage.window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    HistoryWindow *history = historyOf(stage);
    QVERIFY(history && history->isVisible());
    QTRY_VERIFY(named<QComboBox>(*history, u"Conference"_s)->currentText().startsWith(u"Second"_s));
    QTRY_COMPARE(linesOf(*history).size(), 3);
    QVERIFY(linesOf(*history).first().endsWith(u"was there already"_s));
    // There is one, which comes to the front.
    open->trigger();
    QCOMPARE(stage.window->findChildren<HistoryWindow *>().size(), 1);
    QTest::keyClick(history, Qt::Key_Escape);
    QTRY_VERIFY(!historyOf(stage));
}

void TestHistory::whatOthersDoComesByItself()
{
    WindowStage stage;
    stage.connectTo(u"First"_s);
    QTRY_COMPARE(stage.shown(), support::conferenceSid(1));
    stage.action(u"History"_s)->trigger();
    QTRY_COMPARE(linesOf(*historyOf(stage)).size(), 3);
    stage.account.setPeople({support::participantResource(1, {{u"muted"_s, true}}),
                             support::participantResource(2), support::participantResource(3)});
    QTRY_COMPARE(linesOf(*historyOf(stage)).size(), 4);
    QCOMPARE(linesOf(*historyOf(stage)).first(), u"CA00…0001 muted"_s);
}

void TestHistory::closesWithTheAccount()
{
    WindowStage stage;
    stage.connectTo(u"First"_s);
    QTRY_COMPARE(stage.shown(), support::conferenceSid(1));
    stage.action(u"History"_s)->trigger();
    QVERIFY(historyOf(stage));
    stage.window->setSession(nullptr, nullptr, {});
    QTRY_VERIFY(!historyOf(stage));
    QVERIFY(!stage.action(u"History"_s)->isEnabled());
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
