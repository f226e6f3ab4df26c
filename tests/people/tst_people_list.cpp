// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <numeric>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using people::ParticipantModel;

namespace {

/// What the model tells its views.
struct Heard
{
    explicit Heard(ParticipantModel &model)
        : changed(&model, &QAbstractItemModel::dataChanged)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , reset(&model, &QAbstractItemModel::modelReset)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , laidOut(&model, &QAbstractItemModel::layoutChanged)
    {
    }

    qsizetype all() const
    {
        return changed.size() + inserted.size() + removed.size() + reset.size() + moved.size()
            + laidOut.size();
    }
    /// The cell of the only dataChanged.
    QPoint cell() const
    {
        if (changed.size() != 1 || changed[0][0] != changed[0][1])
            return {-1, -1};
        const QModelIndex index = changed[0][0].toModelIndex();
        return {index.row(), index.column()};
    }
    static QList<QPair<int, int>> ranges(const QSignalSpy &spy)
    {
        QList<QPair<int, int>> all;
        for (const QList<QVariant> &arguments : spy)
            all.append({arguments[1].toInt(), arguments[2].toInt()});
        return all;
    }

    QSignalSpy changed;
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy reset;
    QSignalSpy moved;
    QSignalSpy laidOut;
};

QStringList names(const ParticipantModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.data(model.index(row, 0), ParticipantModel::CallSidRole).toString().right(2);
    return all;
}

std::vector<twilio::Participant> numbered(const QList<int> &numbers)
{
    std::vector<twilio::Participant> all;
    for (const int number : numbers)
        all.push_back(person(number));
    return all;
}

} // namespace

/// Lists of participants, laid over the rows.
class TestList : public QObject
{
    Q_OBJECT

private slots:
    void firstLoadIsTheOnlyReset();
    void unchangedListTellsNothing();
    void oneChangedCell_data();
    void oneChangedCell();
    void aCoachingIsToldInThreeCells();
    void whatNoCellShowsTellsNothing();
    void promise11_rowsStandStill_data();
    void promise11_rowsStandStill();
    void promise11_whoLeftStaysForTenSeconds();
    void promise11_whoLeftGoesByItself();
    void promise11_whoLeftStaysWhileSomebodyIsThere();
    void promise11_theCurrentOneStays();
    void promise11_atMostFiftyStay();
    void promise11_allOfAnEndedConferenceStay();
    void promise11_whoLeftIsNotActedOn();
    void promise11_whoComesBackIsThereAgain();
    void promise11_aLabelNamesWhoIsThere();
    void nameOfTheCoachedFollows_data();
    void nameOfTheCoachedFollows();
    void namesAndDetails();
    void headersNameTheColumns();
    void ended();
    void promise8_theSameCallTwice();
    void promise1_aListThatChangesWholeIsToldAtOnce();
    void promise1_aListThatIsReplacedComesInAFewTurns();
    void promise1_newcomersComeInAFewTurns();
    void whoWaitsForARowAndIsListedNoMoreGetsNone();
    void promise1_answersAboutManyComeTogether();
    void whoIsToldOfAmongManyNewcomersWaits();
    void whoGoesInTheMiddleGoesAlone();
};

void TestList::firstLoadIsTheOnlyReset()
{
    Desk desk(0);
    Heard heard(desk.model);
    QSignalSpy loaded(&desk.model, &ParticipantModel::loaded);
    QVERIFY(desk.model.isLoading());
    desk.poll(participants(250));
    QCOMPARE(desk.model.rowCount(), 250);
    QVERIFY(!desk.model.isLoading());
    QCOMPARE(loaded.size(), 1);
    desk.poll(participants(5));
    desk.poll({});
    desk.poll(participants(7));
    QCOMPARE(heard.reset.size(), 1);
    QCOMPARE(loaded.size(), 1);
}

void TestList::unchangedListTellsNothing()
{
    Desk desk(250);
    Heard heard(desk.model);
    QVERIFY(desk.poll(participants(250)));
    QCOMPARE(heard.all(), 0);
}

void TestList::oneChangedCell_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<int>("column");
    QTest::newRow("label") << QJsonObject{{u"label"_s, u"Dana"_s}} << 0;
    QTest::newRow("muted") << QJsonObject{{u"muted"_s, true}} << 2;
    QTest::newRow("hold") << QJsonObject{{u"hold"_s, true}} << 3;
    QTest::newRow("ends") << QJsonObject{{u"end_conference_on_exit"_s, true}} << 5;
    QTest::newRow("muted not told") << QJsonObject{{u"muted"_s, QJsonValue::Null}} << 2;
}

