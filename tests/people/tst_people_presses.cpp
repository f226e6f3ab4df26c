// SPDX-License-Identifier: Apache-2.0

#include <QElapsedTimer>
#include <QTest>
#include <changes/decision.h>
#include <numeric>
#include <people/activitymodel.h>
#include <stage/desk.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::Change;
using changes::Decision;
using changes::PressSum;
using changes::Tone;
using people::ActivityModel;
using people::Switch;
using Fold = ActivityModel::Fold;

namespace {

/// A desk with its list of what was done, watched by the tester.
struct Busy
{
    explicit Busy(int count = 3)
        : desk(count)
        , activity(desk.queue)
        , tester(&activity, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }

    /// One press for the first \p count.
    QList<QUuid> mute(int count, bool muted = true)
    {
        QList<int> rows(count);
        std::iota(rows.begin(), rows.end(), 0);
        return desk.commands.setSwitch(desk.model, rows, Switch::Muted, muted);
    }
    /// Answers what is asked of participant \p number so.
    void answerFor(int number, const Answer &answer)
    {
        desk.server.answerWhen(
            [number](const Request &request) {
                return !isGet(request) && participantIn(request) == callSid(number).toLatin1();
            },
            answer);
    }
    void refuse(const QList<int> &numbers)
    {
        for (const int number : numbers)
            answerFor(number, answers::error(400, 20001, "why"));
    }
    QString title(int row) const { return text(row, ActivityModel::TitleColumn); }
    QString outcome(int row) const { return text(row, ActivityModel::OutcomeColumn); }
    QString spoken(int row) const
    {
        return activity.index(row, ActivityModel::TitleColumn)
            .data(Qt::AccessibleTextRole)
            .toString();
    }
    PressSum sum(int row) const
    {
        return activity.index(row, 0).data(ActivityModel::PressRole).value<PressSum>();
    }
    Tone tone(int row) const
    {
        return static_cast<Tone>(activity.index(row, 0).data(ActivityModel::ToneRole).toInt());
    }
    Fold fold(int row) const
    {
        return static_cast<Fold>(activity.index(row, 0).data(ActivityModel::FoldRole).toInt());
    }
    /// Those of a press that this can be decided about.
    QList<QUuid> those(int row, Decision decision) const
    {
        QList<QUuid> ids;
        for (const Change &change : activity.changesOf(row)) {
            if (changes::decisionsOn(change).contains(decision))
                ids += change.id;
        }
        return ids;
    }

    Desk desk;
    ActivityModel activity;
    QAbstractItemModelTester tester;

private:
    QString text(int row, ActivityModel::Column column) const
    {
        return activity.index(row, column).data().toString();
    }
};

} // namespace

/// A press for several in the list of what was done.
class TestPresses : public QObject
{
    Q_OBJECT

private slots:
    void isOneLine();
    void saysHowFarItIs();
    void keepsRefusalsTogether();
    void whatIsTriedAgainIsOnePress();
    void theRestIsCancelled();
    void unfoldsToThePeople();
    void newsReachTheRightRows();
    void isNamedByAllThatItDoes();
    void anAnnouncementIsAccepted();
    void clearKeepsWhatIsOpen();
    void atMostAThousandChanges();
    void promise1_isToldOnceForManySteps();
};

void TestPresses::isOneLine()
{
    Busy busy(14);
    busy.desk.server.answerAlways(answers::obedient());
    busy.mute(14);
    QTRY_COMPARE(busy.activity.rowCount(), 1);
    QCOMPARE(busy.title(0), u"Mute 14 people"_s);
    QCOMPARE(busy.tone(0), Tone::Quiet);
    QTRY_VERIFY2(busy.outcome(0).startsWith(u"confirmed for all 14, in "_s),
                 qUtf8Printable(busy.outcome(0)));
    QCOMPARE(busy.tone(0), Tone::Good);
    QCOMPARE(busy.activity.rowCount(), 1);
    // A press that finds one alone who is not so is for that one.
    busy.mute(1, false);
    QTRY_COMPARE(busy.activity.rowCount(), 2);
    busy.mute(14);
    QTRY_COMPARE(busy.activity.rowCount(), 3);
    QCOMPARE(busy.title(0), u"Mute CA00…0001"_s);
    QCOMPARE(busy.fold(0), Fold::None);
}

void TestPresses::saysHowFarItIs()
{
    Busy busy(40);
    busy.desk.server.answerAlways(fault::silence());
    for (int number = 1; number <= 9; ++number)
        busy.answerFor(number, answers::obedient());
    busy.mute(40);
    QTRY_COMPARE(busy.outcome(0), u"9 of 40 confirmed, 24 sending, 7 waiting"_s);
    QCOMPARE(busy.tone(0), Tone::Quiet);
    const QString tip
        = busy.activity.index(0, ActivityModel::OutcomeColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"those on their way are not cancelled"_s), qUtf8Printable(tip));
}

