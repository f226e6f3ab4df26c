// SPDX-License-Identifier: Apache-2.0
// The tool bar: what a press reaches, what ends the conference, and what is taken back.

#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>
#include <QToolButton>
#include <account/connection.h>
#include <controls/confirmation.h>
#include <look/appearance.h>
#include <panel/participantpanel.h>
#include <people/activitymodel.h>
#include <records/activityview.h>
#include <style/panelstyle.h>
#include <uistage/windowstage.h>
#include <window/connectionbadge.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::ParticipantModel;

namespace {

account::Connection connectionTo(const QString &url, const QString &name)
{
    return {.name = name,
            .endpoint = *twilio::Endpoint::parse(url),
            .credentials
            = *twilio::withAuthToken(*twilio::AccountSid::parse(accountSid()), "5ecre7-t0ken"_ba)};
}

} // namespace

class TestToolBar : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    window::MainWindow &window() const { return *m_stage->window; }
    QToolBar *bar() const { return window().findChild<QToolBar *>(); }
    QToolButton *button(const QString &name) const
    {
        for (auto *each : bar()->findChildren<QToolButton *>()) {
            if (each->accessibleName() == name || withoutMnemonic(each->text()) == name)
                return each;
        }
        return nullptr;
    }
    QLabel *badge() const { return bar()->findChild<QLabel *>(u"connectionBadge"_s); }
    void open() { QVERIFY(m_stage->open()); }
    void press(int row, int column)
    {
        auto *table = window().table();
        const QModelIndex cell = table->model()->index(row, column);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(cell).topLeft() + QPoint(20, 12));
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        QVERIFY(m_stage->isActive);
    }
    void cleanup() { m_stage.reset(); }

    void itsRightEndSaysWhatOneIsConnectedTo()
    {
        QCOMPARE(badge()->text(), QString());
        open();
        QCOMPARE(badge()->text(), u"here"_s);
        QVERIFY(badge()->x() > button(u"Redo"_s)->geometry().right());
        QVERIFY(badge()->geometry().right() < button(u"End conference…"_s)->x());
        window().setSession(nullptr, &m_stage->exchangeModel, {});
        QCOMPARE(badge()->text(), QString());
    }

    void promise9_whatIsLiveStandsOut()
    {
        window::ConnectionBadge shown;
        shown.show();
        shown.setConnection(connectionTo(u"http://127.0.0.1:8080"_s, u"Sandbox"_s));
        QCOMPARE(shown.text(), u"Sandbox"_s);
        const QFont usual = shown.font();
        shown.setConnection(connectionTo(u"https://api.twilio.com"_s, u"Work"_s));
        QCOMPARE(shown.text(), u"LIVE · AC00…0001"_s);
        QVERIFY(shown.toolTip().contains(accountSid()));
        QVERIFY(shown.font().bold() && !usual.bold());
        const QPalette before = QApplication::palette();
        for (const auto appearance : {look::Appearance::Light, look::Appearance::Dark}) {
            look::applyAppearance(*qApp, appearance);
            const QPalette palette = look::paletteFor(appearance);
            const auto ink = [&] { return shown.palette().color(QPalette::WindowText); };
            QTRY_COMPARE(ink(), look::tonesFor(palette).trouble);
            QVERIFY(look::contrast(ink(), palette.color(QPalette::Window)) >= 4.5);
            const QColor end = button(u"End conference…"_s)
                                   ->palette()
                                   .color(QPalette::Active, QPalette::ButtonText);
            QCOMPARE(end, look::tonesFor(palette).trouble);
            QVERIFY(look::contrast(end, palette.color(QPalette::Button)) >= 4.5);
            QVERIFY(look::contrast(end, look::tonesFor(palette).hover) >= 4.5);
        }
        QApplication::setPalette(before);
    }

    void promise12_endingNamesWhomAndDoesNothingByItself()
    {
        open();
        QTest::mouseClick(button(u"End conference…"_s), Qt::LeftButton);
        QPointer<controls::Confirmation> question = window().findChild<controls::Confirmation *>();
        QVERIFY(question);
        QCOMPARE(question->text(), u"End First for 3 people?"_s);
        QCOMPARE(withoutMnemonic(question->defaultButton()->text()), u"Cancel"_s);
        QVERIFY(worded<QPushButton>(*question, u"End First for 3 people"_s));
        QVERIFY(QTest::qWaitForWindowActive(question));
        QTest::keyClick(question, Qt::Key_Return);
        QTRY_VERIFY(!question);
        QCOMPARE(m_stage->board->queue().pending(), 0);
    }

    void promise12_undoNamesItselfInItsPlace()
    {
        open();
        QToolButton *undo = button(u"Undo"_s);
        const QRect place = undo->geometry();
        const QRect redo = button(u"Redo"_s)->geometry();
        QCOMPARE(undo->text(), u"Undo"_s);
        QVERIFY(!undo->isEnabled());
        press(0, ParticipantModel::MutedColumn);
        QTRY_VERIFY2(undo->text().startsWith(u"Undo: Mute "_s), qPrintable(undo->text()));
        QVERIFY(undo->isEnabled());
        window().table()->selectAll();
        m_stage->action(u"Hold"_s)->trigger();
        QTRY_COMPARE(undo->text(), u"Undo: Hold 3"_s);
        QCOMPARE(undo->accessibleName(), u"Undo"_s);
        QVERIFY2(undo->toolTip().contains(u"and 2 more"_s), qPrintable(undo->toolTip()));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(undo->geometry(), place);
        QCOMPARE(button(u"Redo"_s)->geometry(), redo);
    }

    void promise12_undoStandsInTheActivityToo()
    {
        open();
        press(0, ParticipantModel::MutedColumn);
        auto *activity = window().findChild<records::ActivityView *>();
        QTRY_COMPARE(activity->model()->rowCount(), 1);
        QTRY_VERIFY(activity->model()
                        ->index(0, people::ActivityModel::OutcomeColumn)
                        .data()
                        .toString()
                        .startsWith(u"confirmed"_s));
        QSignalSpy undone(m_stage->action(u"Redo"_s), &QAction::changed);
        // The link is at the right end of the line.
        const QRect line = activity->visualRect(
            activity->model()->index(0, people::ActivityModel::OutcomeColumn));
        QTest::mouseClick(activity->viewport(), Qt::LeftButton, {},
                          QPoint(line.right() - 26, line.center().y()));
        QTRY_COMPARE(activity->model()->rowCount(), 2);
        QVERIFY(activity->model()
                    ->index(0, people::ActivityModel::TitleColumn)
                    .data()
                    .toString()
                    .startsWith(u"Unmute "_s));
        QVERIFY(!undone.isEmpty());
    }

    void promise12_afterAnAnnouncementItSaysWhyNot()
    {
        open();
        window().table()->setCurrentIndex(window().table()->model()->index(0, 0));
        named<QComboBox>(*window().panel(), u"Announcement URL"_s)
            ->setEditText(u"https://example.com/a"_s);
        QTest::mouseClick(named<QPushButton>(*window().panel(), u"Announce"_s), Qt::LeftButton);
        const QToolButton *undo = button(u"Undo"_s);
        QTRY_VERIFY2(undo->toolTip().contains(u"Announcement cannot be taken back"_s),
                     qPrintable(undo->toolTip()));
        QVERIFY(!undo->isEnabled());
        QCOMPARE(undo->text(), u"Undo"_s);
    }

    void thePanelsDockIsHeadedByWhoIsShown()
    {
        open();
        const auto *dock = window().findChild<QDockWidget *>(u"participant"_s);
        auto *table = window().table();
        table->setCurrentIndex(table->model()->index(1, 0));
        QTRY_COMPARE(dock->windowTitle(), table->model()->index(1, 0).data().toString());
        table->selectAll();
        QTRY_COMPARE(dock->windowTitle(), u"3 people selected"_s);
        QCOMPARE(dock->toggleViewAction()->text(), u"Participant"_s);
        window().setSession(nullptr, &m_stage->exchangeModel, {});
        QTRY_COMPARE(dock->windowTitle(), u"Participant"_s);
    }

    void promise9b_noWordOfAButtonIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("scale");
        for (const QSize size : {QSize(1280, 800), QSize(1093, 580), QSize(1024, 600)}) {
            QTest::addRow("%d", size.width()) << size << 1.0;
            QTest::addRow("%d, large letters", size.width()) << size << 2.0;
        }
    }

    void promise9b_noWordOfAButtonIsCut()
    {
        QFETCH(QSize, size);
        QFETCH(qreal, scale);
        const QFont usual = QApplication::font();
        QFont scaled = usual;
        scaled.setPointSizeF(usual.pointSizeF() * scale);
        QApplication::setFont(scaled);
        QApplication::setStyle(new style::PanelStyle);
        m_stage = std::make_unique<WindowStage>();
        window().resize(size);
        open();
        window().table()->setCurrentIndex(window().table()->model()->index(0, 0));
        QCoreApplication::sendPostedEvents();
        for (const auto *each : window().findChildren<QAbstractButton *>()) {
            // What a tool bar has no room for is behind its last button.
            if (!each->isVisible() || each->text().isEmpty() || each->accessibleName() == u"Undo"_s)
                continue;
            const QString text = withoutMnemonic(each->text());
            QVERIFY2(each->width() >= each->fontMetrics().horizontalAdvance(text),
                     qPrintable(u"“%1” has %2 pixels"_s.arg(text, QString::number(each->width()))));
            QVERIFY(each->height() >= each->fontMetrics().height());
        }
        const auto *table = window().table();
        QVERIFY(table->columnWidth(ParticipantModel::NameColumn) >= 120);
        QApplication::setFont(usual);
    }

    void promise9_whatCanBeHitIsHighEnough()
    {
        QApplication::setStyle(new style::PanelStyle);
        m_stage = std::make_unique<WindowStage>();
        open();
        window().table()->setCurrentIndex(window().table()->model()->index(0, 0));
        int seen = 0;
        for (const QWidget *each : window().findChildren<QWidget *>()) {
            const bool isHit = qobject_cast<const QAbstractButton *>(each)
                || qobject_cast<const QComboBox *>(each);
            // A sign in a field is as high as Qt makes it; the field itself is hit beside it.
            const bool isInField = qobject_cast<const QLineEdit *>(each->parentWidget());
            if (!isHit || isInField || !each->isVisible() || each->size().isEmpty())
                continue;
            ++seen;
            // The panel lays itself out a little later.
            QTRY_VERIFY2(each->height() >= 24,
                         qPrintable(u"%1 “%2” is %3 high"_s.arg(
                             QLatin1StringView(each->metaObject()->className()),
                             each->accessibleName(), QString::number(each->height()))));
        }
        QVERIFY(seen > 20);
    }
};

QTEST_MAIN(TestToolBar)
#include "tst_toolbar.moc"
