// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/knownchanges.h>

using namespace Qt::Literals::StringLiterals;
using changes::Change;
using changes::Extent;
using changes::KnownChanges;
using State = changes::Change::State;

namespace {

Change pressed(const QString &participant = u"CA1"_s)
{
    static qint64 count = 0;
    Change change;
    change.id = QUuid::createUuid();
    change.operation = changes::UpdateParticipant{{.muted = true}};
    change.address = {u"CF1"_s, participant};
    change.pressedAt = QDateTime::fromMSecsSinceEpoch(++count);
    return change;
}

Change ofMany(const QString &participant)
{
    Change change = pressed(participant);
    change.press.extent = Extent::Bulk;
    return change;
}

} // namespace

/// What is kept of changes, for how long, and in which order they go.
class TestKnown : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatIsPending();
    void countsWhatIsUndecided();
    void promise5_onlyTheOldestSettledGo();
    void promise5_whatIsUndecidedStays();
    void aReferenceStaysValid();
    void promise2_oneOfALaneAtATime();
    void promise2_aSingleGoesBeforeABulk();
    void promise2_whatASingleWaitsForGoesBeforeABulk();
    void promise2_aBulkThatIsLeftGoesInItsTurn();
    void aSettledOneLeavesItsLane();
    void unsentUpdatesOfTheSameParticipant();
    void openOnesInTheirOrder();
};

void TestKnown::countsWhatIsPending()
{
    KnownChanges known;
    Change &one = known.add(pressed());
    Change &other = known.add(pressed());
    QCOMPARE(known.pending(), 2);
    known.setState(one, State::Sending);
    known.setState(one, State::Unreadable);
    QCOMPARE(known.pending(), 2);
    known.setState(one, State::Confirmed);
    QCOMPARE(known.pending(), 1);
    known.setState(other, State::Unknown);
    known.setState(other, State::Refused); // a check has told
    QCOMPARE(known.pending(), 0);
}

void TestKnown::countsWhatIsUndecided()
{
    KnownChanges known;
    Change &one = known.add(pressed());
    known.setState(one, State::Unknown);
    QVERIFY(!one.isDecided);
    QCOMPARE(known.undecided(), 1);
    known.setDecided(one);
    known.setDecided(one);
    QVERIFY(one.isDecided);
    QCOMPARE(known.undecided(), 0);
    Change ofAnEarlierRun = pressed();
    ofAnEarlierRun.state = State::Unknown;
    ofAnEarlierRun.isDecided = false;
    Change &adopted = known.add(ofAnEarlierRun);
    QCOMPARE(known.undecided(), 1);
    QCOMPARE(known.pending(), 0);
    known.setState(adopted, State::Confirmed);
    QCOMPARE(known.undecided(), 0);
}

void TestKnown::promise5_onlyTheOldestSettledGo()
{
    KnownChanges known;
    const QUuid unsettled = known.add(pressed()).id;
    QList<QUuid> ids;
    for (size_t i = 0; i < KnownChanges::mostSettled + 3; ++i) {
        Change &change = known.add(pressed(QString::number(i)));
        ids += change.id;
        known.setState(change, State::Confirmed);
    }
    known.forgetOldest();
    QVERIFY(known.find(unsettled));
    for (int i = 0; i < ids.size(); ++i)
        QCOMPARE(known.find(ids[i]) != nullptr, i >= 3);
    QCOMPARE(known.pending(), 1);
}

void TestKnown::promise5_whatIsUndecidedStays()
{
    KnownChanges known;
    const auto settle = [&known](State state) -> Change & {
        Change &change = known.add(pressed());
        known.setState(change, state);
        return change;
    };
    QList<QUuid> ids;
    for (int i = 0; i < 20; ++i)
        ids += settle(State::Unknown).id;
    const auto settleMany = [&] {
        for (size_t i = 0; i < 2 * KnownChanges::mostSettled; ++i)
            settle(State::Confirmed);
        known.forgetOldest();
    };
    settleMany();
    QCOMPARE(known.undecided(), 20);
    // Decided on, by the operator or by a look, they are settled like others.
    known.setDecided(*known.find(ids[0]));
    known.setState(*known.find(ids[1]), State::Confirmed);
    QCOMPARE(known.undecided(), 18);
    known.forgetOldest();
    for (const QUuid &id : ids)
        QVERIFY(known.find(id));
    settleMany();
    QVERIFY(!known.find(ids[0]) && !known.find(ids[1]));
    QVERIFY(known.find(ids[2]));
}

void TestKnown::aReferenceStaysValid()
{
    KnownChanges known;
    Change &first = known.add(pressed());
    const QUuid id = first.id;
    known.setState(first, State::Confirmed);
    for (size_t i = 0; i < 2 * KnownChanges::mostSettled; ++i)
        known.setState(known.add(pressed(QString::number(i))), State::Confirmed);
    QCOMPARE(known.find(id), &first);
    QCOMPARE(first.state, State::Confirmed);
    known.forgetOldest();
    QVERIFY(!known.find(id));
}

