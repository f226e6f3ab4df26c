// SPDX-License-Identifier: Apache-2.0
#include "historystage.h"

#include <QApplication>
#include <QImage>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSvgRenderer>
#include <QTest>
#include <QWheelEvent>
#include <controls/spokenlabel.h>
#include <people/participantmodel.h>
#include <records/timelinelanes.h>
#include <records/timelinemodel.h>
#include <records/timelinescale.h>
#include <uistage/sandboxstage.h>

using namespace Qt::Literals::StringLiterals;
using namespace historystage;
using namespace std::chrono_literals;
using records::TimelineLanes;
using records::TimelineScale;

namespace {

/// The lanes over the lines, as the hand and the eye have them.
class Lanes
{
public:
    explicit Lanes(const QWidget &window)
        : m_window(window)
        , view(*named<TimelineLanes>(window, u"Timeline"_s))
    {
    }

    /// What is read out of each; nothing while no timeline is there.
    QStringList spoken() const
    {
        QStringList all;
        for (int row = 0; view.isVisible() && row < view.model()->rowCount(); ++row)
            all += view.model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return all;
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; view.isVisible() && row < view.model()->rowCount(); ++row)
            all += view.model()->index(row, 0).data().toString();
        return all;
    }
    /// Where that mark of that lane is drawn.
    QPoint mark(int lane, int mark) const
    {
        const auto &its = view.lanes().lane(lane);
        const QRect row = view.visualRect(view.model()->index(lane, 0));
        const int x = records::laneRoom(view.viewport()->rect()).left()
            + qRound(view.scale().x(its.marks[mark].key.at));
        return {x, row.center().y()};
    }
    void click(QPoint place) const
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    }
    void turn(QPoint place, int by, Qt::KeyboardModifiers modifiers) const
    {
        QWheelEvent event(place, view.viewport()->mapToGlobal(place), {}, {0, by}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &event);
    }
    QString said() const { return m_window.findChild<controls::SpokenLabel *>()->text(); }

private:
    const QWidget &m_window;

public:
    TimelineLanes &view;
};

/// What a day with somebody who is muted and one who is refused leaves.
void fill(HistoryStage &stage)
{
    stage.see(u"Dana"_s, Sighting::Kind::Joined, 300s);
    stage.see(u"Kim"_s, Sighting::Kind::Joined, 240s);
    stage.press(u"Dana"_s, "Muted=true", 180s);
    stage.press(u"Kim"_s, "Hold=true", 120s, Outcome::State::Refused);
    stage.press(u"Dana"_s, "Muted=false", 60s);
}

int selectedRow(const HistoryStage &stage)
{
    return stage.table().currentIndex().row();
}

} // namespace

/// Who was in a conference from when to when, drawn over what was done.
class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void eachPersonIsALaneThatSaysWhatIsSo();
    void ofAllConferencesTheOneOfTheLineIsDrawn();
    void aClickSelectsTheLine();
    void aLineThatIsSelectedIsShown();
    void aPressForSeveralIsOneLineOfManyMarks();
    void theKeyboardIsEnough();
    void itIsZoomedWhereTheHandIs();
    void buttonsAndKeysZoom();
    void aLineThatIsLeftOutIsTold();
    void aLineOnAPageFarAwayIsReadAndSelected();
    void whatIsNewIsDrawn();
    void nothingToDrawIsSaid();
    void aJournalThatCannotBeReadIsTold();
    void itIsSavedAsPictureAndDrawing();
    void manyPeopleScroll();
    void promise8_namesFromOutsideWidenAndTurnNothing();
    void onTheSandbox();
};

