// SPDX-License-Identifier: Apache-2.0
#include "historystage.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSettings>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace historystage;

/// What was done, and by whom, seen and written by who looks for it.
class TestHistoryWindow : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void opensOnTheLastTenMinutesOfTheConference();
    void eachLineSaysWhoDidWhat();
    void ofAnotherAccountNothingIsShown();
    void onlyWhatFitsIsShown_data();
    void onlyWhatFitsIsShown();
    void whereNothingFitsTheFilterCanBeCleared();
    void aPressForSeveralIsOneLine();
    void manyLinesAreReadWhereTheyAreLookedAt();
    void whatIsCountedIsReadToo();
    void whatIsNewComesByItself();
    void nothingMovesUnderWhoLooksAtOlderLines();
    void aTableIsWritten();
    void jsonHasTheValuesAsTheyAre();
    void attendanceIsOfOneConference();
    void whatCannotBeWrittenIsTold();
    void aFileIsWrittenBeforeItCloses();
    void aJournalThatCannotBeReadIsTold();
    void theKeyboardIsEnough();
    void promise8_textFromOutsideIsPlain();
};

void TestHistoryWindow::opensOnTheLastTenMinutesOfTheConference()
{
    using namespace std::chrono_literals;
    HistoryStage stage;
    stage.press(u"Dana"_s, "Muted=true", 20min);
    stage.press(u"Kim"_s, "Muted=true", 5min);
    stage.see(u"Zoe"_s, Sighting::Kind::Joined, 1min, another);
    stage.open();
    QTRY_COMPARE(stage.told(), QStringList{u"Kim Mute"_s});
    QVERIFY(stage.table().isColumnHidden(HistoryModel::ConferenceColumn));
    stage.choose(u"When"_s, u"All that is kept"_s);
    QTRY_COMPARE(stage.told(), (QStringList{u"Kim Mute"_s, u"Dana Mute"_s}));
    stage.choose(u"Conference"_s, u"All conferences"_s);
    QTRY_COMPARE(stage.told(), (QStringList{u"Zoe joined"_s, u"Kim Mute"_s, u"Dana Mute"_s}));
    QVERIFY(!stage.table().isColumnHidden(HistoryModel::ConferenceColumn));
    QTRY_VERIFY(showsText(*stage.window, u"3 lines"_s));
}

void TestHistoryWindow::eachLineSaysWhoDidWhat()
{
    using namespace std::chrono_literals;
    HistoryStage stage;
    stage.press(u"Dana"_s, "Muted=true", 3s);
    stage.press(u"Kim"_s, "Hold=true", 2s, Outcome::State::Refused);
    stage.see(u"Dana"_s, Sighting::Kind::Unmuted, 1s);
    stage.see(u"Dana"_s, Sighting::Kind::Left, {}, conference, 139s);
    stage.open();
    QTRY_COMPARE(stage.lines().rowCount(), 4);
    const auto row = [&stage](int at) {
        return QStringList{
            stage.cell(at, HistoryModel::ByColumn),   stage.cell(at, HistoryModel::WhatColumn),
            stage.cell(at, HistoryModel::WhomColumn), stage.cell(at, HistoryModel::OutcomeColumn),
            stage.cell(at, HistoryModel::TookColumn), stage.cell(at, HistoryModel::AttemptsColumn)};
    };
    QCOMPARE(row(0),
             (QStringList{u"the service"_s, u"left"_s, u"Dana"_s, u"after 02:19"_s, {}, {}}));
    QCOMPARE(row(1),
             (QStringList{
                 u"from elsewhere"_s, u"unmuted"_s, u"Dana"_s, u"seen by a refresh"_s, {}, {}}));
    QCOMPARE(row(2),
             (QStringList{u"you"_s, u"Hold"_s, u"Kim"_s, u"refused: is being removed"_s, u"84 ms"_s,
                          u"1"_s}));
    QCOMPARE(row(3),
             (QStringList{u"you"_s, u"Mute"_s, u"Dana"_s, u"confirmed"_s, u"84 ms"_s, u"1"_s}));
    stage.table().setCurrentIndex(stage.lines().index(2, 0));
    QTRY_VERIFY(showsText(*stage.window, u"Hold · Kim"_s));
    for (const QString &fact : {u"Sent: Hold=true"_s, u"Request id: RQ71"_s, u"CA-Kim"_s})
        QVERIFY2(stage.facts().contains(fact), qPrintable(stage.facts()));
}

