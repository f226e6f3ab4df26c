// SPDX-License-Identifier: Apache-2.0

#include <conferences/conferencepage.h>
#include <conferences/conferencetabs.h>
#include <uistage/windowstage.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::ParticipantModel;

/// Several conferences of one account, in tabs.
class TestTabs : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowStage> m_stage;

    conferences::ConferenceTabs *tabs() const
    {
        return m_stage->window->findChild<conferences::ConferenceTabs *>();
    }
    QStringList titles() const
    {
        QStringList all;
        for (int index = 0; index < tabs()->count(); ++index)
            all += tabs()->tabText(index);
        return all;
    }
    QListView *list() const { return m_stage->conferenceList(); }
    void press(int row, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(list()->viewport(), button, modifiers,
                          list()->visualRect(list()->model()->index(row, 0)).center());
    }
    qsizetype listsOf(int number) const
    {
        const QByteArray wanted = conferenceSid(number).toLatin1() + "/Participants.json";
        const QList<Request> seen = m_stage->server.requests();
        return std::count_if(seen.begin(), seen.end(), [&](const Request &request) {
            return request.path().contains(wanted);
        });
    }
    QByteArrayList changesOf(int number) const
    {
        QByteArrayList bodies;
        for (const Request &request : m_stage->server.requests()) {
            if (request.method == "POST"
                && request.path().contains(conferenceSid(number).toLatin1()))
                bodies += request.body;
        }
        return bodies;
    }
    void openBoth()
    {
        QVERIFY(m_stage->open());
        press(1, Qt::LeftButton, Qt::ControlModifier);
        QCOMPARE(m_stage->shown(), conferenceSid(2));
        QTRY_COMPARE(m_stage->window->table()->model()->rowCount(), 3);
    }

