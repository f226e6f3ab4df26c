// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <stage/busyserver.h>
#include <words/changewords.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using State = changes::Change::State;

namespace {

/// The first of three is called "agent".
std::vector<twilio::Participant> withAgent(int number = 1)
{
    std::vector<twilio::Participant> all = participants(3);
    all[static_cast<size_t>(number - 1)] = person(number, {{u"label"_s, u"agent"_s}});
    return all;
}

const QString conference = conferenceSid();

twilio::ParticipantAddress agent()
{
    return {conference, u"agent"_s};
}

} // namespace

/// A person is one, by whichever name.
class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void promise2_labelAndCallSidAreOneLane();
    void promise2_labelAndCallSidReplaceOneAnother();
    void promise2_theNextOwnerOfALabelIsNotTouched_data();
    void promise2_theNextOwnerOfALabelIsNotTouched();
    void promise2_lookedUpBeforeEachAttempt();
    void aLabelOfNobodyHereIsSentAsItIs();
};

void TestNames::promise2_labelAndCallSidAreOneLane()
{
    Traffic traffic;
    Desk desk;
    desk.poll(withAgent());
    desk.server.answerAlways(traffic.answer(100ms));
    desk.queue.update(agent(), u"agent"_s, {.update = {.hold = true}});
    desk.mute(1);
    desk.queue.update(agent(), u"agent"_s, {.update = {.beepOnExit = true}});
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(traffic.most, 1);
    QCOMPARE(desk.bodies(), (QByteArrayList{"Hold=true", "Muted=true", "BeepOnExit=true"}));
    QCOMPARE(participantIn(desk.server.requests().constFirst()), "agent"_ba);
}

void TestNames::promise2_labelAndCallSidReplaceOneAnother()
{
    Traffic traffic;
    Desk desk;
    desk.poll(withAgent());
    desk.server.answerAlways(traffic.answer(100ms));
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid mute = desk.queue.update(agent(), u"agent"_s, {.update = {.muted = true}});
    desk.mute(1, false);
    QCOMPARE(desk.state(mute), State::Superseded);
    QTRY_COMPARE(desk.queue.pending(), 0);
    QCOMPARE(desk.bodies(), (QByteArrayList{"BeepOnExit=true", "Muted=false"}));
}

void TestNames::promise2_theNextOwnerOfALabelIsNotTouched_data()
{
    QTest::addColumn<int>("owner"); // of the label by then; 0: nobody
    QTest::newRow("somebody else") << 2;
    QTest::newRow("nobody") << 0;
}

void TestNames::promise2_theNextOwnerOfALabelIsNotTouched()
{
    QFETCH(int, owner);
    Desk desk;
    desk.poll(withAgent());
    desk.server.answerAlways(fault::delayed(200ms, answers::obedient()));
    desk.change(1, {.beepOnExit = true});
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid mute = desk.queue.update(agent(), u"agent"_s, {.update = {.muted = true}});
    desk.poll(owner == 0 ? participants(3) : withAgent(owner));
    QTRY_COMPARE(desk.state(mute), State::Refused);
    QCOMPARE(desk.changesSeen(), 1);
    QCOMPARE(words::sentence(desk.known(mute)),
             u"“Mute agent” was not done. The label names somebody else now, or nobody, so it was "
             "not sent. Nothing has changed."_s);
    QCOMPARE(desk.written(mute)->outcome->state, history::Outcome::State::NeverSent);
}

void TestNames::promise2_lookedUpBeforeEachAttempt()
{
    Desk desk;
    desk.poll(withAgent());
    desk.queue.setDice([] { return 0.99; });
    desk.server.answerNext(answers::tooManyRequests());
    desk.server.answerAlways(answers::obedient());
    const QUuid mute = desk.queue.update(agent(), u"agent"_s, {.update = {.muted = true}});
    QTRY_COMPARE(desk.state(mute), State::TryingAgain);
    desk.poll(withAgent(2));
    QTRY_COMPARE(desk.state(mute), State::Refused);
    QCOMPARE(desk.changesSeen(), 1);
}

void TestNames::aLabelOfNobodyHereIsSentAsItIs()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    const QUuid mute = desk.queue.update(agent(), u"agent"_s, {.update = {.muted = true}});
    QTRY_COMPARE(desk.state(mute), State::Confirmed);
    QCOMPARE(participantIn(desk.server.requests().constFirst()), "agent"_ba);
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_changes_names.moc"