void TestHistoryWindow::ofAnotherAccountNothingIsShown()
{
    HistoryStage stage;
    stage.whose.sid = u"AC00000000000000000000000000000002"_s;
    stage.press(u"Dana"_s, "Muted=true");
    stage.whose = account();
    stage.press(u"Kim"_s, "Muted=true");
    stage.open({});
    QTRY_COMPARE(stage.told(), QStringList{u"Kim Mute"_s});
}

void TestHistoryWindow::onlyWhatFitsIsShown_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("person") << u"Person"_s << u"Kim"_s << QStringList{u"Kim left"_s};
    QTest::newRow("kind") << u"Kind"_s << u"Mute and unmute"_s
                          << QStringList{u"Zoe muted"_s, u"Dana Mute"_s};
    QTest::newRow("coming") << u"Kind"_s << u"Coming and going"_s << QStringList{u"Kim left"_s};
    QTest::newRow("not done") << u"Outcome"_s << u"Not done, or unknown"_s
                              << QStringList{u"Dana Hold"_s};
    QTest::newRow("of others") << u"Outcome"_s << u"Seen of others"_s
                               << QStringList{u"Kim left"_s, u"Zoe muted"_s};
    QTest::newRow("words") << QString() << u"dana removed"_s << QStringList{u"Dana Hold"_s};
}

void TestHistoryWindow::onlyWhatFitsIsShown()
{
    using namespace std::chrono_literals;
    QFETCH(const QString, field);
    QFETCH(const QString, entry);
    QFETCH(const QStringList, lines);
    HistoryStage stage;
    stage.press(u"Dana"_s, "Muted=true", 4s);
    stage.press(u"Dana"_s, "Hold=true", 3s, Outcome::State::Refused);
    stage.see(u"Zoe"_s, Sighting::Kind::Muted, 2s);
    stage.see(u"Kim"_s, Sighting::Kind::Left, 1s);
    stage.open();
    QTRY_COMPARE(stage.told().size(), 4);
    if (field.isEmpty()) {
        QTest::keyClicks(QApplication::focusWidget(), entry);
    } else {
        QTRY_VERIFY(named<QComboBox>(*stage.window, field)->findText(entry) >= 0);
        stage.choose(field, entry);
    }
    QTRY_COMPARE(stage.told(), lines);
    QTRY_VERIFY(showsText(*stage.window,
                          lines.size() == 1 ? u"1 line"_s : u"%1 lines"_s.arg(lines.size())));
}

void TestHistoryWindow::whereNothingFitsTheFilterCanBeCleared()
{
    using namespace std::chrono_literals;
    HistoryStage stage;
    stage.press(u"Dana"_s, "Muted=true", 20min);
    stage.open();
    QTRY_VERIFY(showsText(*stage.window, u"Nothing fits"_s));
    // The focus is where something can be done about it.
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
    QTest::mouseClick(stage.button(u"Show all that is kept"_s), Qt::LeftButton);
    QTRY_COMPARE(stage.told(), QStringList{u"Dana Mute"_s});
    HistoryStage bare;
    bare.open({});
    bare.choose(u"When"_s, u"All that is kept"_s);
    QTRY_VERIFY(showsText(*bare.window, u"Nothing is kept yet"_s));
}

void TestHistoryWindow::aPressForSeveralIsOneLine()
{
    HistoryStage stage;
    const QUuid several = QUuid::createUuid();
    stage.press(u"Dana"_s, "Muted=true", {}, Outcome::State::Confirmed, several);
    stage.press(u"Kim"_s, "Muted=true", {}, Outcome::State::Refused, several);
    stage.press(u"Lee"_s, "Muted=true", {}, Outcome::State::Confirmed, several);
    stage.open();
    QTRY_COMPARE(stage.told(), QStringList{u"3 people Mute"_s});
    QCOMPARE(stage.cell(0, HistoryModel::OutcomeColumn), u"2 confirmed, 1 refused"_s);
    stage.table().setFocus();
    QTest::keyClick(&stage.table(), Qt::Key_Down);
    stage.table().setCurrentIndex(stage.lines().index(0, 0));
    QTRY_VERIFY2(stage.facts().contains(u"Kim – refused: is being removed"_s),
                 qPrintable(stage.facts()));
    QVERIFY(stage.facts().contains(u"Lee – confirmed"_s));
}