void TestTimeline::eachPersonIsALaneThatSaysWhatIsSo()
{
    HistoryStage stage;
    fill(stage);
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names(), (QStringList{u"Dana"_s, u"Kim"_s}));
    const QStringList spoken = lanes.spoken();
    QVERIFY2(spoken[0].startsWith(u"Dana: in the conference since "_s), qPrintable(spoken[0]));
    QVERIFY2(spoken[0].contains(u", muted from "_s), qPrintable(spoken[0]));
    QVERIFY2(!spoken[1].contains(u"hold"_s), qPrintable(spoken[1]));
    QVERIFY2(lanes.said().startsWith(u"2 people were in it · "_s), qPrintable(lanes.said()));
}

void TestTimeline::ofAllConferencesTheOneOfTheLineIsDrawn()
{
    HistoryStage stage;
    fill(stage);
    stage.see(u"Zoe"_s, Sighting::Kind::Joined, 30s, another);
    stage.open({});
    QTRY_COMPARE(stage.lines().rowCount(), 6);
    const Lanes lanes(*stage.window);
    QVERIFY(showsText(*stage.window, u"Choose a conference above, or a line below"_s));
    stage.table().selectRow(0);
    QTRY_COMPARE(lanes.names(), QStringList{u"Zoe"_s});
    stage.table().selectRow(1);
    QTRY_COMPARE(lanes.names(), (QStringList{u"Dana"_s, u"Kim"_s}));
}

void TestTimeline::aClickSelectsTheLine()
{
    HistoryStage stage;
    fill(stage);
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names().size(), 2);
    // Kim's refused hold is the second newest line.
    lanes.click(lanes.mark(1, 1));
    QCOMPARE(selectedRow(stage), 1);
    QTRY_VERIFY(showsText(*stage.window, u"Hold · Kim"_s));
    // In the middle of a bar it is what began it.
    lanes.click((lanes.mark(0, 1) + lanes.mark(0, 2)) / 2);
    QCOMPARE(selectedRow(stage), 2);
    QVERIFY(showsText(*stage.window, u"Mute · Dana"_s));
    // A name is no time.
    lanes.click({20, lanes.mark(1, 0).y()});
    QCOMPARE(selectedRow(stage), 2);
}

void TestTimeline::aLineThatIsSelectedIsShown()
{
    HistoryStage stage;
    fill(stage);
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names().size(), 2);
    lanes.view.zoom(20);
    lanes.view.moveTo(lanes.view.scale().from());
    stage.table().selectRow(0);
    const qint64 at = lanes.view.lanes().lane(0).marks.last().key.at;
    QCOMPARE(lanes.view.shownAt(), std::optional(at));
    QVERIFY(lanes.view.scale().seenFrom() < at && at < lanes.view.scale().seenTo());
    QVERIFY(lanes.view.stateOf(0).shown.has_value());
}

void TestTimeline::aPressForSeveralIsOneLineOfManyMarks()
{
    HistoryStage stage;
    fill(stage);
    const QUuid several = QUuid::createUuid();
    stage.press(u"Dana"_s, "Hold=true", 30s, Outcome::State::Confirmed, several);
    stage.press(u"Kim"_s, "Hold=true", 30s, Outcome::State::Refused, several);
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names().size(), 2);
    lanes.click(lanes.mark(1, 2));
    QCOMPARE(selectedRow(stage), 0);
    QVERIFY(showsText(*stage.window, u"Hold · 2 people"_s));
    // It stays at the one that was meant.
    QCOMPARE(lanes.view.stateOf(1).shown, std::optional(lanes.view.lanes().lane(1).marks[2].key));
}

