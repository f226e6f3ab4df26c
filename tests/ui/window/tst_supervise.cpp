// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QStatusBar>
#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <conferences/onairlabel.h>
#include <conferences/supervisecontrol.h>
#include <controls/confirmation.h>
#include <people/participantmodel.h>
#include <table/shownrows.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

/// Listen, Coach and Barge in, as the person at the desk works the window.
class TestSupervise : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    static QJsonObject named(int number, const QString &label, bool isMuted = false)
    {
        return support::participantResource(number, {{u"label"_s, label}, {u"muted"_s, isMuted}});
    }
    /// Dana, agent, and Kim, who is muted.
    void open()
    {
        m_stage->account.setPeople(
            {named(1, u"Dana"_s), named(2, u"agent"_s), named(3, u"Kim"_s, true)});
        QVERIFY(m_stage->open());
    }
    void openAsKim()
    {
        QSettings().setValue(u"you/%1/label"_s.arg(support::accountSid()), u"Kim"_s);
        open();
        QTRY_COMPARE(model()->own(), support::callSid(3));
    }
    ParticipantModel *model() const { return m_stage->window->table()->participants(); }
    conferences::ConferencePage *page() const
    {
        return m_stage->window->findChild<conferences::ConferenceTabs *>()->page();
    }
    QAbstractButton *button(const QString &name) const
    {
        return named<QAbstractButton>(*page(), name);
    }
    template <class T>
    static T *named(const QWidget &root, const QString &name)
    {
        return ::named<T>(root, name);
    }
    /// Where participant \p number stands in the table.
    int placeOf(int number) const
    {
        return m_stage->window->table()->verticalHeader()->visualIndex(
            model()->rowOf(support::callSid(number)));
    }
    QString onAir() const { return page()->onAir()->text(); }
    /// In the status bar.
    QString onAirBelow() const
    {
        return m_stage->window->statusBar()->findChild<conferences::OnAirLabel *>()->text();
    }
    QStringList sent() const
    {
        QStringList all;
        for (const support::Request &request : m_stage->server.requests()) {
            if (request.method == "POST")
                all += QString::fromLatin1(request.body);
        }
        return all;
    }
    QMenu *menu(const QString &name) const { return m_stage->window->findChild<QMenu *>(name); }
    void choose(const QString &menuName, const QString &entry)
    {
        QTRY_VERIFY(menu(menuName));
        for (QAction *action : menu(menuName)->actions()) {
            if (withoutMnemonic(action->text()).contains(entry)) {
                action->trigger();
                menu(menuName)->close();
                return;
            }
        }
        QFAIL(qPrintable(entry));
    }
    static void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        QVERIFY(m_stage->isActive);
    }
    void cleanup() { m_stage.reset(); }

    void asksWhoIsAtTheDeskAndKeepsIt();
    void theirRowIsOutsideFilterAndOrder();
    void oneClickForEachPosition();
    void coachesTheOneThatIsCurrent();
    void promise10_f8ListensWhileTyping();
    void promise10_f8ListensFromADialog();
    void promise10_f8ListensFromAnotherConference();
    void promise10_arrowsNeverPress();
    void promise10_nobodysPressForAllIsForOneself();
    void promise10_ownSwitchesDoNotAnswer();
    void saysWhatWasRefused();
    void saysThatACoachIsMuted();
    void listensInDoubt();
};

void TestSupervise::asksWhoIsAtTheDeskAndKeepsIt()
{
    open();
    QTRY_COMPARE(button(u"You"_s)->text(), u"Which one are you?"_s);
    QVERIFY(!button(u"Listen"_s)->isEnabled());
    click(button(u"You"_s));
    choose(u"youMenu"_s, u"Kim"_s);
    QTRY_COMPARE(model()->own(), support::callSid(3));
    QCOMPARE(placeOf(3), 0);
    QTRY_VERIFY(button(u"Listen"_s)->isEnabled());
    QVERIFY(button(u"You"_s)->text().contains(u"Kim"_s));
    QCOMPARE(onAir(), u"Nobody hears you"_s);
    m_stage->startAnew();
    m_stage->connectTo();
    QTRY_VERIFY(model() && model()->own() == support::callSid(3));
}