void TestHistoryWindow::manyLinesAreReadWhereTheyAreLookedAt()
{
    const int pages = static_cast<int>(HistoryModel::mostPages) + 4;
    const int many = pages * history::HistoryReader::pageSize;
    HistoryStage stage;
    for (int n = 0; n < many; ++n)
        stage.see(QString::number(n), Sighting::Kind::Joined);
    stage.open();
    QTRY_COMPARE(stage.lines().rowCount(), many);
    auto &model = static_cast<HistoryModel &>(stage.lines());
    // What was not looked at is not read, and says so.
    QCOMPARE(stage.cell(many - 1, HistoryModel::WhenColumn), u"reading…"_s);
    for (int page = 0; page < pages; ++page) {
        const int row = page * history::HistoryReader::pageSize;
        stage.table().scrollTo(model.index(row, 0), QAbstractItemView::PositionAtTop);
        QTRY_COMPARE(stage.cell(row, HistoryModel::WhomColumn), QString::number(many - 1 - row));
    }
    QTRY_COMPARE(stage.cell(many - 1, HistoryModel::WhomColumn), u"0"_s);
    // And what was scrolled past is let go of.
    int kept = 0;
    for (int page = 0; page < pages; ++page)
        kept += model.line(page * history::HistoryReader::pageSize) ? 1 : 0;
    QVERIFY2(kept <= static_cast<int>(HistoryModel::mostPages), qPrintable(QString::number(kept)));
}

/// It was written after the page was read, and before it was counted.
void TestHistoryWindow::whatIsCountedIsReadToo()
{
    HistoryStage stage;
    stage.press(u"Kim"_s, "Muted=true");
    stage.write();
    history::HistoryReader reader(stage.folder.filePath(u"journal.sqlite"_s));
    HistoryModel model(reader);
    const QSignalSpy counted(&reader, &history::HistoryReader::counted);
    const auto whom = [&model](int row) {
        return model.index(row, HistoryModel::WhomColumn).data().toString();
    };
    model.ask({.account = account()});
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(whom(0), u"Kim"_s);
    stage.press(u"Dana"_s, "Muted=true");
    stage.write();
    reader.count(std::nullopt);
    QTRY_COMPARE(model.rowCount(), 2);
    QTRY_COMPARE(whom(1), u"Kim"_s);
    QCOMPARE(whom(0), u"Dana"_s);
}

void TestHistoryWindow::whatIsNewComesByItself()
{
    using namespace std::chrono_literals;
    HistoryStage stage;
    stage.press(u"Dana"_s, "Muted=true", 1s);
    stage.open();
    QTRY_COMPARE(stage.told(), QStringList{u"Dana Mute"_s});
    stage.table().setCurrentIndex(stage.lines().index(0, 0));
    stage.press(u"Kim"_s, "Hold=true");
    QTRY_COMPARE(stage.told(), (QStringList{u"Kim Hold"_s, u"Dana Mute"_s}));
    // The line that is looked at is still the same.
    QCOMPARE(stage.table().currentIndex().row(), 1);
    QVERIFY(showsText(*stage.window, u"Mute · Dana"_s));
}

void TestHistoryWindow::nothingMovesUnderWhoLooksAtOlderLines()
{
    using namespace std::chrono_literals;
    HistoryStage stage;
    for (int n = 0; n < 100; ++n)
        stage.press(QString::number(n), "Muted=true", 1s);
    stage.open();
    QTRY_COMPARE(stage.told().size(), 100);
    stage.table().verticalScrollBar()->setValue(10);
    const QString first = stage.cell(10, HistoryModel::WhomColumn);
    stage.press(u"Kim"_s, "Hold=true");
    QTRY_VERIFY(showsText(*stage.window, u"100 lines, and newer ones: F5"_s));
    QCOMPARE(stage.cell(10, HistoryModel::WhomColumn), first);
    QTest::keyClick(stage.window, Qt::Key_F5);
    QTRY_COMPARE(stage.told().value(0), u"Kim Hold"_s);
}

