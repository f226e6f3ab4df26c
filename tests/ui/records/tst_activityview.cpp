// SPDX-License-Identifier: Apache-2.0
// The activity list by mouse and by keyboard, over a queue that has really sent.

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <changes/presssum.h>
#include <people/activitymodel.h>
#include <records/activitydelegate.h>
#include <records/activityview.h>
#include <support/answers.h>
#include <support/fault.h>
#include <support/writelock.h>
#include <uistage/panelstage.h>

using namespace Qt::Literals::StringLiterals;
using changes::Decision;
using people::ActivityModel;

class TestActivityView : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PanelStage> m_stage;
    std::unique_ptr<ActivityModel> m_activity;
    std::unique_ptr<records::ActivityView> m_view;

    void announce()
    {
        twilio::ParticipantUpdate update;
        update.announceUrl = u"https://me:hush@example.com/a"_s;
        m_stage->send(PanelStage::dana(), update);
    }
    void mute()
    {
        twilio::ParticipantUpdate update;
        update.muted = true;
        m_stage->send(PanelStage::dana(), update);
    }
    /// One press for all three.
    void muteAll()
    {
        m_stage->commands.setSwitch(m_stage->model, {0, 1, 2}, people::Switch::Muted, true);
    }
    void refuse(const QString &callSid)
    {
        m_stage->server.answerWhen(
            [sid = callSid.toLatin1()](const support::Request &request) {
                return request.method == "POST" && request.path().contains(sid);
            },
            support::answers::error(400, 20001, "why"));
    }
    QPoint sign(int row)
    {
        const QRect cell = m_view->visualRect(m_activity->index(row, ActivityModel::TimeColumn));
        return {cell.right() - 12, cell.center().y()};
    }
    QString outcome(int row = 0)
    {
        return m_activity->index(row, ActivityModel::OutcomeColumn).data().toString();
    }
    QMenu *menu()
    {
        const auto menus = m_view->findChildren<QMenu *>();
        return menus.isEmpty() ? nullptr : menus.constLast();
    }
    static QStringList words(const QMenu &menu)
    {
        QStringList texts;
        for (const QAction *action : menu.actions()) {
            if (!action->isSeparator())
                texts += withoutMnemonic(action->text());
        }
        return texts;
    }
    /// The middle of the link, found as the hand finds it: along the line, by its cursor.
    QPoint link(int row, const records::ActivityAction &action)
    {
        const QModelIndex index = m_activity->index(row, ActivityModel::OutcomeColumn);
        const auto *delegate = m_view->findChild<records::ActivityDelegate *>();
        QStyleOptionViewItem option;
        option.initFrom(m_view.get());
        option.rect = m_view->visualRect(index);
        for (int x = option.rect.right(); x > option.rect.left(); --x) {
            const QPoint point(x, option.rect.center().y());
            if (const auto link = delegate->linkAt(option, index, point);
                link && link->action == action)
                return point - QPoint(2, 0);
        }
        return {};
    }

