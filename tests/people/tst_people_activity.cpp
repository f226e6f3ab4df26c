// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/decision.h>
#include <changes/statetraits.h>
#include <people/activitymodel.h>
#include <stage/desk.h>
#include <words/changewords.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::Decision;
using people::ActivityModel;
using State = changes::Change::State;
using changes::Tone;

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

    QString text(int row, ActivityModel::Column column) const
    {
        return activity.data(activity.index(row, column), Qt::DisplayRole).toString();
    }
    QVariant role(int row, int role) const { return activity.data(activity.index(row, 0), role); }
    QList<Decision> decisions(int row) const
    {
        return changes::decisionsOn(role(row, ActivityModel::ChangeRole).value<changes::Change>());
    }
    Tone tone(int row) const
    {
        return static_cast<Tone>(role(row, ActivityModel::ToneRole).toInt());
    }

    Desk desk;
    ActivityModel activity;
    QAbstractItemModelTester tester;
};

} // namespace

/// The list of what was done.
class TestActivity : public QObject
{
    Q_OBJECT

private slots:
    void aChangeIsOneRow();
    void theNewestIsFirst();
    void manyPressesAreOneInsertion();
    void decisionsAndTone_data();
    void decisionsAndTone();
    void decidedUnknownsOfferNoMore();
    void atMostAThousand();
    void promise5_whatIsUndecidedStaysInTheList();
    void whatWasTrimmedDoesNotComeBack();
    void whatOthersDidHasLinesOfItsOwn();
    void manyOfAKindAreOneLine();
    void ofOthersTheLastAreKept();
};

void TestActivity::aChangeIsOneRow()
{
    Busy busy;
    busy.desk.server.answerAlways(answers::obedient());
    QSignalSpy reset(&busy.activity, &QAbstractItemModel::modelReset);
    busy.desk.mute(1);
    QTRY_COMPARE(busy.activity.rowCount(), 1);
    QCOMPARE(busy.text(0, ActivityModel::TitleColumn), u"Mute CA00…0001"_s);
    QTRY_VERIFY(busy.text(0, ActivityModel::OutcomeColumn).startsWith(u"confirmed in "_s));
    QCOMPARE(busy.activity.rowCount(), 1);
    QCOMPARE(busy.tone(0), Tone::Good);
    const QString time = busy.text(0, ActivityModel::TimeColumn);
    QVERIFY2(QTime::fromString(time, u"HH:mm:ss"_s).isValid(), qUtf8Printable(time));
    QCOMPARE(reset.size(), 0);
}

void TestActivity::theNewestIsFirst()
{
    Busy busy;
    busy.desk.server.answerAlways(answers::obedient());
    busy.desk.mute(1);
    QTRY_COMPARE(busy.activity.rowCount(), 1);
    busy.desk.mute(2);
    busy.desk.mute(3);
    QTRY_COMPARE(busy.activity.rowCount(), 3);
    QCOMPARE(busy.text(0, ActivityModel::TitleColumn), u"Mute CA00…0003"_s);
    QCOMPARE(busy.text(1, ActivityModel::TitleColumn), u"Mute CA00…0002"_s);
    QCOMPARE(busy.text(2, ActivityModel::TitleColumn), u"Mute CA00…0001"_s);
    QTRY_COMPARE(busy.tone(0), Tone::Good);
    QTRY_COMPARE(busy.tone(2), Tone::Good);
}

void TestActivity::manyPressesAreOneInsertion()
{
    Busy busy(250);
    busy.desk.server.answerAlways(answers::obedient());
    QSignalSpy inserted(&busy.activity, &QAbstractItemModel::rowsInserted);
    for (int number = 1; number <= 250; ++number)
        busy.desk.mute(number);
    QCOMPARE(inserted.size(), 0);
    QTRY_COMPARE(busy.activity.rowCount(), 250);
    QCOMPARE(inserted.size(), 1);
    QTRY_COMPARE(busy.desk.queue.pending(), 0);
    for (int row = 0; row < 250; ++row)
        QTRY_COMPARE(busy.tone(row), Tone::Good);
    QCOMPARE(inserted.size(), 1);
}