void TestList::oneChangedCell()
{
    QFETCH(QJsonObject, change);
    QFETCH(int, column);
    Desk desk(9);
    Heard heard(desk.model);
    auto next = participants(9);
    next[4] = person(5, change);
    desk.poll(next);
    QCOMPARE(heard.all(), 1);
    QCOMPARE(heard.cell(), QPoint(4, column));
    desk.poll(next);
    QCOMPARE(heard.all(), 1);
}

void TestList::aCoachingIsToldInThreeCells()
{
    Desk desk(9);
    Heard heard(desk.model);
    auto next = participants(9);
    next[4] = person(5, {{u"coaching"_s, true}, {u"call_sid_to_coach"_s, support::callSid(3)}});
    desk.poll(next);
    QSet<QPair<int, int>> cells;
    for (const QVariantList &one : heard.changed) {
        const auto cell = one[0].value<QModelIndex>();
        QCOMPARE(one[1].value<QModelIndex>(), cell);
        cells += {cell.row(), cell.column()};
    }
    // Its switch, and the names of both.
    QCOMPARE(cells, (QSet<QPair<int, int>>{{4, 4}, {4, 0}, {2, 0}}));
    QCOMPARE(heard.all(), 3);
    desk.poll(next);
    QCOMPARE(heard.all(), 3);
}

void TestList::whatNoCellShowsTellsNothing()
{
    Desk desk(3);
    Heard heard(desk.model);
    auto next = participants(3);
    next[1] = person(
        2, {{u"queue_time"_s, u"7"_s}, {u"date_updated"_s, u"Fri, 18 Feb 2011 21:07:20 +0000"_s}});
    desk.poll(next);
    QCOMPARE(heard.all(), 0);
    QCOMPARE(desk.model.participant(1).queueTime, u"7"_s);
}

void TestList::promise11_rowsStandStill_data()
{
    using Ranges = QList<QPair<int, int>>;
    QTest::addColumn<QList<int>>("next");
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<Ranges>("inserted");
    const auto row
        = [](const char *name, const QList<int> &next, const QList<int> &rows,
             const Ranges &inserted) { QTest::newRow(name) << next << rows << inserted; };
    row("one leaves in the middle", {1, 2, 4, 5}, {1, 2, 3, 4, 5}, {});
    row("first and last leave", {2, 3, 4}, {1, 2, 3, 4, 5}, {});
    row("everybody leaves", {}, {1, 2, 3, 4, 5}, {});
    row("one joins in the middle", {1, 2, 9, 3, 4, 5}, {1, 2, 3, 4, 5, 9}, {{5, 5}});
    row("one joins at the top", {9, 1, 2, 3, 4, 5}, {1, 2, 3, 4, 5, 9}, {{5, 5}});
    row("one joins at the end", {1, 2, 3, 4, 5, 9}, {1, 2, 3, 4, 5, 9}, {{5, 5}});
    row("one for another", {1, 2, 9, 4, 5}, {1, 2, 3, 4, 5, 9}, {{5, 5}});
    row("all others", {8, 9}, {1, 2, 3, 4, 5, 8, 9}, {{5, 6}});
}

void TestList::promise11_rowsStandStill()
{
    using Ranges = QList<QPair<int, int>>;
    QFETCH(QList<int>, next);
    QFETCH(QList<int>, rows);
    QFETCH(Ranges, inserted);
    Desk desk(5);
    Heard heard(desk.model);
    desk.poll(numbered(next));
    QCOMPARE(heard.removed.size() + heard.reset.size() + heard.moved.size() + heard.laidOut.size(),
             0);
    QCOMPARE(Heard::ranges(heard.inserted), inserted);
    QStringList expected;
    for (const int number : rows)
        expected += support::callSid(number).right(2);
    QCOMPARE(names(desk.model), expected);
    QCOMPARE(desk.model.people(), static_cast<int>(next.size()));
    QCOMPARE(desk.model.participants().size(), static_cast<size_t>(next.size()));
    for (int row = 0; row < desk.model.rowCount(); ++row) {
        const QString callSid = desk.model.participant(row).callSid;
        QCOMPARE(desk.model.rowOf(callSid), row);
        QCOMPARE(desk.model.hasLeft(row), !next.contains(rows[row]));
        QCOMPARE(desk.spoken(row, ParticipantModel::StatusColumn).startsWith(u"left"_s),
                 desk.model.hasLeft(row));
    }
}

