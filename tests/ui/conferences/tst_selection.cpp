// SPDX-License-Identifier: Apache-2.0
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <table/shownrows.h>
#include <uistage/tabsstage.h>

using namespace Qt::Literals::StringLiterals;
using conferences::Selection;

/// What actions act on: the conference in front and the rows chosen in it.
class TestSelection : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TabsStage> m_stage;

    Selection &selection() const { return m_stage->selection; }
    void openFirst()
    {
        m_stage->open();
        QTRY_COMPARE(m_stage->people(), 3);
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<TabsStage>();
    }
    void cleanup() { m_stage.reset(); }

    void isEmptyBeforeThereIsATab()
    {
        conferences::ConferenceTabs tabs;
        const Selection empty(tabs);
        QVERIFY(!empty.conference());
        QVERIFY(!empty.session());
        QVERIFY(!empty.isLive());
        QVERIFY(empty.rows().isEmpty());
        QVERIFY(empty.current().isEmpty());
        QVERIFY(!empty.caller());
        QVERIFY(!empty.undo());
        QVERIFY(empty.conferenceName().isEmpty());
    }

    void isTheConferenceInFront()
    {
        openFirst();
        QCOMPARE(m_stage->shown(), support::conferenceSid(1));
        QCOMPARE(selection().conferenceName(), u"First"_s);
        QVERIFY(selection().isLive());
        QCOMPARE(selection().undo(), m_stage->tabs.page()->undo());
        QSignalSpy another(&selection(), &Selection::conferenceChanged);
        m_stage->conferences->openInNewTab(support::conferenceSid(2));
        QCOMPARE(m_stage->shown(), support::conferenceSid(2));
        QCOMPARE(selection().conferenceName(), u"Second"_s);
        m_stage->tabs.setCurrentIndex(0);
        QCOMPARE(m_stage->shown(), support::conferenceSid(1));
        QVERIFY(another.size() >= 2);
    }

    void changesInOneTabToo()
    {
        openFirst();
        QSignalSpy another(&selection(), &Selection::conferenceChanged);
        m_stage->conferences->open(support::conferenceSid(2));
        QCOMPARE(another.size(), 1);
        QCOMPARE(m_stage->tabs.count(), 1);
        QCOMPARE(m_stage->shown(), support::conferenceSid(2));
        QTRY_COMPARE(m_stage->people(), 3);
        QVERIFY(selection().isLive());
    }

    void isTheRowsChosen()
    {
        openFirst();
        QSignalSpy changed(&selection(), &Selection::changed);
        m_stage->choose({2, 0});
        QVERIFY(!changed.isEmpty());
        QCOMPARE(selection().rows(), (QList<int>{0, 2}));
        m_stage->table()->shown().setFilter({people::SearchWords(support::callSid(3)), {}});
        // Those that are hidden stay chosen, and are counted.
        QCOMPARE(selection().rows(), (QList<int>{0, 2}));
        QCOMPARE(selection().hidden(), 1);
        QCOMPARE(selection().others(), QList<int>{1});
    }

    void tellsTheCurrentParticipant()
    {
        openFirst();
        QCOMPARE(selection().current(), support::callSid(1));
        QSignalSpy current(&selection(), &Selection::currentChanged);
        m_stage->table()->setCurrentIndex(m_stage->table()->model()->index(1, 2));
        QCOMPARE(current.size(), 1);
        QCOMPARE(current.first().first().toString(), support::callSid(2));
        QCOMPARE(selection().current(), support::callSid(2));
    }

    void whatIsNotInFrontIsNotTold()
    {
        openFirst();
        const auto *behind = m_stage->tabs.page();
        m_stage->conferences->openInNewTab(support::conferenceSid(2));
        QTRY_COMPARE(m_stage->people(), 3);
        QSignalSpy current(&selection(), &Selection::currentChanged);
        QSignalSpy changed(&selection(), &Selection::changed);
        behind->table()->setCurrentIndex(behind->table()->model()->index(1, 2));
        behind->table()->selectAll();
        QVERIFY(current.isEmpty());
        QVERIFY(changed.isEmpty());
    }

    void whatHasEndedIsNotLive()
    {
        openFirst();
        QSignalSpy changed(&selection(), &Selection::changed);
        selection().conference()->setEnded();
        QVERIFY(!changed.isEmpty());
        QVERIFY(!selection().isLive());
    }

    void tellsWhoIsCalling()
    {
        openFirst();
        QVERIFY(!selection().caller());
        m_stage->connected.server.answerAlways(support::answers::call());
        QSignalSpy changed(&selection(), &Selection::changed);
        m_stage->connected.board->callers().ask({support::callSid(1)});
        QTRY_VERIFY(selection().caller());
        QVERIFY(!changed.isEmpty());
        QCOMPARE(selection().caller()->number, u"+14155550101"_s);
    }

    void hearsNoMoreOfAnAccountThatWasLeft()
    {
        openFirst();
        selection().setSession(nullptr);
        QVERIFY(!selection().session());
        QVERIFY(!selection().caller());
        QSignalSpy changed(&selection(), &Selection::changed);
        QSignalSpy told(&m_stage->connected.board->callers(), &people::Callers::told);
        m_stage->connected.server.answerAlways(support::answers::call());
        m_stage->connected.board->callers().ask({support::callSid(1)});
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(changed.isEmpty());
    }
};

QTEST_MAIN(TestSelection)
#include "tst_selection.moc"
