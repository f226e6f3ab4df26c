// SPDX-License-Identifier: Apache-2.0
// A press for several, from the panel to its line of the activities, against a service that does
// not do all of it.
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <atomic>
#include <controls/confirmation.h>
#include <panel/participantpanel.h>
#include <people/activitymodel.h>
#include <people/participantmodel.h>
#include <records/activityview.h>
#include <support/slowanswers.h>
#include <table/shownrows.h>
#include <uistage/windowstage.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using people::ActivityModel;
using people::ParticipantModel;

class TestPresses : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;
    std::atomic<int> m_refuses = 0; ///< the first so many people; read by the server's thread

    table::ParticipantTable *table() const { return m_stage->window->table(); }
    ParticipantModel *model() const { return table()->participants(); }
    QLineEdit *find() const { return named<QLineEdit>(*m_stage->window, u"Find a participant"_s); }
    QPushButton *button(const QString &name) const
    {
        return named<QPushButton>(*m_stage->window->panel(), name);
    }
    records::ActivityView *activity() const
    {
        return m_stage->window->findChild<records::ActivityView *>();
    }
    QString cell(int line, ActivityModel::Column column) const
    {
        return activity()->model()->index(line, column).data().toString();
    }
    QString title(int line = 0) const { return cell(line, ActivityModel::TitleColumn); }
    QString outcome(int line = 0) const { return cell(line, ActivityModel::OutcomeColumn); }
    int lines() const { return activity()->model()->rowCount(); }
    /// By key, from the menu of the line.
    void choose(int line, const QString &words) const
    {
        activity()->setFocus();
        activity()->setCurrentIndex(activity()->model()->index(line, 0));
        QTest::keyClick(activity(), Qt::Key_Return);
        const auto menus = activity()->findChildren<QMenu *>();
        QVERIFY(!menus.isEmpty());
        QStringList offered;
        for (QAction *action : menus.constLast()->actions()) {
            offered += withoutMnemonic(action->text());
            if (offered.constLast() == words) {
                menus.constLast()->close();
                return action->trigger();
            }
        }
        QFAIL(qPrintable(offered.join(u'|')));
    }
    bool says(const QString &words) const { return m_stage->words().contains(words); }
    void open(int people, std::chrono::milliseconds latency = 0ms)
    {
        m_stage->account.setPeople(crowd(people));
        m_stage->server.answerWhen(
            [this](const support::Request &request) {
                for (int number = 1; number <= m_refuses; ++number) {
                    if (request.method == "POST"
                        && request.path().contains(support::callSid(number).toLatin1()))
                        return true;
                }
                return false;
            },
            support::answers::error(400, 20001, "why"));
        if (latency > 0ms)
            m_stage->server.answerWhen(
                [](const support::Request &request) { return request.method == "POST"; },
                support::fault::delayed(latency, support::answers::obedient()));
        QVERIFY(m_stage->open(people));
    }
    void press(const QString &name) const
    {
        QTRY_VERIFY(button(name)->isVisible() && button(name)->isEnabled());
        QTest::mouseClick(button(name), Qt::LeftButton);
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_refuses = 0;
        m_stage = std::make_unique<WindowStage>();
    }
    void cleanup() { m_stage.reset(); }

    void whatWasRefusedIsTriedAgainAsOnePress()
    {
        m_refuses = 2;
        open(14);
        table()->selectAll();
        press(u"Mute"_s);
        QTRY_COMPARE(outcome(), u"12 confirmed, 2 refused"_s);
        QCOMPARE(title(), u"Mute 14 people"_s);
        QCOMPARE(lines(), 1);
        m_refuses = 0;
        choose(0, u"Try these again: 2"_s);
        QTRY_COMPARE(lines(), 2);
        QCOMPARE(title(), u"Mute 2 people"_s);
        QTRY_VERIFY2(outcome().startsWith(u"confirmed for all 2"_s), qPrintable(outcome()));
        QTRY_COMPARE(model()->participant(0).muted, std::optional(true));
    }

    void promise10_openingManyOnceMoreAsks()
    {
        QJsonArray people;
        for (int number = 1; number <= 7; ++number)
            people += support::participantResource(number, {{u"muted"_s, true}});
        m_refuses = 7;
        open(7);
        m_stage->account.setPeople(people);
        QTRY_COMPARE(model()->participant(6).muted, std::optional(true));
        table()->selectAll();
        press(u"Unmute"_s);
        const auto question
            = [this] { return m_stage->window->findChild<controls::Confirmation *>(); };
        QTRY_VERIFY(question());
        QTest::mouseClick(question()->buttons().constFirst(), Qt::LeftButton);
        QTRY_COMPARE(outcome(), u"7 refused"_s);
        QTRY_VERIFY(!question());
        const int before = lines();
        choose(0, u"Try these again: 7"_s);
        QTRY_VERIFY(question());
        QCOMPARE(question()->text(), u"Try “Unmute 7 people” again?"_s);
        QCOMPARE(lines(), before);
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QCOMPARE(lines(), before);
    }

    void showSelectsThoseOfWhomItWasNotDone()
    {
        m_refuses = 2;
        open(14);
        table()->selectAll();
        press(u"Mute"_s);
        QTRY_COMPARE(outcome(), u"12 confirmed, 2 refused"_s);
        QTest::keyClicks(find(), u"0007"_s);
        QTRY_VERIFY(table()->isRowHidden(0));
        choose(0, u"Show 2"_s);
        QCOMPARE(table()->shown().selected(), (QList<int>{0, 1}));
        QVERIFY(!table()->isRowHidden(0));
        QTRY_VERIFY(button(u"Mute"_s)->text() == u"Mute 2"_s);
    }

    void theRestIsCancelledAndWhatIsOnItsWayIsNot()
    {
        open(40, 2s);
        table()->selectAll();
        press(u"Mute"_s);
        QTRY_COMPARE(outcome(), u"24 sending, 16 waiting"_s);
        // The next list is to say what the answers say.
        QJsonArray muted;
        for (int number = 1; number <= 40; ++number)
            muted += support::participantResource(number, {{u"muted"_s, true}});
        m_stage->account.setPeople(muted);
        choose(0, u"Cancel the rest"_s);
        QTRY_VERIFY2(says(u"Cancelled 16 of “Mute 40 people”. Already on the way, and not "
                          "cancelled: 24."_s),
                     qPrintable(m_stage->words()));
        // The others are muted all the same, which is told of them.
        QTRY_COMPARE(outcome(lines() - 1), u"24 confirmed, 16 cancelled"_s);
        QTRY_COMPARE(title(), u"16 people were muted from elsewhere"_s);
    }

    void promise12_whatIsRefusedOutOfSightIsSaidOnce()
    {
        m_refuses = 2;
        open(14);
        table()->selectAll();
        QTest::keyClicks(find(), u"0007"_s);
        QTRY_VERIFY(table()->isRowHidden(0));
        press(u"Mute"_s);
        QTRY_VERIFY2(says(u"“Mute 14 people”: 2 refused. Activity says why."_s),
                     qPrintable(m_stage->words()));
    }

    void promise12_whatIsRefusedInSightIsSaidByItsMarkAlone()
    {
        m_refuses = 2;
        open(3);
        QTest::keyClicks(find(), u"0001"_s);
        QTRY_VERIFY(table()->isRowHidden(1));
        table()->shown().select({0});
        m_stage->action(u"Mute"_s)->trigger();
        m_stage->board->commands().setSwitch(*model(), {1}, people::Switch::Muted, true);
        QTRY_VERIFY2(says(u"“Mute CA00…0002” was not done."_s), qPrintable(m_stage->words()));
        QTRY_VERIFY(outcome(0).startsWith(u"refused: why"_s));
        QVERIFY(outcome(1).startsWith(u"refused: why"_s));
        QVERIFY(!says(u"2 presses were not done"_s));
    }
};

QTEST_MAIN(TestPresses)
#include "tst_presses.moc"