void TestList::promise11_whoLeftStaysForTenSeconds()
{
    Desk desk(3);
    twilio::Instant now = twilio::Instant::clock::now();
    desk.model.departures().setClock([&now] { return now; });
    QSignalSpy left(&desk.model, &ParticipantModel::left);
    desk.poll(numbered({1, 3}));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().first().value<QList<int>>(), QList<int>{1});
    now += 5s;
    const QModelIndex status = desk.model.index(1, ParticipantModel::StatusColumn);
    QCOMPARE(status.data().toString(), u"left 5 s ago"_s);
    QCOMPARE(desk.spoken(1, ParticipantModel::StatusColumn), u"left 5 seconds ago"_s);
    now += 4'900ms;
    desk.poll(numbered({1, 3}));
    QCOMPARE(desk.model.rowCount(), 3);
    now += 100ms;
    desk.poll(numbered({1, 3}));
    QCOMPARE(names(desk.model), (QStringList{u"01"_s, u"03"_s}));
    QCOMPARE(left.size(), 1);
}

void TestList::promise11_whoLeftGoesByItself()
{
    Desk desk(3);
    twilio::Instant now = twilio::Instant::clock::now();
    desk.model.departures().setClock([&now] { return now; });
    desk.poll(numbered({1, 3}));
    Heard heard(desk.model);
    // The time it tells goes on, without a list.
    QTRY_VERIFY(!heard.changed.isEmpty());
    QCOMPARE(heard.changed.first().first().toModelIndex(),
             desk.model.index(1, ParticipantModel::StatusColumn));
    now += 10s;
    QTRY_COMPARE(desk.model.rowCount(), 2);
}

void TestList::promise11_whoLeftStaysWhileSomebodyIsThere()
{
    Desk desk(3);
    twilio::Instant now = twilio::Instant::clock::now();
    desk.model.departures().setClock([&now] { return now; });
    desk.model.departures().keep(true);
    desk.poll(numbered({1, 3}));
    now += 1h;
    desk.poll(numbered({1, 3}));
    QCOMPARE(desk.model.rowCount(), 3);
    desk.model.departures().keep(false);
    desk.poll(numbered({1, 3}));
    QCOMPARE(desk.model.rowCount(), 2);
}

void TestList::promise11_theCurrentOneStays()
{
    Desk desk(3);
    twilio::Instant now = twilio::Instant::clock::now();
    desk.model.departures().setClock([&now] { return now; });
    desk.model.departures().setCurrent(support::callSid(2));
    desk.poll(numbered({3}));
    now += 1h;
    desk.poll(numbered({3}));
    QCOMPARE(names(desk.model), (QStringList{u"02"_s, u"03"_s}));
    desk.model.departures().setCurrent(support::callSid(3));
    desk.poll(numbered({3}));
    QCOMPARE(names(desk.model), QStringList{u"03"_s});
}

void TestList::promise11_atMostFiftyStay()
{
    Desk desk(70);
    twilio::Instant now = twilio::Instant::clock::now();
    desk.model.departures().setClock([&now] { return now; });
    desk.model.departures().keep(true);
    desk.model.departures().setCurrent(support::callSid(1));
    const QList<int> first{61, 62, 63, 64, 65, 66, 67, 68, 69, 70};
    desk.poll(numbered(first));
    QCOMPARE(desk.model.rowCount(), 61);
    now += 1s;
    desk.poll(numbered({61, 62, 63, 64, 65}));
    // Those who left first have gone, and not the current one.
    QCOMPARE(desk.model.rowCount(), 56);
    QCOMPARE(desk.model.participant(0).callSid, support::callSid(1));
    QVERIFY(desk.model.rowOf(support::callSid(70)) >= 0);
}

void TestList::promise11_allOfAnEndedConferenceStay()
{
    Desk desk(70);
    twilio::Instant now = twilio::Instant::clock::now();
    desk.model.departures().setClock([&now] { return now; });
    desk.poll(numbered({1, 2, 3}));
    const int before = desk.model.rowCount();
    desk.model.setEnded();
    Heard heard(desk.model);
    now += 1h;
    QCOMPARE(desk.spoken(0, ParticipantModel::StatusColumn), u"was there"_s);
    QVERIFY(desk.spoken(before - 1, ParticipantModel::StatusColumn).startsWith(u"left"_s));
    desk.model.setEnded(std::nullopt);
    QVERIFY(desk.spoken(0, ParticipantModel::StatusColumn).startsWith(u"connected, "_s));
    QTRY_COMPARE(desk.model.rowCount(), 3);
    QCOMPARE(heard.reset.size(), 0);
}

