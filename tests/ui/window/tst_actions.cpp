// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <controls/confirmation.h>
#include <people/consequence.h>
#include <table/shownrows.h>
#include <uistage/panelstage.h>
#include <uistage/tabsstage.h>
#include <window/appearancemenu.h>
#include <window/calleractions.h>
#include <window/conferenceactions.h>
#include <window/participantactions.h>
#include <window/undoactions.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;

/// The groups of actions, each without the window that puts them into menus.
class TestActions : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TabsStage> m_stage;
    std::unique_ptr<QWidget> m_window; ///< in front of which questions are asked

    void open()
    {
        m_stage->open();
        QTRY_COMPARE(m_stage->people(), 3);
    }
    static QStringList textsOf(const QList<QAction *> &actions)
    {
        QStringList texts;
        for (const QAction *action : actions)
            texts += withoutMnemonic(action->text());
        return texts;
    }
    static int enabledOf(const QList<QAction *> &actions)
    {
        return static_cast<int>(std::count_if(
            actions.begin(), actions.end(), [](const QAction *each) { return each->isEnabled(); }));
    }
    controls::Confirmation *question() const
    {
        return m_window->findChild<controls::Confirmation *>();
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<TabsStage>();
        m_window = std::make_unique<QWidget>();
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_stage.reset();
    }

    void aConferencesActionsAreThereWhileItGoesOn()
    {
        const window::ConferenceActions actions(m_stage->selection, m_window.get());
        QCOMPARE(
            textsOf(actions.forAll()),
            (QStringList{u"Mute all"_s, u"Unmute all…"_s, u"Announce to all…"_s, u"Dial in…"_s}));
        QCOMPARE(enabledOf(actions.forAll()), 0);
        QVERIFY(!actions.end()->isEnabled());
        QVERIFY(actions.refresh()->isEnabled());
        open();
        QCOMPARE(enabledOf(actions.forAll()), 4);
        QVERIFY(actions.end()->isEnabled());
        m_stage->selection.conference()->setEnded();
        QCOMPARE(enabledOf(actions.forAll()), 0);
        QVERIFY(!actions.end()->isEnabled());
        m_stage->selection.setSession(nullptr);
        QVERIFY(!actions.refresh()->isEnabled());
    }

    void mutesAllWhoAreNotMuted()
    {
        m_stage->connected.account.setPeople(crowd(3, {{u"muted"_s, true}}));
        const window::ConferenceActions actions(m_stage->selection, m_window.get());
        open();
        actions.forAll().at(0)->trigger();
        QTRY_COMPARE(m_stage->sent(), (QStringList{u"2 Muted=true"_s, u"3 Muted=true"_s}));
    }

    void promise10_whatCannotBeTakenBackIsAskedFirst_data()
    {
        QTest::addColumn<bool>("isEnd");
        QTest::addColumn<QString>("yes");
        QTest::addColumn<QStringList>("sent");
        QTest::newRow("a removal") << false << u"Remove"_s << QStringList{u"1 removed"_s};
        QTest::newRow("an end") << true << u"End"_s << QStringList{u"Status=completed"_s};
    }
    void promise10_whatCannotBeTakenBackIsAskedFirst()
    {
        QFETCH(const bool, isEnd);
        QFETCH(const QString, yes);
        QFETCH(const QStringList, sent);
        m_stage->connected.account.setPeople({participantResource(1),
                                              participantResource(2, {{u"hold"_s, true}}),
                                              participantResource(3, {{u"hold"_s, true}})},
                                             1);
        const window::ConferenceActions actions(m_stage->selection, m_window.get());
        const window::ParticipantActions people(m_stage->selection, m_window.get());
        open();
        m_stage->choose({0});
        QAction *action = isEnd ? actions.end() : people.actions().last();
        const auto press = [&](const QString &words) {
            for (QAbstractButton *each : question()->buttons()) {
                if (withoutMnemonic(each->text()).startsWith(words))
                    return QTest::mouseClick(each, Qt::LeftButton);
            }
            QFAIL(qPrintable(words));
        };
        // No is no, and so is Enter.
        action->trigger();
        QVERIFY(question());
        if (!isEnd) {
            const QString stranded
                = people::consequenceOfLeaving(*m_stage->selection.conference(), {0});
            QVERIFY(!stranded.isEmpty());
            QCOMPARE(question()->informativeText(), stranded);
        }
        press(u"Cancel"_s);
        QTRY_VERIFY(!question());
        action->trigger();
        QTRY_VERIFY(question() && question()->isVisible());
        QTest::keyClick(question(), Qt::Key_Return);
        QTRY_VERIFY(!question());
        action->trigger();
        QTRY_VERIFY(question() && question()->isVisible());
        QVERIFY(m_stage->sent().isEmpty());
        press(yes);
        QTRY_COMPARE(m_stage->sent(), sent);
    }

    void promise11_whoHasLeftIsNotActedOn()
    {
        const window::ParticipantActions actions(m_stage->selection, m_window.get());
        open();
        m_stage->connected.account.setPeople({participantResource(1), participantResource(3)}, 1);
        QTRY_VERIFY(m_stage->selection.conference()->hasLeft(1));
        m_stage->choose({0, 1, 2});
        actions.actions().at(0)->trigger();
        QTRY_COMPARE(m_stage->sent(), (QStringList{u"1 Muted=true"_s, u"3 Muted=true"_s}));
        actions.actions().last()->trigger();
        QVERIFY(question());
        QVERIFY2(question()->text().contains(u"0001"_s) && !question()->text().contains(u"0002"_s),
                 qPrintable(question()->text()));
        emit question()->confirmed();
        QTRY_COMPARE(
            m_stage->sent(),
            (QStringList{u"1 Muted=true"_s, u"1 removed"_s, u"3 Muted=true"_s, u"3 removed"_s}));
        m_stage->choose({1});
        QCOMPARE(enabledOf(actions.actions()), 0);
    }

    void endsAConferenceThatWasAskedAbout()
    {
        const window::ConferenceActions actions(m_stage->selection, m_window.get());
        open();
        actions.end()->trigger();
        QVERIFY(question());
        QVERIFY2(question()->text().contains(u"First"_s), qPrintable(question()->text()));
        QVERIFY(m_stage->sent().isEmpty());
        emit question()->confirmed();
        QTRY_COMPARE(m_stage->sent(), QStringList{u"Status=completed"_s});
    }

    void aParticipantsActionsWorkOnTheRowsChosen()
    {
        const window::ParticipantActions actions(m_stage->selection, m_window.get());
        QCOMPARE(textsOf(actions.actions()),
                 (QStringList{u"Mute"_s, u"Unmute"_s, u"Hold"_s, u"Resume"_s, u"Coach…"_s,
                              u"End conference on exit"_s, u"Announce…"_s, u"Remove…"_s}));
        QCOMPARE(enabledOf(actions.actions()), 0);
        open();
        QCOMPARE(enabledOf(actions.actions()), 8);
        m_stage->choose({1, 2});
        actions.actions().at(0)->trigger();
        QTRY_COMPARE(m_stage->sent(), (QStringList{u"2 Muted=true"_s, u"3 Muted=true"_s}));
    }

    void whatWasPressedIsTakenBack()
    {
        const window::ParticipantActions actions(m_stage->selection, m_window.get());
        open();
        const window::UndoActions back(m_stage->selection, m_window.get());
        QVERIFY(!back.undo()->isEnabled());
        m_stage->choose({1});
        actions.actions().at(0)->trigger();
        QVERIFY(back.undo()->isEnabled());
        QTRY_COMPARE(m_stage->sent(), QStringList{u"2 Muted=true"_s});
        QTRY_COMPARE(m_stage->connected.board->queue().pending(), 0);
        m_stage->conferences->openInNewTab(conferenceSid(2));
        QVERIFY(!back.undo()->isEnabled());
        m_stage->tabs.setCurrentIndex(0);
        QVERIFY(back.undo()->isEnabled());
        back.undo()->trigger();
        QTRY_COMPARE(m_stage->sent(), (QStringList{u"2 Muted=false"_s, u"2 Muted=true"_s}));
        QVERIFY(!back.undo()->isEnabled());
        QVERIFY(back.redo()->isEnabled());
    }

    void promise12_aGroupIsTakenBackAsOne()
    {
        const window::ParticipantActions actions(m_stage->selection, m_window.get());
        const window::UndoActions back(m_stage->selection, m_window.get());
        open();
        m_stage->choose({0, 2});
        actions.actions().at(2)->trigger();
        QTRY_COMPARE(m_stage->sent(), (QStringList{u"1 Hold=true"_s, u"3 Hold=true"_s}));
        QTRY_COMPARE(m_stage->connected.board->queue().pending(), 0);
        const QString who = m_stage->selection.conference()->nameOf(callSid(1));
        QVERIFY2(back.undo()->text().contains(u"Hold %1 and 1 more"_s.arg(who)),
                 qPrintable(back.undo()->text()));
        back.undo()->trigger();
        QTRY_COMPARE(m_stage->sent(),
                     (QStringList{u"1 Hold=false"_s, u"1 Hold=true"_s, u"3 Hold=false"_s,
                                  u"3 Hold=true"_s}));
    }

    /// Ctrl+Z after an announcement took back the change before it.
    void promise12_anAnnouncementStopsTheUndo()
    {
        const window::ParticipantActions actions(m_stage->selection, m_window.get());
        const window::UndoActions back(m_stage->selection, m_window.get());
        open();
        m_stage->choose({1});
        actions.actions().at(0)->trigger();
        QTRY_COMPARE(m_stage->connected.board->queue().pending(), 0);
        const people::ParticipantModel &people = *m_stage->selection.conference();
        m_stage->connected.board->commands().update(people, callSid(1),
                                                    {.announceUrl = u"https://example.com/a"_s});
        QTRY_COMPARE(m_stage->sent().size(), 2);
        QVERIFY(!back.undo()->isEnabled());
        QVERIFY2(back.undo()->text().contains(u"Announcement cannot be taken back"_s),
                 qPrintable(back.undo()->text()));
        QSignalSpy remarked(&back, &window::UndoActions::remarked);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(remarked.size(), 1);
        QVERIFY(remarked[0][0].toString().contains(u"Announcement cannot be taken back"_s));
        QVERIFY(!back.undo()->isEnabled());
        QCOMPARE(m_stage->sent().size(), 2);
    }

    void promise12_whatIsNotDoneIsNotThereToBeTakenBack()
    {
        const window::ParticipantActions actions(m_stage->selection, m_window.get());
        const window::UndoActions back(m_stage->selection, m_window.get());
        open();
        m_stage->choose({1});
        actions.actions().at(0)->trigger();
        QTRY_COMPARE(m_stage->connected.board->queue().pending(), 0);
        m_stage->connected.server.answerWhen(
            [](const Request &request) { return request.method == "POST"; },
            answers::error(400, 20001, "no"));
        m_stage->connected.board->commands().update(*m_stage->selection.conference(), callSid(1),
                                                    {.announceUrl = u"https://example.com/a"_s});
        QTRY_VERIFY(back.undo()->isEnabled());
        QVERIFY2(back.undo()->text().contains(u"Mute "_s), qPrintable(back.undo()->text()));
    }

    void promise12_undoOutlivesAnotherConferenceInTheTab()
    {
        const window::ParticipantActions actions(m_stage->selection, m_window.get());
        const window::UndoActions back(m_stage->selection, m_window.get());
        open();
        m_stage->choose({1});
        actions.actions().at(0)->trigger();
        QTRY_COMPARE(m_stage->connected.board->queue().pending(), 0);
        m_stage->conferences->open(conferenceSid(2));
        QTRY_COMPARE(m_stage->shown(), conferenceSid(2));
        QVERIFY(!back.undo()->isEnabled());
        m_stage->conferences->open(conferenceSid(1));
        QTRY_VERIFY(back.undo()->isEnabled());
        back.undo()->trigger();
        QTRY_COMPARE(m_stage->sent(), (QStringList{u"2 Muted=false"_s, u"2 Muted=true"_s}));
    }

    void promise12_undoIsGoneWithItsPerson()
    {
        const window::ParticipantActions actions(m_stage->selection, m_window.get());
        const window::UndoActions back(m_stage->selection, m_window.get());
        open();
        m_stage->choose({0});
        actions.actions().at(2)->trigger();
        m_stage->choose({2});
        actions.actions().at(0)->trigger();
        QTRY_COMPARE(m_stage->connected.board->queue().pending(), 0);
        const QString who = m_stage->selection.conference()->nameOf(callSid(3));
        m_stage->connected.account.setPeople(crowd(2), 1);
        QTRY_VERIFY2(back.undo()->text().contains(u"%1 has left"_s.arg(who)),
                     qPrintable(back.undo()->text()));
        QVERIFY(!back.undo()->isEnabled());
        QSignalSpy remarked(&back, &window::UndoActions::remarked);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(remarked.size(), 1);
        // It has been told: what was pressed before is next, and says so.
        QVERIFY(back.undo()->isEnabled());
        QVERIFY2(back.undo()->text().contains(u"Hold "_s), qPrintable(back.undo()->text()));
        QCOMPARE(m_stage->sent(), (QStringList{u"1 Hold=true"_s, u"3 Muted=true"_s}));
    }

    void promise10_unmuteAllAsksWithTheNumber()
    {
        m_stage->connected.account.setPeople(crowd(3, {{u"muted"_s, true}}));
        const window::ParticipantActions some(m_stage->selection, m_window.get());
        const window::ConferenceActions actions(m_stage->selection, m_window.get());
        open();
        m_stage->choose({1});
        some.actions().at(0)->trigger();
        QTRY_COMPARE(m_stage->connected.board->queue().pending(), 0);
        actions.forAll().at(1)->trigger();
        QVERIFY(question());
        QVERIFY2(question()->text().contains(u"all 3 people"_s), qPrintable(question()->text()));
        QVERIFY2(question()->informativeText().contains(u"2 microphones"_s),
                 qPrintable(question()->informativeText()));
        QCOMPARE(m_stage->sent(), QStringList{u"2 Muted=true"_s});
        emit question()->confirmed();
        QTRY_COMPARE(m_stage->sent(),
                     (QStringList{u"1 Muted=false"_s, u"2 Muted=false"_s, u"2 Muted=true"_s}));
    }

    void promise10_manyMicrophonesAreAskedFor()
    {
        m_stage->connected.account.setPeople(crowd(8));
        const window::ParticipantActions actions(m_stage->selection, m_window.get());
        const window::UndoActions undo(m_stage->selection, m_window.get());
        m_stage->open();
        QTRY_COMPARE(m_stage->people(), 8);
        m_stage->choose({0, 1, 2, 3, 4, 5});
        const auto isSettled = [this] { return m_stage->connected.board->queue().pending() == 0; };
        const auto answer = [this](const QString &microphones) {
            QVERIFY(question());
            QVERIFY2(question()->informativeText().contains(microphones),
                     qPrintable(question()->informativeText()));
            emit question()->confirmed();
            delete question();
        };
        actions.actions().at(0)->trigger(); // Mute
        QTRY_COMPARE(m_stage->sent().size(), 6);
        QTRY_VERIFY(isSettled());
        actions.actions().at(1)->trigger(); // Unmute
        QCOMPARE(m_stage->sent().size(), 6);
        answer(u"6 microphones"_s);
        QTRY_COMPARE(m_stage->sent().size(), 12);
        QTRY_VERIFY(isSettled());

        // To undo what muted as many is the same.
        actions.actions().at(0)->trigger();
        QTRY_COMPARE(m_stage->sent().size(), 18);
        QTRY_VERIFY(isSettled());
        undo.undo()->trigger();
        QCOMPARE(m_stage->sent().size(), 18);
        answer(u"6 microphones"_s);
        QTRY_COMPARE(m_stage->sent().size(), 24);
    }

    void promise10_unmuteAllSaysWhomItIsFor()
    {
        const window::ConferenceActions actions(m_stage->selection, m_window.get());
        open();
        QSignalSpy remarked(&actions, &window::ConferenceActions::remarked);
        m_stage->choose({0, 1});
        actions.forAll().at(0)->trigger();
        QTRY_COMPARE(m_stage->sent(), (QStringList{u"1 Muted=true"_s, u"2 Muted=true"_s}));
        QCOMPARE(remarked.size(), 1);
        QVERIFY2(remarked[0][0].toString().contains(u"the 2 people selected"_s),
                 qPrintable(remarked[0][0].toString()));
        QTRY_COMPARE(m_stage->connected.board->queue().pending(), 0);
        // Find shows one of the two.
        m_stage->table()->shown().setFilter({people::SearchWords(callSid(2)), {}});
        m_stage->choose({1});
        actions.forAll().at(1)->trigger();
        QVERIFY(question());
        QVERIFY2(question()->text().contains(u"the 1 person whom Find shows"_s),
                 qPrintable(question()->text()));
        QVERIFY2(question()->informativeText().contains(u"1 microphone."_s),
                 qPrintable(question()->informativeText()));
        QVERIFY2(question()->informativeText().contains(u"2 other people"_s),
                 qPrintable(question()->informativeText()));
        emit question()->confirmed();
        QTRY_COMPARE(m_stage->sent(),
                     (QStringList{u"1 Muted=true"_s, u"2 Muted=false"_s, u"2 Muted=true"_s}));
    }

    void promise12_whatDoesNothingSaysWhy()
    {
        const window::ParticipantActions actions(m_stage->selection, m_window.get());
        open();
        QSignalSpy notMade(&m_stage->connected.board->commands(),
                           &people::ParticipantCommands::notMade);
        m_stage->connected.board->commands().setSwitch(*m_stage->selection.conference(), {},
                                                       people::Switch::Muted, true);
        QCOMPARE(notMade.size(), 1);
        QVERIFY(notMade[0][0].toString().contains(u"nobody is selected"_s));
        m_stage->choose({1});
        actions.actions().at(1)->trigger();
        QCOMPARE(notMade.size(), 2);
        QVERIFY(notMade[1][0].toString().contains(u"is off already"_s));
        QVERIFY(m_stage->sent().isEmpty());
    }

    void removesThoseWhoWereAskedAbout()
    {
        const window::ParticipantActions actions(m_stage->selection, m_window.get());
        open();
        m_stage->choose({0, 2});
        actions.actions().last()->trigger();
        QVERIFY(question());
        QVERIFY(m_stage->sent().isEmpty());
        // Rows chosen meanwhile were not asked about.
        m_stage->choose({1});
        emit question()->confirmed();
        QTRY_COMPARE(m_stage->sent(), (QStringList{u"1 removed"_s, u"3 removed"_s}));
    }

    void aCallersActionsSayWhyTheyCannotBe()
    {
        const window::CallerActions actions(m_stage->selection, m_window.get());
        QCOMPARE(textsOf(actions.actions()),
                 (QStringList{u"Who is it?"_s, u"Name this number…"_s}));
        QCOMPARE(enabledOf(actions.actions()), 0);
        open();
        QAction *who = actions.actions().at(0);
        const QAction *name = actions.actions().at(1);
        QVERIFY(who->isEnabled());
        QVERIFY(!name->isEnabled());
        QVERIFY2(name->toolTip().contains(u"not known yet"_s), qPrintable(name->toolTip()));
        QCOMPARE(name->statusTip(), name->toolTip());
        m_stage->connected.server.answerAlways(answers::call());
        m_stage->choose({0});
        QSignalSpy asked(&actions, &window::CallerActions::remarked);
        who->trigger();
        QCOMPARE(asked.size(), 1);
        QTRY_VERIFY(name->isEnabled());
        QVERIFY2(name->toolTip().contains(u"+14155550101"_s), qPrintable(name->toolTip()));
        m_stage->table()->setCurrentIndex(m_stage->table()->model()->index(1, 2));
        QVERIFY(!name->isEnabled());
    }

    void theAppearanceIsKept()
    {
        const window::AppearanceMenu menu;
        QCOMPARE(textsOf(menu.actions()), (QStringList{u"As the system"_s, u"Light"_s, u"Dark"_s}));
        QVERIFY(menu.actions().at(0)->isChecked());
        menu.actions().at(2)->trigger();
        QVERIFY(window::AppearanceMenu().actions().at(2)->isChecked());
        menu.actions().at(0)->trigger();
    }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