void TestHistoryWindow::aTableIsWritten()
{
    using namespace std::chrono_literals;
    HistoryStage stage;
    stage.press(u"=HYPERLINK(\"http://x\")"_s, "Muted=true", 3s);
    stage.press(u"Zoë"_s, "Hold=true", 2s, Outcome::State::Refused);
    stage.see(u"+1 415"_s, Sighting::Kind::Muted, 1s);
    stage.press(u"old"_s, "Muted=true", 20min);
    stage.open();
    QTRY_COMPARE(stage.told().size(), 3);
    const QByteArray bytes = stage.exported(u"Export CSV…"_s, u"history.csv"_s);
    QVERIFY(bytes.startsWith("local time,UTC,conference,"));
    const QByteArrayList rows = bytes.split('\n');
    QCOMPARE(rows.size(), 5);
    for (const QByteArray &row : rows.first(4))
        QVERIFY(row.endsWith('\r'));
    QCOMPARE(rows.last(), QByteArray());
    // What a spreadsheet would run is text.
    QVERIFY2(rows[1].contains(",'+1 415,"), rows[1].constData());
    QVERIFY2(rows[2].contains(",hold,Zoë,"), rows[2].constData());
    QVERIFY2(rows[3].contains(",\"'=HYPERLINK(\"\"http://x\"\")\","), rows[3].constData());
    QTRY_VERIFY(showsText(*stage.window, u"3 rows are written to"_s));
}

void TestHistoryWindow::jsonHasTheValuesAsTheyAre()
{
    HistoryStage stage;
    stage.press(u"=1+1"_s, "Muted=true");
    stage.press(u"Kim"_s, "Muted=true");
    stage.open();
    QTRY_COMPARE(stage.told().size(), 2);
    // What is typed just now holds, too.
    QTest::keyClicks(QApplication::focusWidget(), u"=1"_s);
    const QByteArray bytes = stage.exported(u"Export JSON…"_s, u"history.json"_s);
    const QJsonArray all = QJsonDocument::fromJson(bytes).array();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0][u"person"].toString(), u"=1+1"_s);
    QCOMPARE(all[0][u"what"].toString(), u"mute"_s);
    QCOMPARE(all[0][u"outcome"].toString(), u"confirmed"_s);
    QCOMPARE(all[0][u"request_id"].toString(), u"RQ71"_s);
}

void TestHistoryWindow::attendanceIsOfOneConference()
{
    using namespace std::chrono_literals;
    HistoryStage stage;
    stage.see(u"Dana"_s, Sighting::Kind::Joined, 90s);
    stage.see(u"Dana"_s, Sighting::Kind::Left, 30s);
    stage.see(u"Kim"_s, Sighting::Kind::Joined, 5s, another);
    stage.open({});
    QTRY_COMPARE(stage.told().size(), 3);
    QPushButton *button = stage.button(u"Export attendance…"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"choose it"_s));
    QCOMPARE(button->accessibleDescription(), button->toolTip());
    stage.window->showConference(conference, u"Support call"_s);
    QVERIFY(button->isEnabled());
    const QByteArrayList rows
        = stage.exported(u"Export attendance…"_s, u"attendance.csv"_s).split('\n');
    QCOMPARE(rows.size(), 3);
    QVERIFY(rows[0].startsWith("person,own name,call SID,"));
    QVERIFY2(rows[1].startsWith("Dana,,CA-Dana,"), rows[1].constData());
    QVERIFY2(rows[1].contains(",60,left,"), rows[1].constData());
}

void TestHistoryWindow::whatCannotBeWrittenIsTold()
{
    HistoryStage stage;
    stage.press(u"Dana"_s, "Muted=true");
    stage.open();
    QTRY_COMPARE(stage.told().size(), 1);
    QTest::mouseClick(stage.button(u"Export CSV…"_s), Qt::LeftButton);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY(dialog = stage.window->findChild<QFileDialog *>());
    // The folder goes before the name is told.
    emit dialog->fileSelected(stage.folder.filePath(u"none/history.csv"_s));
    QTRY_VERIFY(showsText(*stage.window, u"Nothing is written to"_s));
    QVERIFY(!QFile::exists(stage.folder.filePath(u"none"_s)));
}