void TestTimeline::theKeyboardIsEnough()
{
    HistoryStage stage;
    fill(stage);
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names().size(), 2);
    for (int tabs = 0; tabs < 10 && !lanes.view.hasFocus(); ++tabs)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(lanes.view.hasFocus());
    // At the newest first.
    QVERIFY2(lanes.said().endsWith(u"Dana: Unmute, confirmed"_s), qPrintable(lanes.said()));
    QTest::keyClick(&lanes.view, Qt::Key_Left);
    QVERIFY2(lanes.said().endsWith(u"Dana: Mute, confirmed"_s), qPrintable(lanes.said()));
    QTest::keyClick(&lanes.view, Qt::Key_Return);
    QCOMPARE(selectedRow(stage), 2);
    QVERIFY(lanes.view.hasFocus());
    // To the nearest in time, of the next one.
    QTest::keyClick(&lanes.view, Qt::Key_Down);
    QVERIFY2(lanes.said().contains(u"Kim: "_s), qPrintable(lanes.said()));
    QTest::keyClick(&lanes.view, Qt::Key_Home);
    QVERIFY2(lanes.said().endsWith(u"Kim: joined"_s), qPrintable(lanes.said()));
    QTest::keyClick(&lanes.view, Qt::Key_End);
    QTest::keyClick(&lanes.view, Qt::Key_Right);
    QVERIFY2(lanes.said().endsWith(u"Kim: Hold, refused"_s), qPrintable(lanes.said()));
    // It is spoken, too.
    QTRY_COMPARE(stage.window->findChild<controls::SpokenLabel *>()->accessibleName(),
                 lanes.said());
    QTest::keyClick(&lanes.view, Qt::Key_Enter);
    QCOMPARE(selectedRow(stage), 1);
    QTest::keyClick(&lanes.view, Qt::Key_Tab);
    QTRY_VERIFY(lanes.said().startsWith(u"2 people were in it"_s));
}

void TestTimeline::itIsZoomedWhereTheHandIs()
{
    HistoryStage stage;
    fill(stage);
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names().size(), 2);
    const TimelineScale &scale = lanes.view.scale();
    const qint64 all = scale.seenSpan();
    const QPoint place = lanes.mark(1, 1);
    lanes.turn(place, 120, Qt::ControlModifier);
    QVERIFY(scale.seenSpan() < all);
    QVERIFY2(std::abs(lanes.mark(1, 1).x() - place.x()) <= 1,
             qPrintable(QString::number(lanes.mark(1, 1).x() - place.x())));
    const qint64 from = scale.seenFrom();
    lanes.turn(place, -120, Qt::ShiftModifier);
    QVERIFY(scale.seenFrom() > from);
    auto *bar = named<QScrollBar>(*stage.window, u"Time that is seen"_s);
    QVERIFY(bar->isVisible());
    bar->setValue(bar->minimum());
    QCOMPARE(scale.seenFrom(), scale.from());
    for (int n = 0; n < 40; ++n)
        lanes.turn(place, 120, Qt::ControlModifier);
    QCOMPARE(scale.seenSpan(), TimelineScale::leastSpan);
    for (int n = 0; n < 40; ++n)
        lanes.turn(place, -120, Qt::ControlModifier);
    QVERIFY(scale.isFit());
    QVERIFY(!bar->isVisible());
}

void TestTimeline::buttonsAndKeysZoom()
{
    HistoryStage stage;
    fill(stage);
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names().size(), 2);
    auto *closer = named<QPushButton>(*stage.window, u"Zoom in"_s);
    auto *further = named<QPushButton>(*stage.window, u"Zoom out"_s);
    auto *all = named<QPushButton>(*stage.window, u"Show the whole time"_s);
    QVERIFY(closer->isEnabled() && !further->isEnabled() && !all->isEnabled());
    QTest::mouseClick(closer, Qt::LeftButton);
    QVERIFY(!lanes.view.scale().isFit() && further->isEnabled() && all->isEnabled());
    QTest::mouseClick(further, Qt::LeftButton);
    QVERIFY(lanes.view.scale().isFit());
    lanes.view.setFocus();
    QTest::keyClick(&lanes.view, Qt::Key_Plus);
    QTest::keyClick(&lanes.view, Qt::Key_Plus);
    const qint64 span = lanes.view.scale().seenSpan();
    QTest::keyClick(&lanes.view, Qt::Key_Minus);
    QVERIFY(lanes.view.scale().seenSpan() > span);
    QVERIFY(!lanes.view.scale().isFit());
    QTest::keyClick(&lanes.view, Qt::Key_0);
    QVERIFY(lanes.view.scale().isFit());
}

