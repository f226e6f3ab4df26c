// SPDX-License-Identifier: Apache-2.0
// The table without the mouse: finding, pressing, copying.

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <support/answers.h>
#include <table/participanttable.h>
#include <table/shownrows.h>
#include <uistage/panelstage.h>

using namespace Qt::Literals::StringLiterals;
using people::ParticipantModel;

class TestParticipantTable : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PanelStage> m_stage;
    std::unique_ptr<table::ParticipantTable> m_table;

    void goTo(int row, ParticipantModel::Column column)
    {
        m_table->setCurrentIndex(m_stage->model.index(row, column));
    }
    QWidget *viewport() const { return m_table->viewport(); }
    QPoint at(int row, ParticipantModel::Column column) const
    {
        return m_table->visualRect(m_stage->model.index(row, column)).center();
    }
    QLineEdit *box() const { return m_table->findChild<QLineEdit *>(); }
    /// What comes to the wire after a press that is not to come.
    void thenHold()
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, at(0, ParticipantModel::HoldColumn));
    }
    /// The keyboard is not in the table any more, nor the pointer.
    bool goElsewhere(QLineEdit &elsewhere)
    {
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_table.get(), &leave);
        elsewhere.show();
        elsewhere.activateWindow();
        if (!QTest::qWaitForWindowActive(&elsewhere))
            return false;
        elsewhere.setFocus();
        return elsewhere.hasFocus();
    }
    static QJsonObject participant(int number, const QString &label, bool isMuted = false)
    {
        QJsonObject overrides{{u"muted"_s, isMuted}};
        if (!label.isEmpty())
            overrides.insert(u"label"_s, label);
        return support::participantResource(number, overrides);
    }
    QString copied() const { return QGuiApplication::clipboard()->text(); }
    QImage picture() const { return m_table->viewport()->grab().toImage(); }

