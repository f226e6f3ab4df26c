// SPDX-License-Identifier: Apache-2.0
#include <QDockWidget>
#include <QEnterEvent>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/supervisecontrol.h>
#include <hearing/hearingview.h>
#include <panel/groupbuttons.h>
#include <panel/participantpanel.h>
#include <people/participantmodel.h>
#include <uistage/drawing.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;
using people::Position;

/// Who hears whom in the window: what the pointer or the keyboard is on is foretold.
class TestHearing : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    static QJsonObject named(int number, const QString &label, QJsonObject fields = {})
    {
        fields[u"label"_s] = label;
        return support::participantResource(number, fields);
    }
    ParticipantModel *model() const { return table()->participants(); }
    table::ParticipantTable *table() const { return m_stage->window->table(); }
    hearing::HearingView *view() const
    {
        return m_stage->window->findChild<hearing::HearingView *>();
    }
    QDockWidget *dock(const QString &name) const
    {
        return m_stage->window->findChild<QDockWidget *>(name);
    }
    void press(const QString &keys) const
    {
        for (QAction *action : m_stage->window->findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(keys))
                return action->trigger();
        }
        QFAIL("no action has this key");
    }
    QRect cellOf(int number, ParticipantModel::Column column) const
    {
        return table()->visualRect(
            model()->index(model()->rowOf(support::callSid(number)), column));
    }
    void point(QPoint at) const { QTest::mouseMove(table()->viewport(), at); }
    static void enter(QWidget *widget)
    {
        QEnterEvent event(QPointF(2, 2), QPointF(2, 2), QPointF(2, 2));
        QApplication::sendEvent(widget, &event);
    }
    static void leave(QWidget *widget)
    {
        QEvent event(QEvent::Leave);
        QApplication::sendEvent(widget, &event);
    }
    QWidget *position(Position which) const
    {
        return m_stage->window->findChild<conferences::ConferenceTabs *>()
            ->page()
            ->supervise()
            ->button(which);
    }
    static QAction *entry(const QMenu &menu, const QString &text)
    {
        for (QAction *each : menu.actions()) {
            if (withoutMnemonic(each->text()) == text)
                return each;
        }
        return nullptr;
    }
    QString resting() const { return u"Dana alone hears you."_s; }

private slots:
    void init()
    {
        m_stage = std::make_unique<WindowStage>();
        QSettings().setValue(u"you/%1/label"_s.arg(support::accountSid()), u"Kim"_s);
        m_stage->account.setPeople(
            {named(1, u"Dana"_s), named(2, u"agent"_s, {{u"muted"_s, true}}),
             named(3, u"Kim"_s,
                   {{u"coaching"_s, true}, {u"call_sid_to_coach"_s, support::callSid(1)}})});
        QVERIFY(m_stage->open());
        QTRY_COMPARE(model()->own(), support::callSid(3));
        press(u"Ctrl+7"_s);
        QTRY_VERIFY(view()->isSeen());
        QTRY_COMPARE(view()->sentence(), resting());
    }
    void cleanup()
    {
        m_stage.reset();
        QSettings().clear();
    }
    void aTableIsNamedHearing();
    void promise10_aSwitchUnderThePointerIsForetold();
    void promise10_aSwitchUnderTheKeyboardIsForetold();
    void promise10_aPositionIsForetold();
    void promise10_aMenusEntryIsForetold();
    void promise10_aToolButtonIsForetold();
    void promise10_aButtonOfThePanelIsForetold();
    void promise10_whomToCoachIsForetold();
    void followsThePressOnceItIsMade();
    void whileAnotherTabIsInFrontNothingIsLookedAt();
    void promise11_theLowerDocksKeepTheirHeights();
};

void TestHearing::aTableIsNamedHearing()
{
    auto *hears = ::named<QTableView>(*m_stage->window, u"Hearing"_s);
    QVERIFY(hears->isVisible());
    QCOMPARE(hears->model()->rowCount(), 3);
    QVERIFY(dock(u"hearing"_s)->isAncestorOf(QApplication::focusWidget()));
}

void TestHearing::promise10_aSwitchUnderThePointerIsForetold()
{
    point(cellOf(2, ParticipantModel::MutedColumn).center());
    QTRY_COMPARE(view()->sentence(),
                 u"If you press Unmute for agent: Dana and Kim will hear agent."_s);
    point(cellOf(1, ParticipantModel::HoldColumn).center());
    QTRY_COMPARE(view()->sentence(),
                 u"If you press Hold for Dana: Dana will hear the hold music, hear nobody and be "
                 "heard by nobody."_s);
    point(cellOf(1, ParticipantModel::NameColumn).center());
    QTRY_COMPARE(view()->sentence(), resting());
    QCOMPARE(m_stage->account.changesAccepted, 0);
}

void TestHearing::promise10_aSwitchUnderTheKeyboardIsForetold()
{
    table()->setFocus();
    table()->setCurrentIndex(model()->index(0, ParticipantModel::StatusColumn));
    QTest::keyClick(table(), Qt::Key_Right);
    QTRY_COMPARE(view()->sentence(),
                 u"If you press Mute for Dana: Nobody will hear Dana any more: not agent and Kim "
                 "either."_s);
    m_stage->conferenceList()->setFocus();
    QTRY_COMPARE(view()->sentence(), resting());
}