void TestActivity::decisionsAndTone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<Decision>>("decisions");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("refused") << 400 << QList{Decision::SendAgain} << Tone::Trouble
                             << u"refused: why (20001)"_s;
    QTest::newRow("unknown") << 500
                             << QList{Decision::Check, Decision::SendAgain, Decision::Dismiss}
                             << Tone::Unknown << u"outcome unknown: why (20001)"_s;
    QTest::newRow("throttled") << 429 << QList{Decision::Cancel} << Tone::Unknown
                               << u"throttled by the service; trying again at "_s;
}

void TestActivity::decisionsAndTone()
{
    QFETCH(int, status);
    QFETCH(QList<Decision>, decisions);
    QFETCH(Tone, tone);
    QFETCH(QString, outcome);
    Busy busy;
    busy.desk.server.answerAlways(status == 429 ? answers::tooManyRequests(60s)
                                                : answers::error(status, 20001, "why"));
    busy.desk.change(1, {.announceUrl = u"https://a.example"_s});
    QTRY_COMPARE(busy.activity.rowCount(), 1);
    QTRY_COMPARE(busy.tone(0), tone);
    QCOMPARE(busy.decisions(0), decisions);
    QVERIFY(busy.text(0, ActivityModel::OutcomeColumn).startsWith(outcome));
    const auto change = busy.role(0, ActivityModel::ChangeRole).value<changes::Change>();
    QCOMPARE(
        busy.activity.data(busy.activity.index(0, ActivityModel::OutcomeColumn), Qt::ToolTipRole)
            .toString(),
        words::sentence(change));
}

void TestActivity::decidedUnknownsOfferNoMore()
{
    Busy busy;
    busy.desk.server.answerAlways(answers::bare(500));
    const QUuid id = busy.desk.change(1, {.announceUrl = u"https://a.example"_s});
    QTRY_COMPARE(busy.desk.state(id), State::Unknown);
    QTRY_COMPARE(busy.activity.rowCount(), 1);
    QTRY_COMPARE(busy.decisions(0).size(), 3);
    busy.desk.queue.dismiss(id);
    QTRY_COMPARE(busy.decisions(0), QList<Decision>());
}

void TestActivity::atMostAThousand()
{
    Busy busy;
    busy.desk.server.answerAlways(fault::silence());
    for (int times = 0; times < 1200; ++times)
        busy.desk.change(1, {.announceUrl = u"https://a.example/%1"_s.arg(times)});
    QTRY_COMPARE(busy.activity.rowCount(), 1000);
    const auto newest = busy.role(0, ActivityModel::ChangeRole).value<changes::Change>();
    QCOMPARE(newest.update()->announceUrl, u"https://a.example/1199"_s);
}

void TestActivity::promise5_whatIsUndecidedStaysInTheList()
{
    Busy busy;
    busy.desk.server.answerWhen(
        [](const Request &request) { return request.field("AnnounceUrl").has_value(); },
        fault::closeUnanswered());
    const auto lose
        = [&busy] { return busy.desk.change(1, {.announceUrl = u"https://a.example"_s}); };
    const QUuid one = lose();
    const QUuid other = lose();
    QTRY_COMPARE(busy.desk.queue.undecided(), 2);
    const auto pressMany = [&busy] {
        for (int times = 0; times < 1200; ++times)
            busy.desk.queue.cancel(busy.desk.mute(2));
    };
    pressMany();
    QTRY_COMPARE(busy.activity.rowCount(), 1002);
    const auto idAt = [&busy](int row) {
        return busy.role(row, ActivityModel::ChangeRole).value<changes::Change>().id;
    };
    QCOMPARE(idAt(1000), other);
    QCOMPARE(idAt(1001), one);
    busy.desk.queue.dismiss(one);
    QTRY_COMPARE(busy.activity.rowCount(), 1001);
    QCOMPARE(idAt(1000), other);
    QCOMPARE(busy.decisions(1000).size(), 3);
}