private slots:
    void promise12_undoStandsOnTheLineOfWhatItUndoes()
    {
        mute();
        QTRY_VERIFY(outcome().startsWith(u"confirmed"_s));
        const QUuid first
            = m_activity->index(0, 0).data(ActivityModel::ChangeRole).value<changes::Change>().id;
        twilio::ParticipantUpdate update;
        update.hold = true;
        m_stage->send(PanelStage::customer(), update);
        QTRY_COMPARE(m_activity->rowCount(), 2);
        QTRY_VERIFY(outcome().startsWith(u"confirmed"_s));
        const QSignalSpy asked(m_view.get(), &records::ActivityView::undoAsked);
        const records::ActivityAction undo = records::TakeBack{first, 1};
        QVERIFY(link(1, undo).isNull());
        m_view->setUndoable(first, 1);
        QVERIFY(link(0, undo).isNull());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, link(1, undo));
        QCOMPARE(asked.size(), 1);
        // By key too, and with the number of those it is for.
        m_view->setUndoable(first, 12);
        m_view->setCurrentIndex(m_activity->index(1, 0));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTRY_VERIFY(menu());
        QVERIFY2(words(*menu()).contains(u"Undo 12"_s), qPrintable(words(*menu()).join(u'|')));
        for (QAction *action : menu()->actions()) {
            if (withoutMnemonic(action->text()) == u"Undo 12"_s) {
                // What can be taken back is another press meanwhile.
                m_view->setUndoable({}, 0);
                action->trigger();
            }
        }
        QCOMPARE(asked.size(), 1);
        QVERIFY(link(1, undo).isNull());
    }

    void init()
    {
        m_stage = std::make_unique<PanelStage>();
        m_activity = std::make_unique<ActivityModel>(m_stage->queue);
        m_view = std::make_unique<records::ActivityView>();
        new QAbstractItemModelTester(m_activity.get(), m_view.get());
        m_view->setActivity(m_activity.get());
        m_view->resize(1280, 146);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup()
    {
        m_view.reset();
        m_activity.reset();
        m_stage.reset();
    }

    void isNamed() { QCOMPARE(m_view->accessibleName(), u"Activity"_s); }

    void enterOpensWhatCanBeDone()
    {
        m_stage->server.answerNext(support::fault::closeUnanswered());
        announce();
        QTRY_VERIFY(outcome().startsWith(u"outcome unknown"_s));
        m_view->setCurrentIndex(m_activity->index(0, 0));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(menu());
        QTRY_VERIFY(menu()->isVisible());
        const QStringList offered = words(*menu());
        QVERIFY(offered.contains(u"Check"_s));
        QVERIFY(offered.contains(u"Send again"_s));
        QVERIFY(offered.contains(u"Details"_s));

        const QSignalSpy again(m_view.get(), &records::ActivityView::decided);
        for (int step = 0; menu()->activeAction()->text() != u"&Send again"_s; ++step) {
            QVERIFY(step < offered.size());
            QTest::keyClick(menu(), Qt::Key_Down);
        }
        QTest::keyClick(menu(), Qt::Key_Return);
        QCOMPARE(again.size(), 1);
        const auto change
            = m_activity->index(0, 0).data(ActivityModel::ChangeRole).value<changes::Change>();
        QCOMPARE(again.constFirst().at(0).toUuid(), change.id);
        QCOMPARE(again.constFirst().at(1).value<Decision>(), Decision::SendAgain);
    }

    void whatWaitsForTheJournalIsSentFromThere()
    {
        mute();
        QTRY_COMPARE(m_stage->queue.pending(), 0);
        const support::WriteLock other(m_stage->folder.filePath(u"journal.sqlite"_s));
        QVERIFY(other.isHeld());
        announce();
        QTRY_COMPARE(outcome(), u"waits: the journal has not recorded it"_s);
        QVERIFY(!link(0, Decision::SendUnrecorded).isNull());
        QVERIFY(!link(0, Decision::Cancel).isNull());
        const QSignalSpy decided(m_view.get(), &records::ActivityView::decided);
        m_view->setCurrentIndex(m_activity->index(0, 0));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(menu());
        QTRY_VERIFY(menu()->isVisible());
        QCOMPARE(words(*menu()).first(3),
                 (QStringList{u"Send without a record"_s, u"Cancel"_s, u"Copy"_s}));
        QTest::keyClick(menu(), Qt::Key_Return);
        QCOMPARE(decided.size(), 1);
        QCOMPARE(decided.constFirst().at(1).value<Decision>(), Decision::SendUnrecorded);
    }

    void linksAnswerAClickOnThem()
    {
        m_stage->server.answerNext(support::fault::closeUnanswered());
        announce();
        QTRY_VERIFY(outcome().startsWith(u"outcome unknown"_s));
        const QSignalSpy check(m_view.get(), &records::ActivityView::decided);
        const QRect line = m_view->visualRect(m_activity->index(0, ActivityModel::OutcomeColumn));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          {line.left() + 8, line.center().y()});
        QCOMPARE(check.size(), 0);
        QVERIFY(!link(0, Decision::Check).isNull());
        QTest::mouseClick(m_view->viewport(), Qt::RightButton, {}, link(0, Decision::Check));
        QCOMPARE(check.size(), 0);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, link(0, Decision::Check));
        QCOMPARE(check.size(), 1);
        QCOMPARE(check.constFirst().at(1).value<Decision>(), Decision::Check);
    }

    void aPressForSeveralUnfoldsByKey()
    {
        muteAll();
        QTRY_VERIFY(outcome().startsWith(u"confirmed for all 3"_s));
        QCOMPARE(m_activity->rowCount(), 1);
        m_view->setFocus();
        m_view->setCurrentIndex(m_activity->index(0, ActivityModel::OutcomeColumn));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_activity->rowCount(), 4);
        QCOMPARE(m_view->currentIndex().row(), 0);
        // Unfolded already: to the cell beside it, as ever.
        m_view->setCurrentIndex(m_activity->index(0, ActivityModel::TitleColumn));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->currentIndex(), m_activity->index(0, ActivityModel::OutcomeColumn));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->currentIndex().row(), 2);
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->currentIndex().row(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_activity->rowCount(), 1);
        QVERIFY(m_view->hasFocus());
        QVERIFY(m_view->currentIndex().isValid());
    }

    void aPressForSeveralUnfoldsByItsSign()
    {
        muteAll();
        QTRY_VERIFY(outcome().startsWith(u"confirmed for all 3"_s));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, sign(0));
        QCOMPARE(m_activity->rowCount(), 4);
        // A change has none.
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, sign(2));
        QCOMPARE(m_activity->rowCount(), 4);
        QCOMPARE(m_view->currentIndex().row(), 2);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, sign(0));
        QCOMPARE(m_activity->rowCount(), 1);
        QCOMPARE(m_view->currentIndex().row(), 0);
    }

    void whoeverIsAtAPersonIsAtThePressOnceItIsFolded()
    {
        for (int times = 0; times < 3; ++times)
            announce();
        QTRY_COMPARE(m_stage->queue.pending(), 0);
        muteAll();
        QTRY_VERIFY(outcome().startsWith(u"confirmed for all 3"_s));
        m_activity->setUnfolded(0, true);
        m_view->setCurrentIndex(m_activity->index(2, ActivityModel::OutcomeColumn));
        emit m_view->findChild<records::ActivityDelegate *>()->pressed(
            m_activity->index(0, ActivityModel::TimeColumn), records::Unfold{false});
        QCOMPARE(m_activity->rowCount(), 4);
        QCOMPARE(m_view->currentIndex().row(), 0);
    }

    void whatWasRefusedIsTriedAgainTogether()
    {
        refuse(PanelStage::dana());
        refuse(PanelStage::nameless());
        muteAll();
        QTRY_COMPARE(outcome(), u"1 confirmed, 2 refused"_s);
        const records::ActivityAction again = records::DecideTogether{Decision::SendAgain, 2};
        QCOMPARE(withoutMnemonic(records::actionText(again)), u"Try these again: 2"_s);
        const QSignalSpy decided(m_view.get(), &records::ActivityView::decidedTogether);
        // A hand that comes from elsewhere has not pressed it.
        const QPoint point = link(0, again);
        QVERIFY(!point.isNull());
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, point - QPoint(300, 0));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, point);
        QCOMPARE(decided.size(), 0);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, point);
        QCOMPARE(decided.size(), 1);
        QCOMPARE(decided.constFirst().at(0).value<QList<changes::Change>>().size(), 3);
        QCOMPARE(decided.constFirst().at(1).value<Decision>(), Decision::SendAgain);
        QCOMPARE(decided.constFirst().at(2).toString(), u"Mute 3 people"_s);

        const QSignalSpy asked(m_view.get(), &records::ActivityView::peopleAsked);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, link(0, records::ShowPeople{2}));
        QCOMPARE(asked.size(), 1);
        const auto refused = asked.constFirst().constFirst().value<QList<changes::Change>>();
        QCOMPARE(refused.size(), 2);
        QCOMPARE(refused.constFirst().address.participant(), PanelStage::dana());
    }

    void whatWaitsOfAPressIsDecidedTogether()
    {
        mute();
        QTRY_COMPARE(m_stage->queue.pending(), 0);
        const support::WriteLock other(m_stage->folder.filePath(u"journal.sqlite"_s));
        QVERIFY(other.isHeld());
        m_stage->commands.update(m_stage->model,
                                 QStringList{PanelStage::dana(), PanelStage::customer()},
                                 {.announceUrl = u"https://example.com/a"_s});
        QTRY_COMPARE(outcome(), u"2 waiting for the journal"_s);
        const records::ActivityAction cancel = records::DecideTogether{Decision::Cancel, 2};
        QVERIFY(!link(0, records::DecideTogether{Decision::SendUnrecorded, 2}).isNull());
        const QSignalSpy decided(m_view.get(), &records::ActivityView::decidedTogether);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, link(0, cancel));
        QCOMPARE(decided.size(), 1);
        QCOMPARE(decided.constFirst().at(1).value<Decision>(), Decision::Cancel);
        m_view->setCurrentIndex(m_activity->index(0, 0));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(menu());
        QCOMPARE(words(*menu()),
                 (QStringList{u"Send 2 without a record"_s, u"Cancel the rest"_s, u"Show 2"_s,
                              u"Unfold"_s, u"Copy"_s, u"Clear what is over"_s}));
    }

    void whatIsOverIsCleared()
    {
        mute();
        QTRY_VERIFY(outcome().startsWith(u"confirmed"_s));
        m_stage->server.answerNext(support::fault::closeUnanswered());
        announce();
        QTRY_VERIFY(outcome().startsWith(u"outcome unknown"_s));
        QCOMPARE(m_activity->rowCount(), 2);
        m_view->setCurrentIndex(m_activity->index(1, 0));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(menu());
        for (QAction *action : menu()->actions()) {
            if (withoutMnemonic(action->text()) == u"Clear what is over"_s)
                action->trigger();
        }
        QCOMPARE(m_activity->rowCount(), 1);
        QVERIFY(outcome().startsWith(u"outcome unknown"_s));
        // What is to be decided on stays, and nothing else is there.
        m_view->setCurrentIndex(m_activity->index(0, 0));
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(!menu()->actions().constLast()->isEnabled());
    }

    void detailsCanBeReadAndCopiedWithoutThePassword()
    {
        m_stage->server.answerNext(support::answers::error(404, 20404, "gone"));
        announce();
        QTRY_VERIFY(outcome().startsWith(u"refused"_s));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, link(0, records::ShowDetails()));
        auto *dialog = m_view->findChild<QDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->isModal());
        QVERIFY(worded<QLabel>(*dialog, u"20404"_s)->isVisible());
        QTest::mouseClick(worded<QPushButton>(*dialog, u"Copy"_s), Qt::LeftButton);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(u"Twilio code: 20404"_s));
        QVERIFY(copied.contains(u"AnnounceUrl="_s));
        QVERIFY(!copied.contains(u"hush"_s));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_view->findChild<QDialog *>());
    }

    void whatIsGoingWellHasNoLinks()
    {
        mute();
        QTRY_VERIFY(outcome().startsWith(u"confirmed"_s));
        QVERIFY(link(0, records::ShowDetails()).isNull());
    }

    void linesAreCopied()
    {
        mute();
        QTRY_VERIFY(outcome().startsWith(u"confirmed"_s));
        announce();
        QTRY_COMPARE(m_activity->rowCount(), 2);
        QTRY_VERIFY(outcome().startsWith(u"accepted"_s));
        m_view->selectAll();
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].contains(u"\tAnnounce to "_s), qPrintable(lines[0]));
        QVERIFY(lines[1].contains(u"\tMute Dana Ortiz\tconfirmed"_s));
    }
};

QTEST_MAIN(TestActivityView)
#include "tst_activityview.moc"