void TestTimeline::aLineThatIsLeftOutIsTold()
{
    HistoryStage stage;
    fill(stage);
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names().size(), 2);
    stage.choose(u"Kind"_s, u"Hold and resume"_s);
    QTRY_COMPARE(stage.lines().rowCount(), 1);
    // What the filter leaves out is drawn all the same.
    QTRY_COMPARE(lanes.names().size(), 2);
    lanes.click(lanes.mark(0, 1));
    QTRY_VERIFY2(lanes.said().contains(u"left out"_s), qPrintable(lanes.said()));
    lanes.click(lanes.mark(1, 1));
    QCOMPARE(selectedRow(stage), 0);
}

void TestTimeline::aLineOnAPageFarAwayIsReadAndSelected()
{
    const int many = 5 * history::HistoryReader::pageSize;
    HistoryStage stage;
    stage.press(u"Kim"_s, "Hold=true", 300s, Outcome::State::Refused);
    for (int n = 0; n < many; ++n)
        stage.see(u"Dana"_s, n % 2 == 0 ? Sighting::Kind::Muted : Sighting::Kind::Unmuted, 1s);
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(stage.lines().rowCount(), many + 1);
    QTRY_COMPARE(lanes.names(), (QStringList{u"Kim"_s, u"Dana"_s}));
    lanes.click(lanes.mark(0, 0));
    QTRY_COMPARE(selectedRow(stage), many);
    QVERIFY(showsText(*stage.window, u"Hold · Kim"_s));
    QVERIFY(stage.table().viewport()->rect().contains(
        stage.table().visualRect(stage.table().currentIndex()).center()));
}

void TestTimeline::whatIsNewIsDrawn()
{
    HistoryStage stage;
    fill(stage);
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names().size(), 2);
    lanes.view.setFocus();
    QTest::keyClick(&lanes.view, Qt::Key_Down);
    stage.see(u"Zoe"_s, Sighting::Kind::Joined);
    QTRY_COMPARE(lanes.names(), (QStringList{u"Dana"_s, u"Kim"_s, u"Zoe"_s}));
    // Who was current still is.
    QCOMPARE(lanes.view.currentIndex().data().toString(), u"Kim"_s);
    QVERIFY(lanes.view.hasFocus());
}

void TestTimeline::nothingToDrawIsSaid()
{
    HistoryStage stage;
    fill(stage);
    stage.open(another);
    const Lanes lanes(*stage.window);
    QTRY_VERIFY(showsText(*stage.window, u"Nobody was seen in that time"_s));
    QVERIFY(!stage.button(u"Save picture…"_s)->isEnabled());
    stage.window->showConference(conference, u"Support call"_s);
    QTRY_COMPARE(lanes.names().size(), 2);
    QVERIFY(stage.button(u"Save picture…"_s)->isEnabled());
}

void TestTimeline::aJournalThatCannotBeReadIsTold()
{
    HistoryStage stage;
    stage.write();
    stage.journal.end(10s);
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(stage.journal.file() + end);
    HistoryWindow window(stage.journal, historystage::account(), u"Sandbox"_s);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.showConference(conference, {});
    window.show();
    QTRY_COMPARE(window.findChild<TimelineLanes *>()->isVisible(), false);
    QTRY_VERIFY(showsText(window, u"The journal cannot be opened"_s));
}