void TestList::promise11_whoLeftIsNotActedOn()
{
    Desk desk(3);
    desk.server.answerAlways(support::answers::obedient());
    desk.poll(numbered({1, 3}));
    QVERIFY(!desk.press(1, ParticipantModel::MutedColumn, true));
    QVERIFY(!desk.model.isAvailable(1));
    QVERIFY(desk.commands.setSwitch(desk.model, {0, 1, 2}, people::Switch::Muted, true).size()
            == 2);
    QVERIFY(desk.commands.coach(desk.model, support::callSid(2), support::callSid(3)).isNull());
    QTRY_COMPARE(desk.bodiesFor(1), QByteArrayList{"Muted=true"});
    QVERIFY(desk.bodiesFor(2).isEmpty());
}

void TestList::promise11_whoComesBackIsThereAgain()
{
    Desk desk(3);
    desk.poll(numbered({1, 3}));
    // A late answer is no proof.
    desk.model.apply(person(2));
    QVERIFY(desk.model.hasLeft(1));
    QCOMPARE(desk.model.people(), 2);
    Heard heard(desk.model);
    desk.poll(numbered({1, 2, 3}));
    QVERIFY(!desk.model.hasLeft(1));
    QVERIFY(desk.spoken(1, ParticipantModel::StatusColumn).startsWith(u"connected, "_s));
    QVERIFY(desk.model.isAvailable(1));
    QCOMPARE(heard.inserted.size(), 0);
}

void TestList::promise11_aLabelNamesWhoIsThere()
{
    const QJsonObject agent{{u"label"_s, u"agent"_s}};
    Desk desk(0);
    desk.poll({person(1, agent), person(2)});
    desk.poll({person(2), person(3, agent)});
    QCOMPARE(desk.model.rowOf({support::conferenceSid(), u"agent"_s}), 2);
    QCOMPARE(desk.model.callSidOf({support::conferenceSid(), u"agent"_s}), support::callSid(3));
    desk.poll({person(2)});
    QVERIFY(desk.model.rowOf({support::conferenceSid(), u"agent"_s}) >= 0);
}

void TestList::nameOfTheCoachedFollows_data()
{
    QTest::addColumn<bool>("bothJoin");
    QTest::newRow("renamed") << false;
    QTest::newRow("both join, the coach first") << true;
}

void TestList::nameOfTheCoachedFollows()
{
    QFETCH(bool, bothJoin);
    const QJsonObject coaches{{u"coaching"_s, true}, {u"call_sid_to_coach"_s, support::callSid(3)}};
    Desk desk(bothJoin ? 1 : 3);
    auto next = participants(3);
    next[1] = person(2, coaches);
    if (!bothJoin)
        desk.poll(next);
    Heard heard(desk.model);
    next[2] = person(3, {{u"label"_s, u"agent"_s}});
    desk.poll(next);
    QCOMPARE(desk.spoken(1, ParticipantModel::CoachingColumn), u"coaching agent"_s);
    if (!bothJoin)
        QCOMPARE(heard.all(), 2);
}

void TestList::namesAndDetails()
{
    Desk desk(0);
    desk.poll({person(1, {{u"label"_s, u"東京"_s}}), person(2)});
    const auto data = [&](int row, int role) {
        return desk.model.data(desk.model.index(row, 0), role).toString();
    };
    QCOMPARE(data(0, Qt::DisplayRole), u"東京"_s);
    QCOMPARE(data(0, ParticipantModel::DetailRole), u"CA00…0001"_s);
    QCOMPARE(data(1, Qt::DisplayRole), u"CA00…0002"_s);
    QCOMPARE(data(1, ParticipantModel::DetailRole), u"no label"_s);
    QCOMPARE(data(1, Qt::ToolTipRole), support::callSid(2));
    QCOMPARE(desk.spoken(0, ParticipantModel::NameColumn), u"東京"_s);
    QVERIFY(desk.spoken(0, ParticipantModel::StatusColumn).startsWith(u"connected, "_s));
}