void TestPresses::keepsRefusalsTogether()
{
    Busy busy(14);
    busy.desk.server.answerAlways(answers::obedient());
    busy.refuse({3, 9});
    busy.mute(14);
    QTRY_COMPARE(busy.outcome(0), u"12 confirmed, 2 refused"_s);
    QCOMPARE(busy.tone(0), Tone::Trouble);
    QCOMPARE(busy.sum(0).toTryAgain(), 2);
    QCOMPARE(busy.sum(0).endedOtherwise(), 2);
    QCOMPARE(busy.those(0, Decision::SendAgain).size(), 2);
}

void TestPresses::whatIsTriedAgainIsOnePress()
{
    Busy busy(14);
    busy.desk.server.answerAlways(answers::obedient());
    busy.refuse({3, 9});
    busy.mute(14);
    QTRY_COMPARE(busy.sum(0).toTryAgain(), 2);
    busy.desk.commands.decide(busy.those(0, Decision::SendAgain), Decision::SendAgain);
    QTRY_COMPARE(busy.activity.rowCount(), 2);
    QCOMPARE(busy.title(0), u"Mute 2 people"_s);
    QTRY_COMPARE(busy.outcome(0), u"2 refused"_s);
    // What was asked for once more is not offered there any more.
    QTRY_COMPARE(busy.sum(1).toTryAgain(), 0);
    QCOMPARE(busy.those(1, Decision::SendAgain), QList<QUuid>());
    QCOMPARE(busy.outcome(1), u"12 confirmed, 2 refused"_s);
    QCOMPARE(busy.sum(0).toTryAgain(), 2);
}

void TestPresses::theRestIsCancelled()
{
    Busy busy(40);
    busy.desk.server.answerAlways(fault::delayed(300ms, answers::obedient()));
    busy.mute(40);
    QTRY_COMPARE(busy.outcome(0), u"24 sending, 16 waiting"_s);
    busy.desk.commands.decide(busy.those(0, Decision::Cancel), Decision::Cancel);
    QTRY_COMPARE(busy.outcome(0), u"24 confirmed, 16 cancelled"_s);
    QCOMPARE(busy.tone(0), Tone::Good);
    QCOMPARE(busy.desk.changesSeen(), 24);
}

void TestPresses::unfoldsToThePeople()
{
    Busy busy(3);
    busy.desk.server.answerAlways(answers::obedient());
    busy.refuse({2});
    busy.mute(3);
    QTRY_COMPARE(busy.outcome(0), u"2 confirmed, 1 refused"_s);
    QCOMPARE(busy.fold(0), Fold::Folded);
    QCOMPARE(busy.spoken(0), u"Mute 3 people, folded"_s);
    busy.activity.setUnfolded(0, true);
    QCOMPARE(busy.activity.rowCount(), 4);
    QCOMPARE(busy.fold(0), Fold::Unfolded);
    QCOMPARE(busy.spoken(0), u"Mute 3 people, unfolded"_s);
    QCOMPARE(busy.title(2), u"Mute CA00…0002"_s);
    QCOMPARE(busy.outcome(2), u"refused: why (20001)"_s);
    QCOMPARE(busy.fold(2), Fold::Under);
    QCOMPARE(busy.spoken(2), u"Mute CA00…0002, of “Mute 3 people”"_s);
    QCOMPARE(busy.activity.changesOf(2).size(), 1);
    QCOMPARE(busy.activity.lineOf(busy.activity.changesOf(2).constFirst().id), 0);
    // Nothing but a press for several unfolds.
    busy.activity.setUnfolded(2, true);
    QCOMPARE(busy.activity.rowCount(), 4);
    busy.activity.setUnfolded(0, false);
    QCOMPARE(busy.activity.rowCount(), 1);
}

void TestPresses::newsReachTheRightRows()
{
    Busy busy(3);
    busy.desk.server.answerAlways(fault::delayed(200ms, answers::obedient()));
    busy.mute(3);
    QTRY_COMPARE(busy.activity.rowCount(), 1);
    busy.activity.setUnfolded(0, true);
    busy.desk.change(1, {.hold = true});
    QTRY_COMPARE(busy.activity.rowCount(), 5);
    QCOMPARE(busy.title(0), u"Hold CA00…0001"_s);
    QCOMPARE(busy.title(1), u"Mute 3 people"_s);
    QCOMPARE(busy.fold(1), Fold::Unfolded);
    QSet<int> told;
    QObject::connect(&busy.activity, &QAbstractItemModel::dataChanged, &busy.activity,
                     [&told](const QModelIndex &first) { told += first.row(); });
    for (const int row : {0, 2, 3, 4})
        QTRY_VERIFY2(busy.outcome(row).startsWith(u"confirmed in "_s),
                     qUtf8Printable(busy.outcome(row)));
    QVERIFY(busy.outcome(1).startsWith(u"confirmed for all 3, in "_s));
    QCOMPARE(told, (QSet<int>{0, 1, 2, 3, 4}));
}