void TestKnown::promise2_oneOfALaneAtATime()
{
    KnownChanges known;
    Change &first = known.add(pressed());
    Change &second = known.add(pressed());
    Change &elsewhere = known.add(pressed(u"CA2"_s));
    QVERIFY(!known.takeNext());
    known.release(second.id);
    QVERIFY(!known.takeNext());
    known.release(first.id);
    known.release(elsewhere.id);
    known.release(QUuid::createUuid());
    QCOMPARE(known.takeNext(), &first);
    QCOMPARE(known.takeNext(), &elsewhere);
    QVERIFY(!known.takeNext());
    known.offerAgain(first);
    QCOMPARE(known.takeNext(), &first);
    known.setState(first, State::Confirmed);
    QCOMPARE(known.takeNext(), &second);
}

void TestKnown::promise2_aSingleGoesBeforeABulk()
{
    KnownChanges known;
    Change &first = known.add(ofMany(u"CA1"_s));
    Change &second = known.add(ofMany(u"CA2"_s));
    Change &single = known.add(pressed(u"CA3"_s));
    for (const Change *change : {&first, &second, &single})
        known.release(change->id);
    QCOMPARE(known.takeNext(), &single);
    QVERIFY(!known.takeNext(Extent::Single));
    QCOMPARE(known.takeNext(), &first);
    QCOMPARE(known.takeNext(), &second);
    // Tried again, it goes before them too.
    for (const Change *change : {&first, &second, &single})
        known.offerAgain(*change);
    QCOMPARE(known.takeNext(Extent::Single), &single);
}

void TestKnown::promise2_whatASingleWaitsForGoesBeforeABulk()
{
    KnownChanges known;
    Change &first = known.add(ofMany(u"CA1"_s));
    Change &older = known.add(ofMany(u"CA2"_s));
    known.release(first.id);
    known.release(older.id);
    Change &single = known.add(pressed(u"CA2"_s));
    known.release(single.id);
    QCOMPARE(known.takeNext(Extent::Single), &older);
    QVERIFY(!known.takeNext(Extent::Single));
    known.setState(older, State::Confirmed);
    QCOMPARE(known.takeNext(Extent::Single), &single);
    QCOMPARE(known.takeNext(), &first);
    QVERIFY(!known.takeNext());
}

void TestKnown::promise2_aBulkThatIsLeftGoesInItsTurn()
{
    KnownChanges known;
    Change &older = known.add(ofMany(u"CA1"_s));
    Change &elsewhere = known.add(ofMany(u"CA2"_s));
    known.release(older.id);
    known.release(elsewhere.id);
    Change &single = known.add(pressed(u"CA1"_s));
    Change &newer = known.add(ofMany(u"CA1"_s));
    known.release(single.id);
    known.release(newer.id);
    known.setState(single, State::Cancelled);
    QVERIFY(!known.takeNext(Extent::Single));
    QCOMPARE(known.takeNext(), &older);
    QCOMPARE(known.takeNext(), &elsewhere);
    QVERIFY(!known.takeNext());
    known.setState(older, State::Confirmed);
    QCOMPARE(known.takeNext(), &newer);
    // Of two places in the order one is left over, and is nobody's.
    known.setState(newer, State::Confirmed);
    QVERIFY(!known.takeNext());
    QCOMPARE(known.pending(), 1);
}

void TestKnown::aSettledOneLeavesItsLane()
{
    KnownChanges known;
    Change &first = known.add(pressed());
    Change &second = known.add(pressed());
    known.setState(first, State::Cancelled);
    known.release(first.id);
    known.release(second.id);
    QCOMPARE(known.takeNext(), &second);
    QCOMPARE(known.unsettled(), std::vector<Change *>{&second});
    QCOMPARE(known.unsettled(State::Waiting), std::vector<Change *>{&second});
    QVERIFY(known.unsettled(State::Paused).empty());
}

void TestKnown::unsentUpdatesOfTheSameParticipant()
{
    KnownChanges known;
    Change &sending = known.add(pressed());
    known.setState(sending, State::Sending);
    Change &waiting = known.add(pressed());
    Change &paused = known.add(pressed());
    known.setState(paused, State::Paused);
    known.add(pressed(u"CA2"_s));
    Change removal = pressed();
    removal.operation = changes::RemoveParticipant{};
    known.add(removal);
    Change &newer = known.add(pressed());
    QCOMPARE(known.unsentBefore(newer), (std::vector<Change *>{&waiting, &paused}));
}

void TestKnown::openOnesInTheirOrder()
{
    KnownChanges known;
    QList<QUuid> expected;
    for (const State state : {State::Waiting, State::Confirmed, State::Unknown, State::Sending}) {
        Change &change = known.add(pressed(QString::number(static_cast<int>(state))));
        known.setState(change, state);
        if (state != State::Confirmed)
            expected += change.id;
    }
    Change elsewhere = pressed();
    elsewhere.address = {u"CF2"_s, u"CA1"_s};
    known.add(elsewhere);
    QList<QUuid> open;
    for (const Change &change : known.open(u"CF1"_s))
        open += change.id;
    QCOMPARE(open, expected);
}

QTEST_GUILESS_MAIN(TestKnown)
#include "tst_changes_known.moc"