void TestList::headersNameTheColumns()
{
    Desk desk(1);
    QStringList titles;
    for (int column = 0; column < desk.model.columnCount(); ++column)
        titles += desk.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(titles,
             (QStringList{u"Participant"_s, u"Status"_s, u"Muted"_s, u"On hold"_s, u"Coaching"_s,
                          u"Ends conference"_s}));
}

void TestList::ended()
{
    Desk desk(3);
    QSignalSpy ended(&desk.model, &ParticipantModel::ended);
    desk.model.setEnded();
    desk.model.setEnded();
    QCOMPARE(ended.size(), 1);
    QVERIFY(desk.model.hasEnded());
    QCOMPARE(desk.model.rowCount(), 3);
    QCOMPARE(desk.spoken(1, ParticipantModel::MutedColumn), QString());
    QVERIFY(!(desk.model.flags(desk.model.index(1, ParticipantModel::MutedColumn))
              & Qt::ItemIsUserCheckable));
    QVERIFY(!desk.press(1, ParticipantModel::MutedColumn, true));
    QVERIFY(desk.commands.coach(desk.model, support::callSid(2), support::callSid(3)).isNull());
    QVERIFY(desk.commands.listenOnly(desk.model, support::callSid(2)).isNull());
    QCOMPARE(desk.queue.pending(), 0);
}

void TestList::promise8_theSameCallTwice()
{
    Desk desk(2);
    auto next = participants(2);
    next.push_back(person(2, {{u"muted"_s, true}}));
    next.push_back(person(3));
    next.push_back(person(3));
    desk.poll(next);
    QCOMPARE(names(desk.model), (QStringList{u"01"_s, u"02"_s, u"03"_s}));
    desk.poll(participants(1));
    QCOMPARE(desk.model.people(), 1);

    Desk fresh(0);
    fresh.poll({person(1), person(1), person(2)});
    QCOMPARE(names(fresh.model), (QStringList{u"01"_s, u"02"_s}));
}

void TestList::promise1_aListThatChangesWholeIsToldAtOnce()
{
    Desk desk(250);
    Heard heard(desk.model);
    std::vector<twilio::Participant> next;
    for (int number = 1; number <= 250; ++number)
        next.push_back(person(number,
                              {{u"label"_s, u"guest %1"_s.arg(number)},
                               {u"status"_s, u"ringing"_s},
                               {u"muted"_s, true},
                               {u"hold"_s, true},
                               {u"end_conference_on_exit"_s, true}}));
    desk.poll(next);
    // Once for each column, of all rows.
    QCOMPARE(heard.all(), ParticipantModel::columns);
    for (int column = 0; column < ParticipantModel::columns; ++column) {
        QCOMPARE(heard.changed[column][0].toModelIndex(), desk.model.index(0, column));
        QCOMPARE(heard.changed[column][1].toModelIndex(), desk.model.index(249, column));
    }
    QCOMPARE(desk.model.index(249, ParticipantModel::NameColumn).data().toString(), u"guest 250"_s);

    // Every other one, back to how it was.
    heard.changed.clear();
    for (int number = 1; number <= 250; number += 2)
        next[static_cast<size_t>(number - 1)] = person(number,
                                                       {{u"label"_s, u"guest %1"_s.arg(number)},
                                                        {u"status"_s, u"ringing"_s},
                                                        {u"muted"_s, false},
                                                        {u"hold"_s, true},
                                                        {u"end_conference_on_exit"_s, true}});
    desk.poll(next);
    QCOMPARE(heard.changed.size(), 125);
    for (const QList<QVariant> &cell : std::as_const(heard.changed)) {
        QCOMPARE(cell[0], cell[1]);
        QCOMPARE(cell[0].toModelIndex().column(), ParticipantModel::MutedColumn);
        QCOMPARE(cell[0].toModelIndex().row() % 2, 0);
    }
}

