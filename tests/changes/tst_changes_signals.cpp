// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/deferredsignals.h>
#include <stage/desk.h>

using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::Change;
using changes::ChangeQueue;
using changes::DeferredSignals;
using State = changes::Change::State;

namespace {

struct Step
{
    QUuid id;
    State state;

    friend bool operator==(const Step &, const Step &) = default;
};

} // namespace

/// What a slot may do while the queue tells of a change, and in which order all hear of it.
class TestSignals : public QObject
{
    Q_OBJECT

private slots:
    void emitsInOrderAndNeverInside();
    void nothingIsEmittedAfterItsEnd();
    void everySlotHearsTheSameOrder();
    void aSlotCancelsUpdatesAndSendsAgain();
    void whatIsFoundInASlotStays();
    void aSlotMayDestroyTheQueue();
};

void TestSignals::emitsInOrderAndNeverInside()
{
    DeferredSignals deferred;
    QStringList heard;
    deferred.add([&] {
        heard += u"first"_s;
        deferred.add([&] { heard += u"third"_s; });
        QVERIFY(!deferred.emitAll());
        heard += u"still first"_s;
    });
    deferred.add([&] { heard += u"second"_s; });
    QVERIFY(heard.isEmpty());
    QVERIFY(deferred.emitAll());
    QCOMPARE(heard, (QStringList{u"first"_s, u"still first"_s, u"second"_s, u"third"_s}));
    QVERIFY(deferred.emitAll());
    QCOMPARE(heard.size(), 4);
}

void TestSignals::nothingIsEmittedAfterItsEnd()
{
    auto deferred = std::make_unique<DeferredSignals>();
    int heard = 0;
    deferred->add([&] {
        ++heard;
        deferred.reset();
    });
    deferred->add([&] { ++heard; });
    DeferredSignals *told = deferred.get();
    QVERIFY(!told->emitAll());
    QVERIFY(!deferred);
    QCOMPARE(heard, 1);
}

void TestSignals::everySlotHearsTheSameOrder()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    QList<Step> before;
    QList<Step> after;
    const auto hear = [&desk](QList<Step> &heard) {
        QObject::connect(&desk.queue, &ChangeQueue::changed, &desk.queue,
                         [&heard](const Change &change) {
                             heard += {change.id, change.state};
                         });
    };
    hear(before);
    QObject::connect(&desk.queue, &ChangeQueue::changed, &desk.queue, [&](const Change &change) {
        if (change.state == State::Waiting && change.update()->muted == true)
            desk.queue.cancel(change.id);
    });
    hear(after);
    const QUuid id = desk.mute(1);
    QCOMPARE(before, (QList<Step>{{id, State::Waiting}, {id, State::Cancelled}}));
    QCOMPARE(after, before);
    QCOMPARE(desk.spoken(0, people::ParticipantModel::MutedColumn), u"open"_s);
}

void TestSignals::aSlotCancelsUpdatesAndSendsAgain()
{
    Desk desk;
    desk.server.answerNext(answers::error(400, 1, "no"));
    desk.server.answerAlways(answers::obedient());
    const QUuid refused = desk.mute(1);
    QTRY_COMPARE(desk.state(refused), State::Refused);
    QUuid muted;
    QUuid held;
    QUuid again;
    bool wasHeard = false;
    QObject::connect(&desk.queue, &ChangeQueue::changed, &desk.queue, [&](const Change &change) {
        if (std::exchange(wasHeard, true))
            return;
        muted = change.id;
        // All three take effect at once.
        desk.queue.cancel(muted);
        QCOMPARE(desk.state(muted), State::Cancelled);
        held = desk.change(1, {.hold = true});
        QCOMPARE(desk.state(held), State::Waiting);
        again = desk.queue.sendAgain(refused);
        QCOMPARE(desk.state(again), State::Waiting);
        // And none is told before this step was told to everybody.
        QVERIFY(desk.steps(held).isEmpty());
        QVERIFY(desk.steps(again).isEmpty());
    });
    const QUuid id = desk.mute(1, false);
    QCOMPARE(muted, id);
    QCOMPARE(desk.steps(muted), (QList<State>{State::Waiting, State::Cancelled}));
    QCOMPARE(desk.steps(held), QList<State>{State::Waiting});
    QCOMPARE(desk.steps(again), QList<State>{State::Waiting});
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.state(held), State::Confirmed);
    QCOMPARE(desk.state(again), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Muted=true", "Hold=true", "Muted=true"}));
}

void TestSignals::whatIsFoundInASlotStays()
{
    constexpr int most = static_cast<int>(changes::KnownChanges::mostSettled);
    Desk desk(0);
    const QUuid first = desk.queue.remove(desk.address(1), u"Dana"_s);
    desk.queue.cancel(first);
    QUuid last;
    bool isMaking = false;
    QObject::connect(&desk.queue, &ChangeQueue::changed, &desk.queue, [&](const Change &change) {
        if (std::exchange(isMaking, true))
            return;
        // The first is not among the newest any more, and the reference of this step neither.
        const Change *found = desk.queue.find(first);
        QVERIFY(found);
        const QUuid id = change.id;
        for (int i = 0; i < most + 1; ++i) {
            last = desk.queue.remove(desk.address(2), u"customer"_s);
            desk.queue.cancel(last);
        }
        QCOMPARE(desk.queue.find(first), found);
        QCOMPARE(found->state, State::Cancelled);
        QCOMPARE(change.id, id);
    });
    desk.queue.remove(desk.address(3), u"nobody"_s);
    QVERIFY(!desk.queue.find(first));
    QVERIFY(desk.queue.find(last));
}

void TestSignals::aSlotMayDestroyTheQueue()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    QList<State> heard;
    auto own = std::make_unique<ChangeQueue>(desk.service, desk.journal, support::accountSid());
    QObject::connect(own.get(), &ChangeQueue::changed, &desk.queue, [&](const Change &change) {
        heard += change.state;
        if (change.state == State::Sending)
            own.reset();
    });
    own->remove(desk.address(1), u"Dana"_s);
    QTRY_VERIFY(!own);
    QTRY_COMPARE(desk.changesSeen(), 1);
    QCOMPARE(heard, (QList<State>{State::Waiting, State::Sending}));
}

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_changes_signals.moc"