private slots:
    void init()
    {
        QSettings().clear();
        m_stage = std::make_unique<WindowStage>();
        QVERIFY(m_stage->isActive);
    }
    void cleanup() { m_stage.reset(); }

    void oneConferenceIsNoTab()
    {
        QVERIFY(m_stage->open());
        press(1, Qt::LeftButton);
        QCOMPARE(m_stage->shown(), conferenceSid(2));
        QCOMPARE(tabs()->count(), 1);
        QVERIFY(!tabs()->tabBar()->isVisible());
        QVERIFY(!m_stage->action(u"Close tab"_s)->isEnabled());
    }

    void opensBeside_data()
    {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("Ctrl") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("middle") << Qt::MiddleButton << Qt::KeyboardModifiers();
    }
    void opensBeside()
    {
        QFETCH(const Qt::MouseButton, button);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QVERIFY(m_stage->open());
        press(1, button, modifiers);
        QCOMPARE(titles(), (QStringList{u"First"_s, u"Second"_s}));
        QVERIFY(tabs()->tabBar()->isVisible());
        QCOMPARE(m_stage->shown(), conferenceSid(2));
        // What is open is looked at, and not opened again.
        press(0, button, modifiers);
        QCOMPARE(m_stage->shown(), conferenceSid(1));
        press(1, Qt::LeftButton);
        QCOMPARE(m_stage->shown(), conferenceSid(2));
        QCOMPARE(tabs()->count(), 2);
    }

    void bothAreKeptFresh()
    {
        openBoth();
        m_stage->account.setPeople(crowd(5), 1);
        QTRY_COMPARE(tabs()->pageOf(conferenceSid(1))->model()->rowCount(), 5);
        QCOMPARE(m_stage->shown(), conferenceSid(2));
        tabs()->setCurrentIndex(0);
        QCOMPARE(m_stage->window->table()->model()->rowCount(), 5);
        QCOMPARE(list()->currentIndex().row(), 0);
    }

    void whatIsClosedIsNotAskedFor()
    {
        openBoth();
        QTest::keySequence(m_stage->window.get(), QKeySequence(u"Ctrl+W"_s));
        QCOMPARE(titles(), QStringList{u"First"_s});
        QCOMPARE(m_stage->shown(), conferenceSid(1));
        const qsizetype before = listsOf(2);
        const qsizetype more = listsOf(1) + 12; // two rounds in which all are read
        QTRY_VERIFY(listsOf(1) >= more);
        // One may have been under way, and who is in it is counted once a minute.
        QVERIFY(listsOf(2) <= before + 2);
    }

    void eachHasItsOwnStepsToTakeBack()
    {
        openBoth();
        tabs()->setCurrentIndex(0);
        QTest::keySequence(m_stage->window.get(), QKeySequence(u"Ctrl+M"_s));
        QTRY_COMPARE(changesOf(1), QByteArrayList{"Muted=true"});
        tabs()->setCurrentIndex(1);
        QTest::keySequence(m_stage->window.get(), QKeySequence::Undo);
        tabs()->setCurrentIndex(0);
        QTest::keySequence(m_stage->window.get(), QKeySequence::Undo);
        QTRY_COMPARE(changesOf(1), (QByteArrayList{"Muted=true", "Muted=false"}));
        QCOMPARE(changesOf(2), QByteArrayList());
    }

    void promise9_byKeyboardAlone()
    {
        QVERIFY(m_stage->open());
        QTest::keySequence(m_stage->window.get(), QKeySequence(u"Ctrl+T"_s));
        QVERIFY2(m_stage->words().contains(u"Choose a conference"_s), qPrintable(m_stage->words()));
        QCOMPARE(titles(), (QStringList{u"First"_s, u"New tab"_s}));
        QCOMPARE(QApplication::focusWidget(), list());
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Down);
        QCOMPARE(titles(), (QStringList{u"First"_s, u"New tab"_s}));
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(titles(), (QStringList{u"First"_s, u"Second"_s}));
        QCOMPARE(m_stage->shown(), conferenceSid(2));
        QTest::keySequence(m_stage->window.get(), QKeySequence(u"Ctrl+W"_s));
        QCOMPARE(m_stage->shown(), conferenceSid(1));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(titles(), (QStringList{u"First"_s, u"Second"_s}));
        // Where nothing was chosen, the mark goes back to what is looked at.
        QTest::keyClick(list(), Qt::Key_Up);
        QCOMPARE(list()->currentIndex().row(), 0);
        m_stage->window->table()->setFocus();
        QCOMPARE(list()->currentIndex().row(), 1);
        QCOMPARE(m_stage->shown(), conferenceSid(2));
    }

    void promise9_bySelectionFromElsewhere()
    {
        QVERIFY(m_stage->open());
        QVERIFY(!list()->hasFocus());
        list()->selectionModel()->setCurrentIndex(list()->model()->index(1, 0),
                                                  QItemSelectionModel::ClearAndSelect);
        QCOMPARE(m_stage->shown(), conferenceSid(2));
    }

    void comeBackAtTheNextStart()
    {
        openBoth();
        tabs()->setCurrentIndex(0);
        m_stage->startAnew();
        m_stage->connectTo();
        QTRY_COMPARE(titles(), (QStringList{u"First"_s, u"Second"_s}));
        QTRY_COMPARE(m_stage->shown(), conferenceSid(1));
    }

    void oneThatEndedSaysSo()
    {
        openBoth();
        m_stage->account.setPeople({}, 1);
        m_stage->account.setConference(conferenceResource({{u"sid"_s, conferenceSid(1)},
                                                           {u"friendly_name"_s, u"First"_s},
                                                           {u"status"_s, u"completed"_s}}),
                                       1);
        QTRY_COMPARE(titles(), (QStringList{u"First (ended)"_s, u"Second"_s}));
        QCOMPARE(m_stage->shown(), conferenceSid(2));
        QVERIFY(m_stage->action(u"Mute all"_s)->isEnabled());
        tabs()->setCurrentIndex(0);
        QVERIFY(!m_stage->action(u"Mute all"_s)->isEnabled());
    }

    void oneThatGoesOnSaysSo()
    {
        openBoth();
        tabs()->setCurrentIndex(0);
        const QJsonArray people = crowd(3);
        m_stage->account.setPeople({}, 1);
        m_stage->account.setConferences({WindowStage::conferenceNamed(2, u"Second"_s)});
        QTRY_COMPARE(titles(), (QStringList{u"First (ended)"_s, u"Second"_s}));
        QVERIFY(!m_stage->action(u"Mute all"_s)->isEnabled());
        m_stage->account.setPeople(people, 1);
        m_stage->account.setConferences(WindowStage::two());
        QTRY_COMPARE(titles(), (QStringList{u"First"_s, u"Second"_s}));
        QVERIFY(m_stage->action(u"Mute all"_s)->isEnabled());
    }
};

QTEST_MAIN(TestTabs)
#include "tst_tabs.moc"
