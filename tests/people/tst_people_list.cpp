// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
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
    void whatNoCellShowsTellsNothing();
    void peopleComeAndGo_data();
    void peopleComeAndGo();
    void everybodyLeaves();
    void nameOfTheCoachedFollows_data();
    void nameOfTheCoachedFollows();
    void namesAndDetails();
    void headersNameTheColumns();
    void ended();
    void promise8_theSameCallTwice();
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
    QTest::newRow("coaching") << QJsonObject{{u"coaching"_s, true},
                                             {u"call_sid_to_coach"_s, support::callSid(3)}}
                              << 4;
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

void TestList::peopleComeAndGo_data()
{
    using Ranges = QList<QPair<int, int>>;
    QTest::addColumn<QList<int>>("next");
    QTest::addColumn<Ranges>("removed");
    QTest::addColumn<Ranges>("inserted");
    const auto row
        = [](const char *name, const QList<int> &next, const Ranges &removed,
             const Ranges &inserted) { QTest::newRow(name) << next << removed << inserted; };
    row("one leaves in the middle", {1, 2, 4, 5}, {{2, 2}}, {});
    row("two neighbours leave", {1, 4, 5}, {{1, 2}}, {});
    row("first and last leave", {2, 3, 4}, {{4, 4}, {0, 0}}, {});
    row("one joins in the middle", {1, 2, 9, 3, 4, 5}, {}, {{2, 2}});
    row("one joins at the top", {9, 1, 2, 3, 4, 5}, {}, {{0, 0}});
    row("one joins at the end", {1, 2, 3, 4, 5, 9}, {}, {{5, 5}});
    row("one for another", {1, 2, 9, 4, 5}, {{2, 2}}, {{2, 2}});
    row("all others", {8, 9}, {{0, 4}}, {{0, 0}, {1, 1}});
}

void TestList::peopleComeAndGo()
{
    using Ranges = QList<QPair<int, int>>;
    QFETCH(QList<int>, next);
    QFETCH(Ranges, removed);
    QFETCH(Ranges, inserted);
    Desk desk(5);
    Heard heard(desk.model);
    desk.poll(numbered(next));
    QCOMPARE(Heard::ranges(heard.removed), removed);
    QCOMPARE(Heard::ranges(heard.inserted), inserted);
    QCOMPARE(heard.all(), removed.size() + inserted.size());
    QStringList expected;
    for (const int number : next)
        expected += support::callSid(number).right(2);
    QCOMPARE(names(desk.model), expected);
    for (int row = 0; row < desk.model.rowCount(); ++row)
        QCOMPARE(desk.model.rowOf(desk.model.participant(row).callSid), row);
}

void TestList::everybodyLeaves()
{
    Desk desk(4);
    Heard heard(desk.model);
    desk.poll({});
    QCOMPARE(desk.model.rowCount(), 0);
    QCOMPARE(heard.all(), 1);
    QCOMPARE(desk.model.rowOf(support::callSid(1)), -1);
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
    QCOMPARE(desk.spoken(0, ParticipantModel::StatusColumn), u"connected"_s);
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
    QCOMPARE(names(desk.model), QStringList{u"01"_s});

    Desk fresh(0);
    fresh.poll({person(1), person(1), person(2)});
    QCOMPARE(names(fresh.model), (QStringList{u"01"_s, u"02"_s}));
}

QTEST_GUILESS_MAIN(TestList)
#include "tst_people_list.moc"