void TestTimeline::itIsSavedAsPictureAndDrawing()
{
    HistoryStage stage;
    fill(stage);
    stage.journal.name({historystage::account().sid, historystage::account().endpoint, conference,
                        u"Support call"_s});
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names().size(), 2);
    const auto save = [&](const QString &name) {
        const QString file = stage.folder.filePath(name);
        QTest::mouseClick(stage.button(u"Save picture…"_s), Qt::LeftButton);
        auto *dialog = stage.window->findChild<QFileDialog *>();
        dialog->selectFile(file);
        static_cast<QDialog *>(dialog)->accept();
        [&] { QTRY_VERIFY2(lanes.said().contains(name), qPrintable(lanes.said())); }();
        return file;
    };
    const QImage picture(save(u"who.png"_s));
    QVERIFY(picture.width() >= 2000 && picture.height() > 100);
    QFile drawing(save(u"who.svg"_s));
    QVERIFY(drawing.open(QIODevice::ReadOnly));
    const QByteArray bytes = drawing.readAll();
    QVERIFY(QSvgRenderer(bytes).isValid());
    for (const char *text : {"Dana", "Kim", "Support call", "muted"})
        QVERIFY2(bytes.contains(text), text);
    // Lines that stay sharp, and no picture in it.
    QVERIFY(!bytes.contains("<image"));
}

void TestTimeline::manyPeopleScroll()
{
    constexpr int people = 250;
    HistoryStage stage;
    for (int n = 0; n < people; ++n)
        stage.see(u"guest %1"_s.arg(n), Sighting::Kind::Joined, 500s - std::chrono::seconds(n));
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names().size(), people);
    const QRect last = lanes.view.visualRect(lanes.view.model()->index(people - 1, 0));
    QVERIFY(!lanes.view.viewport()->rect().contains(last));
    // The newest line is of the last who came.
    stage.table().selectRow(0);
    QVERIFY(lanes.view.viewport()->rect().contains(
        lanes.view.visualRect(lanes.view.model()->index(people - 1, 0)).center()));
    lanes.turn(lanes.view.viewport()->rect().center(), 2400, {});
    QVERIFY(lanes.view.visualRect(lanes.view.model()->index(people - 1, 0)).top()
            > lanes.view.viewport()->height());
}

void TestTimeline::promise8_namesFromOutsideWidenAndTurnNothing()
{
    HistoryStage stage;
    stage.see(u"<b>Dana</b>\n\u202eeliF"_s, Sighting::Kind::Joined, 300s);
    stage.see(QString(5000, u'w'), Sighting::Kind::Joined, 200s);
    stage.see(u"مرحبا"_s, Sighting::Kind::Joined, 100s);
    stage.open();
    const Lanes lanes(*stage.window);
    QTRY_COMPARE(lanes.names().size(), 3);
    QCOMPARE(lanes.names()[0], u"\u2068<b>Dana</b> \ufffdeliF\u2069"_s);
    QCOMPARE(lanes.names()[2], u"\u2068مرحبا\u2069"_s);
    QVERIFY(lanes.spoken()[2].startsWith(u"\u2068مرحبا\u2069: in the conference since "_s));
    QVERIFY(stage.window->minimumSizeHint().width() <= stage.window->minimumWidth());
}

void TestTimeline::onTheSandbox()
{
    SandboxStage stage(u"Support call 4711"_s);
    QTRY_VERIFY(stage.isOpen());
    const int customer = stage.rowOf(u"customer"_s);
    QVERIFY(customer >= 0);
    people::ParticipantModel &model = stage.people();
    QVERIFY(model.setData(model.index(customer, people::ParticipantModel::MutedColumn), Qt::Checked,
                          Qt::CheckStateRole));
    QTest::keyClick(&stage.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto *history = stage.window().findChild<HistoryWindow *>();
    QVERIFY(history);
    const Lanes lanes(*history);
    const auto lineOfTheirs = [&lanes] {
        const QStringList spoken = lanes.spoken();
        return spoken.filter(u"customer: in the conference since "_s).value(0);
    };
    QTRY_VERIFY2(lineOfTheirs().contains(u", muted since "_s),
                 qPrintable(lanes.spoken().join(u'\n')));
    const auto row = static_cast<int>(lanes.names().indexOf(u"customer"_s));
    const auto marks = static_cast<int>(lanes.view.lanes().lane(row).marks.size());
    lanes.click(lanes.mark(row, marks - 1));
    QTRY_VERIFY(showsText(*history, u"Mute · customer"_s));
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
