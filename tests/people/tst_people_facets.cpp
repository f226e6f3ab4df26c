// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <people/facetcounts.h>
#include <people/roworder.h>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using people::Facet;
using people::FacetCounts;
using people::ParticipantModel;
using people::RowFilter;
using people::SearchWords;
using Column = ParticipantModel::Column;

/// Of which kinds people are, how many of each there are, and in which order they are sorted.
class TestFacets : public QObject
{
    Q_OBJECT

private slots:
    void eachKindIsCounted();
    void whatIsAskedIsNotCountedBeforeItIsSo();
    void whatIsNotSettledIsCounted();
    void wordsAndKindsMustBothHold();
    void manyChangesAreToldOnce();
    void aSwitchThatIsOnComesFirst_data();
    void aSwitchThatIsOnComesFirst();
    void whoIsHeldLongestComesFirst();
    void namesAreSortedAsTheyAreRead();
};

namespace {

std::vector<twilio::Participant> mixed()
{
    std::vector<twilio::Participant> list = participants(6);
    for (twilio::Participant &each : list)
        each.muted = each.hold = each.coaching = false;
    list[1].muted = true;
    list[2].hold = true;
    list[3].coaching = true;
    list[3].callSidToCoach = list[1].callSid;
    list[4].status = u"ringing"_s;
    list[4].muted = true;
    list[5].muted = std::nullopt;
    return list;
}

QList<int> sortedBy(const ParticipantModel &model, Column column)
{
    const QCollator collator = people::collator();
    QList<int> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows += row;
    std::stable_sort(rows.begin(), rows.end(), [&](int one, int other) {
        return people::sortKeyOf(model, one, column, collator)
                   .compare(people::sortKeyOf(model, other, column, collator))
            < 0;
    });
    return rows;
}

} // namespace

void TestFacets::eachKindIsCounted()
{
    Desk desk(0);
    FacetCounts counts;
    counts.setModel(&desk.model);
    desk.poll(mixed());
    const auto all = [&] {
        QList<int> figures{counts.people()};
        for (const Facet facet : people::allFacets)
            figures += counts.count(facet);
        return figures;
    };
    //                          all open muted hold coaching ringing left speakers not settled
    QCOMPARE(all(), (QList<int>{6, 3, 1, 1, 1, 1, 0, 0, 0}));
    auto list = mixed();
    list.erase(list.begin() + 1);
    list[1].hold = false;
    list[3].status = u"connected"_s;
    desk.poll(list);
    QCOMPARE(all(), (QList<int>{5, 3, 1, 0, 1, 0, 1, 0, 0}));
    list.push_back(participants(7).back());
    desk.poll(list);
    QCOMPARE(counts.people(), 6);
    FacetCounts late;
    late.setModel(&desk.model);
    for (const Facet facet : people::allFacets)
        QCOMPARE(late.count(facet), counts.count(facet));
    counts.setModel(nullptr);
    QCOMPARE(all(), QList<int>(9, 0));
}

void TestFacets::whatIsAskedIsNotCountedBeforeItIsSo()
{
    Desk desk(0);
    desk.poll(mixed());
    FacetCounts counts;
    counts.setModel(&desk.model);
    desk.server.answerAlways(answers::obedient());
    const QUuid id = desk.mute(1);
    QCOMPARE(desk.shown(0, ParticipantModel::MutedColumn), u"on"_s);
    QCOMPARE(counts.count(Facet::Muted), 1);
    QTRY_COMPARE(desk.state(id), changes::Change::State::Confirmed);
    QCOMPARE(counts.count(Facet::Muted), 2);
    QCOMPARE(counts.count(Facet::Open), 2);
}

void TestFacets::whatIsNotSettledIsCounted()
{
    Desk desk(0);
    desk.poll(mixed());
    FacetCounts counts;
    counts.setModel(&desk.model);
    desk.server.answerAlways(answers::error(400, 20001, "no"));
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), changes::Change::State::Refused);
    QCOMPARE(counts.count(Facet::NotSettled), 1);
    QVERIFY(desk.model.dismiss(desk.model.index(0, ParticipantModel::MutedColumn)));
    QCOMPARE(counts.count(Facet::NotSettled), 0);
}