void TestSupervise::theirRowIsOutsideFilterAndOrder()
{
    openAsKim();
    auto *find = named<QLineEdit>(*m_stage->window, u"Find a participant"_s);
    table::ParticipantTable *table = m_stage->window->table();
    const int own = model()->rowOf(support::callSid(3));
    QTest::keyClicks(find, u"dana"_s);
    QVERIFY(!table->isRowHidden(own));
    QVERIFY(table->isRowHidden(model()->rowOf(support::callSid(2))));
    QCOMPARE(placeOf(3), 0);
    find->clear();
    table->shown().sortBy(ParticipantModel::NameColumn);
    QCOMPARE((QList<int>{placeOf(3), placeOf(2), placeOf(1)}), (QList<int>{0, 1, 2}));
    // Whoever comes, comes at the end.
    m_stage->account.setPeople(
        {named(1, u"Dana"_s), named(2, u"agent"_s), named(3, u"Kim"_s), named(4, u"Aoife"_s)});
    QTRY_COMPARE(model()->rowCount(), 4);
    QCOMPARE(placeOf(4), 3);
}

void TestSupervise::oneClickForEachPosition()
{
    openAsKim();
    QTRY_VERIFY(button(u"Listen"_s)->isChecked());
    click(button(u"Barge in"_s));
    QTRY_VERIFY(button(u"Barge in"_s)->isChecked());
    QCOMPARE(onAir(), u"On air: 2 people hear you · F8: Listen"_s);
    QCOMPARE(onAirBelow(), u"On air in First: 2 people hear you"_s);
    // Somebody has to be named the first time.
    click(button(u"Coach"_s));
    choose(u"coachList"_s, u"Dana"_s);
    QTRY_VERIFY(button(u"Coach"_s)->isChecked());
    QVERIFY(button(u"Coach"_s)->text().contains(u"Dana"_s));
    QTRY_VERIFY(onAir().endsWith(u"alone hears you"_s));
    click(button(u"Listen"_s));
    QTRY_VERIFY(button(u"Listen"_s)->isChecked());
    QCOMPARE(onAir(), u"Nobody hears you"_s);
    click(button(u"Coach"_s));
    QTRY_VERIFY(button(u"Coach"_s)->isChecked());
    const QString dana = support::callSid(1);
    QCOMPARE(sent(),
             (QStringList{u"Coaching=false&Muted=false"_s,
                          u"CallSidToCoach=%1&Coaching=true&Muted=false"_s.arg(dana),
                          u"Coaching=false&Muted=true"_s,
                          u"CallSidToCoach=%1&Coaching=true&Muted=false"_s.arg(dana)}));
}

void TestSupervise::coachesTheOneThatIsCurrent()
{
    openAsKim();
    m_stage->window->table()->setCurrentIndex(
        model()->index(model()->rowOf(support::callSid(2)), ParticipantModel::MutedColumn));
    QTRY_VERIFY(m_stage->action(u"Coach %1"_s.arg(model()->nameOf(support::callSid(2)))));
    QAction *coach = m_stage->action(u"Coach %1"_s.arg(model()->nameOf(support::callSid(2))));
    QVERIFY(coach->isEnabled());
    coach->trigger();
    QTRY_COMPARE(
        sent(),
        QStringList{u"CallSidToCoach=%1&Coaching=true&Muted=false"_s.arg(support::callSid(2))});
}

void TestSupervise::promise10_f8ListensWhileTyping()
{
    openAsKim();
    auto *find = named<QLineEdit>(*m_stage->window, u"Find a participant"_s);
    find->setFocus();
    QTest::keyClicks(find, u"da"_s);
    QTest::keyClick(find, Qt::Key_F8);
    QTRY_COMPARE(sent(), QStringList{u"Coaching=false&Muted=true"_s});
    QCOMPARE(find->text(), u"da"_s);
}

void TestSupervise::promise10_f8ListensFromADialog()
{
    openAsKim();
    m_stage->action(u"End conference…"_s)->trigger();
    QTRY_VERIFY(m_stage->window->findChild<controls::Confirmation *>());
    auto *question = m_stage->window->findChild<controls::Confirmation *>();
    QTRY_VERIFY(question->isVisible());
    QTest::keyClick(question, Qt::Key_F8);
    QTRY_COMPARE(sent(), QStringList{u"Coaching=false&Muted=true"_s});
    QVERIFY(question->isVisible());
}