private slots:
    void init()
    {
        m_stage = std::make_unique<PanelStage>();
        m_table = std::make_unique<table::ParticipantTable>();
        m_table->setParticipants(&m_stage->model);
        m_table->resize(900, 300);
        m_table->show();
        m_table->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
        m_table->setFocus();
    }

    void promise9_typingFindsAName()
    {
        goTo(0, ParticipantModel::HoldColumn);
        QTest::keyClicks(m_table.get(), u"cu"_s);
        QVERIFY(box()->isVisible());
        QCOMPARE(box()->text(), u"cu"_s);
        QVERIFY(!box()->accessibleName().isEmpty());
        QCOMPARE(m_table->currentIndex(), m_stage->model.index(1, ParticipantModel::HoldColumn));
        QVERIFY(m_stage->bodies().isEmpty());
    }

    void promise9_typingFindsOnlyWhatIsShown()
    {
        m_table->shown().setFilter({people::SearchWords(u"Dana"_s), {}});
        goTo(0, ParticipantModel::HoldColumn);
        QTest::keyClicks(m_table.get(), u"cu"_s);
        QCOMPARE(m_table->currentIndex().row(), 0);
    }

    void promise9_keysPressTheCell_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << int(Qt::Key_Enter);
        QTest::newRow("Return") << int(Qt::Key_Return);
        QTest::newRow("Space") << int(Qt::Key_Space);
    }
    void promise9_keysPressTheCell()
    {
        QFETCH(int, key);
        goTo(1, ParticipantModel::MutedColumn);
        QTest::keyClick(m_table.get(), static_cast<Qt::Key>(key));
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Muted=true"});
    }

    void promise11_aSearchHasAllKeys_data()
    {
        QTest::addColumn<bool>("isSentToTheTable");
        QTest::newRow("where the keyboard is") << false;
        QTest::newRow("by the table") << true;
    }
    void promise11_aSearchHasAllKeys()
    {
        QFETCH(const bool, isSentToTheTable);
        const auto type = [&](const QString &text, Qt::KeyboardModifiers modifiers = {}) {
            for (const QChar sign : text) {
                QWidget *to = isSentToTheTable ? m_table.get() : QApplication::focusWidget();
                QTest::keyClick(to, sign.toLatin1(), modifiers);
            }
        };
        m_stage->tell({participant(1, u"Dana Ortiz"_s), participant(2, u"customer"_s),
                       participant(4, u"guest 2"_s), participant(5, u"guest 20"_s)});
        goTo(0, ParticipantModel::MutedColumn);
        type(u"guest"_s);
        type(u" "_s);
        type(u"20"_s);
        QCOMPARE(box()->text(), u"guest 20"_s);
        QCOMPARE(m_table->currentIndex().data(ParticipantModel::CallSidRole).toString(),
                 support::callSid(5));
        QCOMPARE(m_table->currentIndex().column(), int(ParticipantModel::MutedColumn));
        type(u" "_s, Qt::ShiftModifier);
        QCOMPARE(box()->text(), u"guest 20 "_s);
        // A blank at the end is no part of a name.
        QVERIFY(!box()->accessibleDescription().startsWith(u"Nobody"_s));
        QTest::keyClick(isSentToTheTable ? m_table.get() : QApplication::focusWidget(),
                        Qt::Key_Return);
        QVERIFY(!box()->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_table.get());
        // The first that reaches the wire is the first press after the search.
        QTest::keyClick(m_table.get(), Qt::Key_Space);
        QTRY_VERIFY(!m_stage->bodies().isEmpty());
        QCOMPARE(m_stage->bodies(), QList<QByteArray>{"Muted=true"});
        QVERIFY(m_stage->server.requests().first().path().contains(support::callSid(5).toLatin1()));
    }

    void promise11_aHeldKeyChoosesNobodyBesideWhomItFinds_data()
    {
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("Shift, for a capital") << Qt::KeyboardModifiers(Qt::ShiftModifier);
        QTest::newRow("Ctrl, still held") << Qt::KeyboardModifiers(Qt::ControlModifier);
    }
    void promise11_aHeldKeyChoosesNobodyBesideWhomItFinds()
    {
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        m_stage->tell({participant(1, u"Dana Ortiz"_s), participant(2, u"customer"_s),
                       participant(3, u"Guest"_s)});
        goTo(0, ParticipantModel::MutedColumn);
        QTest::keyPress(m_table.get(), Qt::Key_G, modifiers);
        if (box()->text().isEmpty())
            m_table->keyboardSearch(u"G"_s);
        QTest::keyRelease(m_table.get(), Qt::Key_G);
        QCOMPARE(m_table->currentIndex().row(), 2);
        QCOMPARE(m_table->shown().selected(), QList<int>{2});
    }

    void promise11_escEndsASearch()
    {
        goTo(0, ParticipantModel::MutedColumn);
        QTest::keyClicks(m_table.get(), u"x"_s);
        QVERIFY(box()->isVisible());
        QVERIFY(!box()->accessibleDescription().isEmpty());
        QCOMPARE(m_table->currentIndex().row(), 0);
        QTest::keyClick(box(), Qt::Key_Escape);
        QVERIFY(!box()->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_table.get());
        QTest::keyClicks(m_table.get(), u"cu"_s);
        QCOMPARE(box()->text(), u"cu"_s);
        QCOMPARE(m_table->currentIndex().row(), 1);
    }

    void promise11_aHeldKeyPressesOnce_data() { promise9_keysPressTheCell_data(); }
    void promise11_aHeldKeyPressesOnce()
    {
        QFETCH(int, key);
        goTo(1, ParticipantModel::MutedColumn);
        const auto press = [&](bool isRepeated) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier,
                            key == Qt::Key_Space ? u" "_s : u"\r"_s, isRepeated);
            QCoreApplication::sendEvent(m_table.get(), &event);
        };
        press(false);
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Muted=true"});
        for (int i = 0; i < 5; ++i)
            press(true);
        goTo(1, ParticipantModel::HoldColumn);
        QTest::keyClick(m_table.get(), Qt::Key_Space);
        QTRY_COMPARE(m_stage->bodies(), (QList<QByteArray>{"Muted=true", "Hold=true"}));
    }

    void promise11_aDoubleClickIsOnePress()
    {
        const QPoint cell = at(1, ParticipantModel::MutedColumn);
        // As a hand does it: the second press is a double click, and has a release of its own.
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, cell);
        QTest::mouseDClick(viewport(), Qt::LeftButton, {}, cell);
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, cell);
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Muted=true"});
        thenHold();
        QTRY_COMPARE(m_stage->bodies(), (QList<QByteArray>{"Muted=true", "Hold=true"}));
    }

    void promise11_aClickThatSelectsMorePressesNothing_data()
    {
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("Ctrl") << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("Shift") << Qt::KeyboardModifiers(Qt::ShiftModifier);
        QTest::newRow("both") << (Qt::ControlModifier | Qt::ShiftModifier);
    }
    void promise11_aClickThatSelectsMorePressesNothing()
    {
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        goTo(0, ParticipantModel::NameColumn);
        QTest::mouseClick(viewport(), Qt::LeftButton, modifiers,
                          at(1, ParticipantModel::MutedColumn));
        QCOMPARE(m_table->shown().selected().size(), 2);
        thenHold();
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Hold=true"});
    }

    void promise11_whoIsHiddenIsNotPressed()
    {
        goTo(1, ParticipantModel::MutedColumn);
        QSignalSpy dropped(m_table.get(), &table::ParticipantTable::pressDropped);
        m_table->shown().setFilter({people::SearchWords(u"Dana"_s), {}});
        QTest::keyClick(m_table.get(), Qt::Key_Space);
        QCOMPARE(dropped.size(), 1);
        QVERIFY(dropped.first().first().toString().contains(u"customer"_s));
        QCOMPARE(m_table->currentIndex().row(), 1);
        m_table->shown().setFilter({});
        QTest::keyClick(m_table.get(), Qt::Key_Return);
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Muted=true"});
    }

    void promise11_whoLeavesKeepsTheirPlace()
    {
        goTo(1, ParticipantModel::MutedColumn);
        QSignalSpy current(m_table.get(), &table::ParticipantTable::currentParticipantChanged);
        QSignalSpy dropped(m_table.get(), &table::ParticipantTable::pressDropped);
        const QPoint below = at(2, ParticipantModel::MutedColumn);
        m_stage->tell({participant(3, {})});
        QCOMPARE(m_table->indexAt(below).row(), 2);
        QVERIFY(current.isEmpty());
        QTest::keyClick(m_table.get(), Qt::Key_Space);
        QCOMPARE(dropped.size(), 1);
        QVERIFY2(dropped.first().first().toString().startsWith(u"customer has left"_s),
                 qPrintable(dropped.first().first().toString()));
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, at(0, ParticipantModel::MutedColumn));
        QCOMPARE(dropped.size(), 2);
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, below);
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Muted=true"});
    }

    void promise11_whoLeftStaysWhileSomebodyIsHere()
    {
        twilio::Instant now = twilio::Instant::clock::now();
        m_stage->model.departures().setClock([&now] { return now; });
        goTo(2, ParticipantModel::MutedColumn);
        QVERIFY(m_table->hasFocus());
        const auto others = QJsonArray{participant(1, u"Dana Ortiz"_s), participant(3, {})};
        m_stage->tell(others);
        now += std::chrono::hours(1);
        m_stage->tell(others);
        QCOMPARE(m_stage->model.rowCount(), 3);
        // The box of a search is in the table, too.
        QTest::keyClicks(m_table.get(), u"x"_s);
        m_stage->tell(others);
        QCOMPARE(m_stage->model.rowCount(), 3);
        QTest::keyClick(box(), Qt::Key_Escape);
        QLineEdit elsewhere;
        QVERIFY(goElsewhere(elsewhere));
        QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
        QCoreApplication::sendEvent(m_table.get(), &enter);
        m_stage->tell(others);
        QCOMPARE(m_stage->model.rowCount(), 3);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_table.get(), &leave);
        m_stage->tell(others);
        QCOMPARE(m_stage->model.rowCount(), 2);
        QCOMPARE(m_table->currentIndex().data(ParticipantModel::CallSidRole).toString(),
                 PanelStage::nameless());
    }

    void promise11_theCurrentOneIsNeverExchanged()
    {
        twilio::Instant now = twilio::Instant::clock::now();
        m_stage->model.departures().setClock([&now] { return now; });
        goTo(1, ParticipantModel::MutedColumn);
        QLineEdit elsewhere;
        QVERIFY(goElsewhere(elsewhere));
        QSignalSpy current(m_table.get(), &table::ParticipantTable::currentParticipantChanged);
        const auto others = QJsonArray{participant(3, {})};
        m_stage->tell(others);
        now += std::chrono::hours(1);
        m_stage->tell(others);
        QCOMPARE(m_stage->model.rowCount(), 2);
        QCOMPARE(m_table->currentIndex().data(ParticipantModel::CallSidRole).toString(),
                 PanelStage::customer());
        m_table->shown().setFilter({people::SearchWords(u"0003"_s), {}});
        m_table->shown().setFilter({});
        QVERIFY(current.isEmpty());
    }

    void promise11_aPressOnWhatHasJustMovedIsDropped()
    {
        twilio::Instant now = twilio::Instant::clock::now();
        m_table->setClock([&now] { return now; });
        m_stage->model.departures().setClock([&now] { return now; });
        goTo(2, ParticipantModel::MutedColumn);
        QLineEdit elsewhere;
        QVERIFY(goElsewhere(elsewhere));
        const auto others = QJsonArray{participant(2, u"customer"_s), participant(3, {})};
        m_stage->tell(others);
        now += std::chrono::seconds(10);
        m_stage->tell(others);
        QCOMPARE(m_stage->model.rowCount(), 2);
        QSignalSpy dropped(m_table.get(), &table::ParticipantTable::pressDropped);
        QSignalSpy current(m_table.get(), &table::ParticipantTable::currentParticipantChanged);
        now += std::chrono::milliseconds(299);
        for (const auto button : {Qt::LeftButton, Qt::RightButton})
            QTest::mouseClick(viewport(), button, {}, at(0, ParticipantModel::MutedColumn));
        QTest::mouseDClick(viewport(), Qt::LeftButton, {}, at(0, ParticipantModel::MutedColumn));
        QVERIFY(dropped.size() >= 3);
        QVERIFY(current.isEmpty());
        now += std::chrono::milliseconds(1);
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, at(0, ParticipantModel::HoldColumn));
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Hold=true"});
    }

    void promise11_aSwitchThatSomebodyElseHasJustThrownIsNotPressed_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("mouse") << false;
        QTest::newRow("Space") << true;
    }
    void promise11_aSwitchThatSomebodyElseHasJustThrownIsNotPressed()
    {
        QFETCH(const bool, byKey);
        twilio::Instant now = twilio::Instant::clock::now();
        m_table->setClock([&now] { return now; });
        const auto press = [&](int row) {
            if (byKey)
                QTest::keyClick(m_table.get(), Qt::Key_Space);
            else
                QTest::mouseClick(viewport(), Qt::LeftButton, {},
                                  at(row, ParticipantModel::MutedColumn));
        };
        QSignalSpy dropped(m_table.get(), &table::ParticipantTable::pressDropped);
        goTo(1, ParticipantModel::MutedColumn);
        m_stage->tell({participant(1, u"Dana Ortiz"_s, true), participant(2, u"customer"_s, true),
                       participant(3, {})});
        press(1);
        QCOMPARE(dropped.size(), 1);
        QVERIFY2(dropped.first().first().toString().contains(u"customer"_s),
                 qPrintable(dropped.first().first().toString()));
        now += std::chrono::milliseconds(499);
        press(1);
        QCOMPARE(dropped.size(), 2);
        // The keyboard was not there when it changed.
        if (byKey) {
            goTo(0, ParticipantModel::MutedColumn);
            press(0);
            QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Muted=false"});
            return;
        }
        now += std::chrono::milliseconds(1);
        press(1);
        QCOMPARE(dropped.size(), 2);
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Muted=false"});
    }

    void promise11_whatAPressHereBringsAboutMayBePressedAtOnce()
    {
        m_table->setClock([] { return twilio::Instant{}; });
        goTo(1, ParticipantModel::MutedColumn);
        const QModelIndex cell = m_table->currentIndex();
        const auto says = [&](const QString &spoken) {
            return cell.data(Qt::AccessibleTextRole).toString().startsWith(spoken)
                && m_stage->queue.pending() == 0;
        };
        QTest::keyClick(m_table.get(), Qt::Key_Space);
        QTRY_VERIFY(says(u"muted"_s));
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, at(1, ParticipantModel::MutedColumn));
        QTRY_VERIFY(says(u"open"_s));
        m_stage->server.answerNext(support::answers::error(400, 20001, "no"));
        QTest::keyClick(m_table.get(), Qt::Key_Space);
        QTRY_VERIFY(says(u"open, refused"_s));
        QTest::keyClick(m_table.get(), Qt::Key_Space);
        QTRY_COMPARE(m_stage->bodies(),
                     (QList<QByteArray>{"Muted=true", "Muted=false", "Muted=true", "Muted=true"}));
    }

    void promise11_aPressAsksWhatWasShownWhenItBegan()
    {
        // Nothing holds it back, since long ago is now.
        twilio::Instant now = twilio::Instant::clock::now();
        m_table->setClock([&now] { return now; });
        QSignalSpy dropped(m_table.get(), &table::ParticipantTable::pressDropped);
        QTest::mousePress(viewport(), Qt::LeftButton, {}, at(1, ParticipantModel::MutedColumn));
        m_stage->tell({participant(1, u"Dana Ortiz"_s), participant(2, u"customer"_s, true),
                       participant(3, {})});
        now += std::chrono::seconds(1);
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, at(1, ParticipantModel::MutedColumn));
        QCOMPARE(dropped.size(), 1);
        QVERIFY2(dropped.first().first().toString().contains(u"already"_s),
                 qPrintable(dropped.first().first().toString()));
        thenHold();
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Hold=true"});
    }

    void promise11_hoverFollowsWhoMoves()
    {
        twilio::Instant now = twilio::Instant::clock::now();
        m_stage->model.departures().setClock([&now] { return now; });
        goTo(2, ParticipantModel::MutedColumn);
        QLineEdit elsewhere;
        QVERIFY(goElsewhere(elsewhere));
        const auto others = QJsonArray{participant(2, u"customer"_s), participant(3, {})};
        m_stage->tell(others);
        const QPoint here = at(1, ParticipantModel::MutedColumn);
        QMouseEvent move(QEvent::MouseMove, here, viewport()->mapToGlobal(here), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport(), &move);
        QHelpEvent help(QEvent::ToolTip, here, viewport()->mapToGlobal(here));
        QCoreApplication::sendEvent(viewport(), &help);
        QVERIFY2(QToolTip::text().contains(u"customer"_s), qPrintable(QToolTip::text()));
        now += std::chrono::seconds(10);
        m_stage->tell(others);
        QCOMPARE(m_stage->model.rowCount(), 2);
        QTRY_VERIFY2(QToolTip::text().contains(u"0003"_s), qPrintable(QToolTip::text()));
    }

    void promise11_spaceWithAnotherKeyPressesNothing()
    {
        goTo(1, ParticipantModel::MutedColumn);
        for (const auto modifier : {Qt::ShiftModifier, Qt::AltModifier, Qt::MetaModifier})
            QTest::keyClick(m_table.get(), Qt::Key_Space, modifier);
        thenHold();
        QTRY_COMPARE(m_stage->bodies(), QList<QByteArray>{"Hold=true"});
    }

    void copiesTheCellOrTheRows()
    {
        goTo(0, ParticipantModel::NameColumn);
        QTest::keySequence(m_table.get(), QKeySequence::Copy);
        QCOMPARE(copied(), u"Dana Ortiz"_s);
        m_table->selectAll();
        QTest::keySequence(m_table.get(), QKeySequence::Copy);
        const QStringList lines = copied().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[1], u"customer\t%1\tconnected\topen\t\t\t\t\t"_s.arg(m_stage->customer()));
    }

    void aRowHasAMenu()
    {
        QAction mute(u"Mute"_s);
        m_table->setContextActions({&mute});
        goTo(1, ParticipantModel::NameColumn);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(m_table->viewport(), &event);
        auto *menu = m_table->findChild<QMenu *>();
        QVERIFY(menu);
        QTRY_VERIFY(menu->isVisible());
        QVERIFY(menu->actions().contains(&mute));
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Copy Call S&ID"_s)
                action->trigger();
        }
        QCOMPARE(copied(), m_stage->customer());
        menu->close();
    }

    void oldRowsAreGreyed()
    {
        const QImage fresh = picture();
        m_table->setStale(true);
        QVERIFY(picture() != fresh);
        m_table->setStale(false);
        QCOMPARE(picture(), fresh);
    }
};

QTEST_MAIN(TestParticipantTable)
#include "tst_participanttable.moc"