void TestPresses::isNamedByAllThatItDoes()
{
    Busy busy(3);
    busy.desk.server.answerAlways(answers::obedient());
    busy.desk.commands.update(busy.desk.model, callSid(1), {.endConferenceOnExit = true});
    QTRY_COMPARE(busy.desk.queue.pending(), 0);
    people::UndoableChanges made;
    QObject::connect(&busy.desk.commands, &people::ParticipantCommands::made, &busy.activity,
                     [&made](const people::UndoableChanges &changes) { made = changes; });
    busy.desk.commands.update(busy.desk.model, QStringList{callSid(1), callSid(2)},
                              {.endConferenceOnExit = true});
    QTRY_COMPARE(busy.activity.rowCount(), 2);
    QCOMPARE(busy.title(0), u"End the conference when one of 2 people leaves"_s);
    QTRY_COMPARE(busy.desk.queue.pending(), 0);
    busy.desk.commands.takeBack(made);
    QTRY_COMPARE(busy.activity.rowCount(), 3);
    QCOMPARE(busy.title(0), u"Change 2 people"_s);
    busy.desk.commands.remove(conferenceSid(), {callSid(1), callSid(2)}, {u"one"_s, u"two"_s});
    QTRY_COMPARE(busy.activity.rowCount(), 4);
    QCOMPARE(busy.title(0), u"Remove 2 people"_s);
}

void TestPresses::anAnnouncementIsAccepted()
{
    Busy busy(3);
    busy.desk.server.answerAlways(answers::obedient());
    busy.desk.commands.update(busy.desk.model, QStringList{callSid(1), callSid(2)},
                              {.announceUrl = u"https://a.example"_s});
    QTRY_COMPARE(busy.activity.rowCount(), 1);
    QCOMPARE(busy.title(0), u"Announce to 2 people"_s);
    QTRY_VERIFY2(busy.outcome(0).startsWith(u"accepted for all 2, in "_s),
                 qUtf8Printable(busy.outcome(0)));
}

void TestPresses::clearKeepsWhatIsOpen()
{
    Busy busy(3);
    busy.desk.server.answerAlways(answers::obedient());
    busy.mute(3);
    QTRY_COMPARE(busy.tone(0), Tone::Good);
    busy.activity.setUnfolded(0, true);
    busy.desk.server.answerAlways(fault::closeUnanswered());
    busy.desk.commands.update(busy.desk.model, QStringList{callSid(1), callSid(2)},
                              {.announceUrl = u"https://a.example"_s});
    QTRY_COMPARE(busy.outcome(0), u"2 unknown"_s);
    QCOMPARE(busy.desk.queue.undecided(), 2);

    busy.desk.server.answerAlways(fault::silence());
    busy.mute(3, false);
    QTRY_COMPARE(busy.activity.rowCount(), 6);
    busy.activity.clear();
    QCOMPARE(busy.activity.rowCount(), 2);
    QCOMPARE(busy.title(0), u"Unmute 3 people"_s);
    QCOMPARE(busy.title(1), u"Announce to 2 people"_s);
    busy.desk.commands.decide(busy.those(1, Decision::Dismiss), Decision::Dismiss);
    QTRY_COMPARE(busy.sum(1).undecided(), 0);
    busy.activity.clear();
    QCOMPARE(busy.activity.rowCount(), 1);
}

void TestPresses::atMostAThousandChanges()
{
    Busy busy(250);
    busy.desk.server.answerAlways(answers::obedient());
    for (int times = 0; times < 5; ++times) {
        busy.mute(250, times % 2 == 0);
        QTRY_COMPARE(busy.desk.queue.pending(), 0);
        QTRY_COMPARE(busy.tone(0), Tone::Good);
    }
    QTRY_COMPARE(busy.activity.rowCount(), 4);
    // It takes its rows with it.
    busy.activity.setUnfolded(3, true);
    QCOMPARE(busy.activity.rowCount(), 4 + 250);
    busy.mute(250, false);
    QTRY_COMPARE(busy.activity.rowCount(), 4);
    QCOMPARE(busy.fold(3), Fold::Folded);
}

void TestPresses::promise1_isToldOnceForManySteps()
{
    Busy busy(250);
    busy.desk.server.answerAlways(fault::delayed(50ms, answers::obedient()));
    const QSignalSpy told(&busy.activity, &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(&busy.activity, &QAbstractItemModel::rowsInserted);
    QElapsedTimer elapsed;
    elapsed.start();
    busy.mute(250);
    QTRY_VERIFY(busy.outcome(0).startsWith(u"confirmed for all 250, in "_s));
    QCOMPARE(inserted.size(), 1);
    // However many answers come, ten times a second.
    QVERIFY2(told.size() <= elapsed.elapsed() / 100 + 1, qPrintable(QString::number(told.size())));
}

QTEST_GUILESS_MAIN(TestPresses)
#include "tst_people_presses.moc"