void TestSupervise::promise10_f8ListensFromAnotherConference()
{
    openAsKim();
    m_stage->account.setPeople({named(8, u"Zoë"_s)}, 2);
    m_stage->window->findChild<conferences::ConferenceTabs *>()->addPage();
    auto *list = m_stage->conferenceList();
    click(list->viewport());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(1, 0)).center());
    QTRY_COMPARE(m_stage->shown(), support::conferenceSid(2));
    QTRY_VERIFY(onAir().startsWith(u"You are in First"_s));
    QVERIFY(!button(u"Barge in"_s)->isEnabled());
    QTest::keyClick(m_stage->window.get(), Qt::Key_F8);
    QTRY_COMPARE(sent(), QStringList{u"Coaching=false&Muted=true"_s});
}

void TestSupervise::promise10_arrowsNeverPress()
{
    openAsKim();
    QTRY_VERIFY(button(u"Listen"_s)->isEnabled());
    button(u"Listen"_s)->setFocus();
    QSet<QWidget *> reached;
    for (int times = 0; times < 3; ++times) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        reached.insert(QApplication::focusWidget());
    }
    QVERIFY(reached.contains(button(u"Barge in"_s)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QVERIFY(sent().isEmpty());
    QCOMPARE(m_stage->board->queue().pending(), 0);
}

void TestSupervise::promise10_nobodysPressForAllIsForOneself()
{
    openAsKim();
    m_stage->account.setPeople({named(1, u"Dana"_s), named(2, u"agent"_s), named(3, u"Kim"_s)});
    QTRY_VERIFY(button(u"Barge in"_s)->isChecked());
    m_stage->action(u"Mute all"_s)->trigger();
    QTRY_COMPARE(sent().size(), 2);
    m_stage->window->table()->selectAll();
    m_stage->action(u"Hold"_s)->trigger();
    QTRY_COMPARE(sent().size(), 4);
    QTRY_COMPARE(m_stage->board->queue().pending(), 0);
    for (const support::Request &request : m_stage->server.requests()) {
        if (request.method == "POST")
            QVERIFY(!request.path().contains(support::callSid(3).toLatin1()));
    }
}

void TestSupervise::promise10_ownSwitchesDoNotAnswer()
{
    openAsKim();
    table::ParticipantTable *table = m_stage->window->table();
    const QModelIndex own
        = model()->index(model()->rowOf(support::callSid(3)), ParticipantModel::MutedColumn);
    table->setCurrentIndex(own);
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_VERIFY(m_stage->words().contains(u"This is you: nothing was sent."_s));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(own).center());
    QCOMPARE(m_stage->board->queue().pending(), 0);
    QVERIFY(!m_stage->action(u"Unmute"_s)->isEnabled());
}

void TestSupervise::saysWhatWasRefused()
{
    openAsKim();
    QTRY_VERIFY(button(u"Listen"_s)->isChecked());
    m_stage->server.answerNext(support::answers::error(400, 20001, "no"));
    m_stage->board->setDice([] { return 0.0; });
    m_stage->server.answerAlways([](const support::Request &request, support::Connection &on) {
        if (request.method == "POST")
            support::answers::error(400, 20001, "no")(request, on);
        else
            support::answers::participants({})(request, on);
    });
    click(button(u"Barge in"_s));
    QTRY_VERIFY(button(u"Barge in"_s)->toolTip().startsWith(u"Barge in was asked for"_s));
    QVERIFY(!button(u"Barge in"_s)->isChecked());
}

void TestSupervise::saysThatACoachIsMuted()
{
    openAsKim();
    QJsonObject kim = named(3, u"Kim"_s, true);
    kim[u"coaching"_s] = true;
    kim[u"call_sid_to_coach"_s] = support::callSid(1);
    m_stage->account.setPeople({named(1, u"Dana"_s), named(2, u"agent"_s), kim});
    QTRY_COMPARE(onAir(),
                 u"You coach %1, but are muted: nobody hears you"_s.arg(
                     model()->nameOf(support::callSid(1))));
    for (const QString &position : {u"Listen"_s, u"Coach"_s, u"Barge in"_s})
        QVERIFY(!button(position)->isChecked());
}

/// What is known here may be old: who wants to be off the air is.
void TestSupervise::listensInDoubt()
{
    openAsKim();
    QTRY_VERIFY(button(u"Listen"_s)->isChecked());
    QTest::keyClick(m_stage->window.get(), Qt::Key_F8);
    QTRY_COMPARE(sent(), QStringList{u"Coaching=false&Muted=true"_s});
}

QTEST_MAIN(TestSupervise)
#include "tst_supervise.moc"