void TestFacets::wordsAndKindsMustBothHold()
{
    Desk desk(0);
    desk.poll(mixed());
    const auto rows = [&](const QString &typed, people::Facets facets) {
        const RowFilter filter{.words = SearchWords(typed), .facets = facets};
        QList<int> fitting;
        for (int row = 0; row < desk.model.rowCount(); ++row) {
            if (filter.fits(desk.model.row(row)))
                fitting += row;
        }
        return fitting;
    };
    QCOMPARE(rows({}, {}).size(), 6);
    QCOMPARE(rows({}, Facet::Muted), QList<int>{1});
    QCOMPARE(rows({}, Facet::Muted | Facet::OnHold), (QList<int>{1, 2}));
    QCOMPARE(rows(callSid(3), Facet::Muted | Facet::OnHold), QList<int>{2});
    QCOMPARE(rows(callSid(1), Facet::Muted), QList<int>());
}

void TestFacets::manyChangesAreToldOnce()
{
    Desk desk(0);
    desk.poll(mixed());
    FacetCounts counts;
    QSignalSpy changed(&counts, &FacetCounts::changed);
    counts.setModel(&desk.model);
    QTRY_COMPARE(changed.size(), 1);
    auto list = mixed();
    for (twilio::Participant &each : list)
        each.muted = true;
    desk.poll(list);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(counts.count(Facet::Muted), 5);
    // What changes nothing of the counts tells nothing.
    list[0].endConferenceOnExit = true;
    desk.poll(list);
    // Timers that are due come in the order in which they were started.
    bool hasTurned = false;
    QTimer::singleShot(0, &counts, [&] { hasTurned = true; });
    QTRY_VERIFY(hasTurned);
    QCOMPARE(changed.size(), 2);
}

void TestFacets::aSwitchThatIsOnComesFirst_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("muted") << ParticipantModel::MutedColumn << QList<int>{1, 0, 2, 3, 5, 4};
    QTest::newRow("on hold") << ParticipantModel::HoldColumn << QList<int>{2, 0, 1, 3, 5, 4};
    QTest::newRow("coaching") << ParticipantModel::CoachingColumn << QList<int>{3, 0, 1, 2, 5, 4};
}
void TestFacets::aSwitchThatIsOnComesFirst()
{
    QFETCH(const Column, column);
    QFETCH(const QList<int>, rows);
    Desk desk(0);
    desk.poll(mixed());
    QCOMPARE(sortedBy(desk.model, column), rows);
}

void TestFacets::whoIsHeldLongestComesFirst()
{
    Desk desk(0);
    auto list = mixed();
    desk.poll(list);
    for (const size_t row : {5, 0, 3}) {
        list[row].hold = true;
        desk.poll(list);
    }
    // The one that was held before anybody looked is held longest.
    QCOMPARE(sortedBy(desk.model, ParticipantModel::HoldColumn).first(4), (QList<int>{2, 5, 0, 3}));
    list[5].hold = false;
    desk.poll(list);
    list[5].hold = true;
    desk.poll(list);
    QCOMPARE(sortedBy(desk.model, ParticipantModel::HoldColumn).first(4), (QList<int>{2, 0, 3, 5}));
}

void TestFacets::namesAreSortedAsTheyAreRead()
{
    Desk desk(0);
    auto list = participants(4);
    list[0].label = u"guest 10"_s;
    list[1].label = u"Guest 9"_s;
    list[2].label = u"élan"_s;
    list[3].label = u"Zoë"_s;
    desk.poll(list);
    QCOMPARE(sortedBy(desk.model, ParticipantModel::NameColumn), (QList<int>{2, 1, 0, 3}));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (size_t row = 0; row < list.size(); ++row)
        list[row].dateCreated = now.addSecs(row == 2 ? -60 : static_cast<int>(row));
    list[0].status = u"ringing"_s;
    desk.poll(list);
    QCOMPARE(sortedBy(desk.model, ParticipantModel::StatusColumn), (QList<int>{2, 1, 3, 0}));
}

QTEST_GUILESS_MAIN(TestFacets)
#include "tst_people_facets.moc"