void TestActivity::whatWasTrimmedDoesNotComeBack()
{
    Busy busy;
    busy.desk.server.answerAlways(answers::obedient());
    const QUuid first = busy.desk.change(1, {.announceUrl = u"https://a.example/first"_s});
    for (int times = 0; times < 1000; ++times)
        busy.desk.change(2, {.announceUrl = u"https://a.example/%1"_s.arg(times)});
    QTRY_COMPARE(busy.activity.rowCount(), 1000);
    QTRY_VERIFY(busy.desk.state(first) == State::Accepted);
    const QUuid last = busy.desk.mute(3);
    QTRY_COMPARE(busy.role(0, ActivityModel::ChangeRole).value<changes::Change>().id, last);
    QCOMPARE(busy.text(1, ActivityModel::TitleColumn), u"Announce to CA00…0002"_s);
}

namespace {

history::Sighting seen(history::Sighting::Kind kind, const QString &who)
{
    return {.kind = kind,
            .seenAt = QDateTime::currentDateTimeUtc(),
            .accountSid = {},
            .endpoint = {},
            .conferenceSid = u"CF1"_s,
            .participant = u"CA"_s + who,
            .who = who};
}

} // namespace

void TestActivity::whatOthersDidHasLinesOfItsOwn()
{
    using Kind = history::Sighting::Kind;
    Busy busy;
    busy.desk.server.answerAlways(answers::obedient());
    busy.desk.mute();
    QTRY_COMPARE(busy.activity.rowCount(), 1);
    busy.activity.showSeen({seen(Kind::Muted, u"Priya"_s), seen(Kind::Left, u"guest 41"_s),
                            seen(Kind::Present, u"Kim"_s)});
    QCOMPARE(busy.activity.rowCount(), 3);
    QCOMPARE(busy.text(1, ActivityModel::TitleColumn), u"Priya was muted from elsewhere"_s);
    QCOMPARE(busy.text(0, ActivityModel::TitleColumn), u"guest 41 left"_s);
    QVERIFY(busy.role(1, ActivityModel::SeenRole).toBool());
    QVERIFY(!busy.role(1, ActivityModel::ChangeRole).isValid());
    QVERIFY(!busy.role(1, ActivityModel::PressRole).isValid());
    QVERIFY(busy.activity.changesOf(1).isEmpty());
    QVERIFY(!busy.text(1, ActivityModel::TimeColumn).isEmpty());
    QVERIFY(!busy.role(2, ActivityModel::SeenRole).toBool());
    QTRY_COMPARE(busy.desk.queue.pending(), 0);
    QTRY_VERIFY(busy.text(2, ActivityModel::OutcomeColumn).startsWith(u"confirmed"_s));
    busy.activity.clear();
    QCOMPARE(busy.activity.rowCount(), 0);
}

void TestActivity::manyOfAKindAreOneLine()
{
    using Kind = history::Sighting::Kind;
    Busy busy;
    QList<history::Sighting> all;
    for (int n = 0; n < 250; ++n)
        all += seen(Kind::Joined, QString::number(n));
    all += seen(Kind::Muted, u"Priya"_s);
    busy.activity.showSeen(all);
    QCOMPARE(busy.activity.rowCount(), 2);
    QCOMPARE(busy.text(1, ActivityModel::TitleColumn), u"250 people joined"_s);
    QCOMPARE(busy.text(0, ActivityModel::TitleColumn), u"Priya was muted from elsewhere"_s);
}

void TestActivity::ofOthersTheLastAreKept()
{
    using Kind = history::Sighting::Kind;
    Busy busy;
    busy.desk.server.answerAlways(answers::obedient());
    busy.desk.mute();
    QTRY_COMPARE(busy.activity.rowCount(), 1);
    for (int n = 0; n < 300; ++n)
        busy.activity.showSeen({seen(Kind::Joined, QString::number(n))});
    // What was pressed here stays.
    QCOMPARE(busy.activity.rowCount(), 201);
    QCOMPARE(busy.text(0, ActivityModel::TitleColumn), u"299 joined"_s);
    QCOMPARE(busy.text(199, ActivityModel::TitleColumn), u"100 joined"_s);
    QVERIFY(busy.text(200, ActivityModel::TitleColumn).startsWith(u"Mute"_s));
}

QTEST_GUILESS_MAIN(TestActivity)
#include "tst_people_activity.moc"