void TestList::promise1_aListThatIsReplacedComesInAFewTurns()
{
    Desk desk(250);
    twilio::Instant now = twilio::Instant::clock::now();
    desk.model.departures().setClock([&now] { return now; });
    desk.model.departures().setCurrent(support::callSid(100));
    Heard heard(desk.model);
    QSignalSpy left(&desk.model, &ParticipantModel::left);
    QList<int> others(250);
    std::iota(others.begin(), others.end(), 1001);
    desk.poll(numbered(others));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().first().value<QList<int>>().size(), 250);
    // The first 50 stay a while, and the current one.
    using Ranges = QList<QPair<int, int>>;
    QCOMPARE(Heard::ranges(heard.removed), (Ranges{{100, 249}, {50, 98}}));
    QCOMPARE(Heard::ranges(heard.inserted), Ranges());
    QTRY_COMPARE(Heard::ranges(heard.inserted), (Ranges{{51, 150}, {151, 250}, {251, 300}}));
    QVERIFY2(heard.changed.size() <= 2 * ParticipantModel::columns,
             qPrintable(QString::number(heard.changed.size())));
    QCOMPARE(desk.model.people(), 250);
    for (int row = 0; row < desk.model.rowCount(); ++row) {
        QCOMPARE(desk.model.rowOf(desk.model.participant(row).callSid), row);
        QCOMPARE(desk.model.hasLeft(row), row < 51);
    }

    now += 10s;
    desk.poll(numbered(others));
    QCOMPARE(heard.removed.size(), 3);
    QCOMPARE(desk.model.rowCount(), 251);
    QCOMPARE(desk.model.participant(0).callSid, support::callSid(100));
    QCOMPARE(heard.reset.size() + heard.moved.size() + heard.laidOut.size(), 0);
}

void TestList::promise1_newcomersComeInAFewTurns()
{
    using Ranges = QList<QPair<int, int>>;
    Desk desk(10);
    Heard heard(desk.model);
    desk.poll(participants(250));
    QCOMPARE(Heard::ranges(heard.inserted), (Ranges{{10, 109}}));
    QTRY_COMPARE(desk.model.rowCount(), 250);
    QCOMPARE(Heard::ranges(heard.inserted), (Ranges{{10, 109}, {110, 209}, {210, 249}}));
    for (int row = 0; row < 250; ++row)
        QCOMPARE(desk.model.participant(row).callSid, support::callSid(row + 1));
}

void TestList::whoWaitsForARowAndIsListedNoMoreGetsNone()
{
    Desk desk(10);
    desk.poll(participants(250));
    QCOMPARE(desk.model.rowCount(), 110);
    QList<int> fewer(150);
    std::iota(fewer.begin(), fewer.end(), 1);
    desk.poll(numbered(fewer));
    QTRY_COMPARE(desk.model.rowCount(), 150);
    // Nobody else comes in a later turn.
    desk.poll(numbered(fewer));
    desk.model.apply(person(300));
    QTRY_COMPARE(desk.model.rowCount(), 151);
    QCOMPARE(desk.model.participant(150).callSid, support::callSid(300));
}

/// Of people whom no list has shown: who was called in, or is named by a label.
void TestList::promise1_answersAboutManyComeTogether()
{
    using Ranges = QList<QPair<int, int>>;
    Desk desk(10);
    Heard heard(desk.model);
    for (int number = 11; number <= 40; ++number)
        desk.model.apply(person(number));
    // The first at once.
    QCOMPARE(Heard::ranges(heard.inserted), (Ranges{{10, 10}}));
    // A list that was asked for before the answers does not take them away.
    desk.model.apply(participants(10), twilio::Instant::clock::now() - 1h);
    QTRY_COMPARE(Heard::ranges(heard.inserted), (Ranges{{10, 10}, {11, 39}}));
    QCOMPARE(desk.model.people(), 40);
}

void TestList::whoIsToldOfAmongManyNewcomersWaits()
{
    Desk desk(10);
    int told = 300;
    connect(&desk.model, &QAbstractItemModel::rowsInserted, this, [&] {
        if (told < 310)
            desk.model.apply(person(++told));
    });
    desk.poll(participants(250));
    QTRY_COMPARE(desk.model.people(), 260);
}

void TestList::whoGoesInTheMiddleGoesAlone()
{
    Desk desk(7);
    twilio::Instant now = twilio::Instant::clock::now();
    desk.model.departures().setClock([&now] { return now; });
    desk.poll(numbered({1, 3, 6, 7}));
    Heard heard(desk.model);
    now += 10s;
    desk.poll(numbered({1, 3, 6, 7}));
    using Ranges = QList<QPair<int, int>>;
    QCOMPARE(Heard::ranges(heard.removed), (Ranges{{3, 4}, {1, 1}}));
    QCOMPARE(names(desk.model), (QStringList{u"01"_s, u"03"_s, u"06"_s, u"07"_s}));
    for (int row = 0; row < 4; ++row)
        QCOMPARE(desk.model.rowOf(desk.model.participant(row).callSid), row);
}

QTEST_GUILESS_MAIN(TestList)
#include "tst_people_list.moc"