void TestHistoryWindow::aFileIsWrittenBeforeItCloses()
{
    HistoryStage stage;
    constexpr int many = 5000;
    for (int n = 0; n < many; ++n)
        stage.see(QString::number(n), Sighting::Kind::Joined);
    stage.open();
    QTRY_COMPARE(stage.lines().rowCount(), many);
    const auto begin = [&stage](const QString &file) {
        QTest::mouseClick(stage.button(u"Export CSV…"_s), Qt::LeftButton);
        auto *dialog = stage.window->findChild<QFileDialog *>();
        dialog->selectFile(file);
        static_cast<QDialog *>(dialog)->accept();
    };
    const QString file = stage.folder.filePath(u"whole.csv"_s);
    begin(file);
    QVERIFY(!stage.window->close());
    QVERIFY(stage.window->isVisible() && showsText(*stage.window, u"The window closes once"_s));
    QTRY_VERIFY(!stage.window);
    QFile whole(file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QCOMPARE(whole.readAll().count('\n'), many + 1);
    // Asked twice it gives the file up.
    stage.open();
    QTRY_COMPARE(stage.lines().rowCount(), many);
    const QString other = stage.folder.filePath(u"other.csv"_s);
    begin(other);
    QVERIFY(!stage.window->close());
    QVERIFY(stage.window->close());
    QTRY_VERIFY(!stage.window);
}

void TestHistoryWindow::aJournalThatCannotBeReadIsTold()
{
    HistoryStage stage;
    stage.press(u"Dana"_s, "Muted=true");
    stage.write();
    // From now on there is no journal any more.
    stage.journal.end(std::chrono::seconds(10));
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(stage.journal.file() + end);
    HistoryWindow window(stage.journal, account(), u"Sandbox"_s);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    QTRY_VERIFY(showsText(window, u"The history cannot be read"_s));
    QVERIFY(showsText(window, u"The journal cannot be opened"_s));
    QVERIFY(worded<QPushButton>(window, u"Try again"_s)->isVisible());
}

void TestHistoryWindow::theKeyboardIsEnough()
{
    using namespace std::chrono_literals;
    HistoryStage stage;
    stage.press(u"Dana"_s, "Muted=true", 2s);
    stage.press(u"Kim"_s, "Muted=true", 1s);
    stage.open();
    QTRY_COMPARE(stage.told().size(), 2);
    QTest::keyClicks(QApplication::focusWidget(), u"dana"_s);
    QTRY_COMPARE(stage.told(), QStringList{u"Dana Mute"_s});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!stage.window->findChild<QFileDialog *>());
    for (const QPushButton *button : stage.window->findChildren<QPushButton *>())
        QVERIFY2(!button->isDefault(), qPrintable(button->text()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(stage.table().hasFocus());
    QTRY_VERIFY(showsText(*stage.window, u"Mute · Dana"_s));
    QTest::keyClick(&stage.table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(QApplication::clipboard()->text().contains(u"you\tMute\tDana"_s),
             qPrintable(QApplication::clipboard()->text()));
    // Esc clears what is typed, and then closes.
    QTest::keyClick(&stage.table(), Qt::Key_Backtab);
    named<QLineEdit>(*stage.window, u"Find in the history"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(stage.told().size(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!stage.window);
}

void TestHistoryWindow::promise8_textFromOutsideIsPlain()
{
    HistoryStage stage;
    stage.press(u"<b>Dana</b>\n\u202eeliF"_s, "Muted=true");
    stage.press(QString(5000, u'w'), "Muted=true");
    stage.open();
    QTRY_COMPARE(stage.told().size(), 2);
    QCOMPARE(stage.cell(1, HistoryModel::WhomColumn), u"\u2068<b>Dana</b> \ufffdeliF\u2069"_s);
    const int width = stage.window->minimumSizeHint().width();
    stage.table().setCurrentIndex(stage.lines().index(0, 0));
    QTRY_VERIFY(stage.facts().contains(u"wwww"_s));
    QCOMPARE(stage.window->minimumSizeHint().width(), width);
}

QTEST_MAIN(TestHistoryWindow)
#include "tst_historywindow.moc"