void TestHearing::promise10_aPositionIsForetold()
{
    enter(position(Position::BargeIn));
    QTRY_COMPARE(view()->sentence(),
                 u"If you press Barge in: agent will hear you. Dana hears you already."_s);
    leave(position(Position::BargeIn));
    QTRY_COMPARE(view()->sentence(), resting());
    position(Position::Listen)->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(view()->sentence(),
                 u"If you press Listen: Nobody will hear you any more: not Dana either."_s);
}

void TestHearing::promise10_aMenusEntryIsForetold()
{
    table()->setCurrentIndex(model()->index(1, ParticipantModel::NameColumn));
    QMenu *menu = nullptr;
    for (const QAction *each : m_stage->window->menuBar()->actions()) {
        if (withoutMnemonic(each->text()) == u"Participant"_s)
            menu = each->menu();
    }
    QVERIFY(menu);
    menu->popup(QPoint(10, 10));
    menu->setActiveAction(entry(*menu, u"Unmute"_s));
    QTRY_COMPARE(view()->sentence(), u"If you press Unmute: Dana and Kim will hear agent."_s);
    menu->setActiveAction(entry(*menu, u"Speaker"_s));
    QTRY_COMPARE(view()->sentence(), resting());
    menu->setActiveAction(entry(*menu, u"Unmute"_s));
    QTRY_VERIFY(view()->sentence() != resting());
    menu->close();
    QTRY_COMPARE(view()->sentence(), resting());
}

void TestHearing::promise10_aToolButtonIsForetold()
{
    auto *bar = m_stage->window->findChild<QToolBar *>();
    auto *mute = bar->widgetForAction(m_stage->action(u"Mute all but speakers"_s));
    enter(mute);
    QTRY_COMPARE(view()->sentence(),
                 u"If you press Mute all but speakers: Nobody will hear Dana any more: not "
                 "agent and Kim either."_s);
    leave(mute);
    QTRY_COMPARE(view()->sentence(), resting());
}

void TestHearing::promise10_aButtonOfThePanelIsForetold()
{
    table()->setCurrentIndex(model()->index(1, ParticipantModel::NameColumn));
    QWidget *unmute
        = m_stage->window->panel()->groupButtons()->buttonOf(m_stage->action(u"Unmute"_s));
    QVERIFY(unmute);
    enter(unmute);
    QTRY_COMPARE(view()->sentence(), u"If you press Unmute: Dana and Kim will hear agent."_s);
}

/// The menu is made anew each time.
void TestHearing::promise10_whomToCoachIsForetold()
{
    press(u"Ctrl+F8"_s);
    auto *list = m_stage->window->findChild<QMenu *>(u"coachList"_s);
    QVERIFY(list);
    list->setActiveAction(entry(*list, u"agent (muted)"_s));
    QTRY_COMPARE(view()->sentence(),
                 u"If you press agent (muted): agent alone will hear you. Dana will not hear you "
                 "any more."_s);
    list->close();
    QTRY_COMPARE(view()->sentence(), resting());
}

void TestHearing::followsThePressOnceItIsMade()
{
    // The row of the person at the desk has just come to the top.
    table()->setClock([] { return twilio::Instant::clock::now() + std::chrono::seconds(1); });
    const QPoint muted = cellOf(1, ParticipantModel::MutedColumn).center();
    point(muted);
    QTRY_VERIFY(view()->sentence().startsWith(u"If you press Mute for Dana:"_s));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, muted);
    QTRY_COMPARE(view()->sentence(),
                 u"If you press Unmute for Dana: agent and Kim will hear Dana."_s);
}

void TestHearing::whileAnotherTabIsInFrontNothingIsLookedAt()
{
    press(u"Ctrl+4"_s);
    QTRY_VERIFY(!view()->isSeen());
    point(cellOf(2, ParticipantModel::MutedColumn).center());
    enter(position(Position::BargeIn));
    QCoreApplication::processEvents();
    QCOMPARE(view()->sentence(), resting());
}

void TestHearing::promise11_theLowerDocksKeepTheirHeights()
{
    QTRY_VERIFY(dock(u"hearing"_s)->height() > 200);
    const int high = dock(u"hearing"_s)->height();
    press(u"Ctrl+4"_s);
    QTRY_VERIFY(dock(u"activity"_s)->height() < 160);
    const int before = dock(u"activity"_s)->height();
    drawEdge(*m_stage->window, *dock(u"activity"_s), Qt::TopEdge, -60);
    QTRY_VERIFY(dock(u"activity"_s)->height() > before);
    const int low = dock(u"activity"_s)->height();
    QVERIFY(low < high);
    press(u"Ctrl+7"_s);
    QTRY_COMPARE(dock(u"hearing"_s)->height(), high);
    m_stage->window->setSession(nullptr, nullptr, {});
    m_stage->startAnew();
    press(u"Ctrl+4"_s);
    QTRY_COMPARE(dock(u"activity"_s)->height(), low);
}

QTEST_MAIN(TestHearing)
#include "tst_hearing.moc"
