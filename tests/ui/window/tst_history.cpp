// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
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
    void theWindowClosesOnceAFileIsWritten();
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
    QTRY_VERIFY2(linesOf(*history).first().endsWith(u"was there already"_s),
                 qPrintable(linesOf(*history).join(u", "_s)));
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

void TestHistory::theWindowClosesOnceAFileIsWritten()
{
    WindowStage stage;
    stage.connectTo(u"First"_s);
    QTRY_COMPARE(stage.shown(), support::conferenceSid(1));
    constexpr int many = 5000;
    const auto now = QDateTime::currentDateTimeUtc();
    for (int n = 0; n < many; ++n)
        stage.journal.note({.kind = history::Sighting::Kind::Joined,
                            .seenAt = now,
                            .accountSid = stage.board->account().sid,
                            .endpoint = stage.board->account().endpoint,
                            .conferenceSid = support::conferenceSid(1),
                            .participant = QString::number(n)});
    stage.action(u"History"_s)->trigger();
    QPointer<HistoryWindow> history = historyOf(stage);
    QTRY_COMPARE_WITH_TIMEOUT(named<QTableView>(*history, u"History"_s)->model()->rowCount(),
                              many + 3, 60'000);
    const auto begin = [&](const QString &name) {
        QTest::mouseClick(worded<QPushButton>(*history, u"Export CSV…"_s), Qt::LeftButton);
        auto *dialog = history->findChild<QFileDialog *>();
        dialog->selectFile(stage.folder.filePath(name));
        static_cast<QDialog *>(dialog)->accept();
        return stage.folder.filePath(name);
    };
    const QSignalSpy closed(stage.window.get(), &window::MainWindow::closed);
    const QString file = begin(u"whole.csv"_s);
    QVERIFY(!stage.window->close());
    QVERIFY(stage.window->isVisible() && showsText(*history, u"The window closes once"_s));
    QTRY_COMPARE(closed.count(), 1);
    QFile whole(file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QCOMPARE(whole.readAll().count('\n'), many + 3 + 1);
    // Asked twice it gives the file up, and is closed once.
    stage.window->show();
    stage.action(u"History"_s)->trigger();
    history = historyOf(stage);
    QTRY_COMPARE(named<QTableView>(*history, u"History"_s)->model()->rowCount(), many + 3);
    begin(u"other.csv"_s);
    QVERIFY(!stage.window->close());
    QVERIFY(stage.window->close());
    QTRY_VERIFY(!history);
    QCOMPARE(closed.count(), 2);
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
