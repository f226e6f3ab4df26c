// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/decision.h>
#include <stage/desk.h>
#include <words/changetitle.h>
#include <words/changewords.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using State = changes::Change::State;
using Steps = QList<State>;
using End = support::fault::End;

namespace {

struct Loss
{
    const char *name;
    Answer answer;
};

/// What leaves it open whether somebody's phone rings.
QList<Loss> losses()
{
    return {{"closed unanswered", fault::closeUnanswered()},
            {"reset unanswered", fault::resetUnanswered()},
            {"closed in the body", fault::closeInBody()},
            {"never answered", fault::silence()},
            {"500", answers::bare(500)},
            {"503", answers::error(503, 20503, "later")},
            {"half a status line", fault::halfStatusLine(End::Close)}};
}

twilio::NewParticipant kim()
{
    return {.from = u"+14155550100"_s, .label = u"Kim"_s, .to = u"+14155550136"_s};
}

const QByteArray kimsForm = "From=%2B14155550100&Label=Kim&To=%2B14155550136"_ba;

QUuid call(Desk &desk, const twilio::NewParticipant &who = kim())
{
    return desk.commands.dialIn(conferenceSid(), who);
}

} // namespace

/// Somebody is called into a conference: one press, one request at the most.
class TestDialIn : public QObject
{
    Q_OBJECT

private slots:
    void goesThroughTheJournalOnce();
    void saysHowItWasTaken();
    void whatTheServiceReportsIsCompared();
    void promise4_lostItIsCalledOnce_data();
    void promise4_lostItIsCalledOnce();
    void promise4_neverSentItIsCalledLater();
    void promise4_throttledItIsCalledLater();
    void promise4_acceptedUnreadItIsNotCalledAgain();
    void promise5_isDecidedOnAtTheNextStart();
    void refusedItSaysWhy();
    void holdsNobodyUp();
};

void TestDialIn::goesThroughTheJournalOnce()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    QSignalSpy made(&desk.commands, &people::ParticipantCommands::made);
    const QUuid id = call(desk);
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(desk.steps(id), (Steps{State::Waiting, State::Sending, State::Confirmed}));
    QCOMPARE(desk.bodies(), QByteArrayList{kimsForm});
    QVERIFY(desk.server.requests().constFirst().target.endsWith("/Participants.json"));
    QCOMPARE(desk.known(id).callSid, callSid(9));
    const auto entry = desk.written(id);
    QCOMPARE(entry->intent.operation, history::Intent::Operation::DialIn);
    QCOMPARE(entry->intent.formBody, kimsForm);
    QCOMPARE(entry->outcome->state, history::Outcome::State::Confirmed);
    // It is a press of its own, which undo does not reach.
    QCOMPARE(made.size(), 1);
    QVERIFY(!people::canBeTakenBack(made[0][0].value<people::UndoableChanges>()));
}

void TestDialIn::saysHowItWasTaken()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    const QUuid id = call(desk);
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(words::title(desk.known(id)), u"Dial in Kim (+14155550136)"_s);
    // Nobody has taken the call yet.
    QVERIFY(words::outcomeText(desk.known(id)).startsWith(u"called, after "_s));
    const QUuid nameless = call(desk, {.from = u"+14155550100"_s, .to = u"client:kim"_s});
    QCOMPARE(words::title(desk.known(nameless)), u"Dial in client:kim"_s);
}

void TestDialIn::whatTheServiceReportsIsCompared()
{
    Desk desk;
    desk.server.answerAlways(answers::json(201, participantResource(9, {{u"label"_s, u"Kim"_s}})));
    twilio::NewParticipant muted = kim();
    muted.muted = true;
    const QUuid id = call(desk, muted);
    QTRY_COMPARE(desk.state(id), State::NotApplied);
    QCOMPARE(desk.known(id).differences,
             (std::vector<changes::Difference>{{"Muted"_L1, u"true"_s, u"false"_s}}));
    muted.label = u"Kim 2"_s;
    muted.muted.reset();
    const QUuid named = call(desk, muted);
    QTRY_COMPARE(desk.state(named), State::NotApplied);
    QCOMPARE(words::outcomeText(desk.known(named)), u"accepted, not applied: “Label” is Kim"_s);
}

void TestDialIn::promise4_lostItIsCalledOnce_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < losses().size(); ++number)
        QTest::newRow(losses()[number].name) << number;
}

void TestDialIn::promise4_lostItIsCalledOnce()
{
    QFETCH(int, number);
    Desk desk(3, 300ms);
    desk.server.answerNext(losses()[number].answer);
    desk.server.answerAlways(answers::obedient());
    const QUuid id = call(desk);
    QTRY_COMPARE(desk.state(id), State::Unknown);
    QCOMPARE(desk.steps(id), (Steps{State::Waiting, State::Sending, State::Unknown}));
    QCOMPARE(desk.queue.undecided(), 1);
    // What is asked of the service then does not tell, and calls nobody.
    desk.queue.check(id);
    QTRY_COMPARE(desk.steps(id).size(), 4);
    QCOMPARE(desk.state(id), State::Unknown);
    QCOMPARE(desk.changesSeen(), 1);
    QCOMPARE(desk.written(id)->outcome->state, history::Outcome::State::Unknown);
    // Once more is another press.
    const QUuid again = desk.queue.sendAgain(id);
    QTRY_COMPARE(desk.state(again), State::Confirmed);
    QCOMPARE(desk.changesSeen(), 2);
}

void TestDialIn::promise4_neverSentItIsCalledLater()
{
    Desk desk;
    desk.server.stopListening();
    const QUuid id = call(desk);
    QTRY_VERIFY(desk.steps(id).contains(State::TryingAgain));
    desk.server.answerAlways(answers::obedient());
    desk.server.listenAgain();
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(desk.changesSeen(), 1);
}

void TestDialIn::promise4_throttledItIsCalledLater()
{
    Desk desk;
    desk.server.answerNext(answers::tooManyRequests());
    desk.server.answerAlways(answers::obedient());
    const QUuid id = call(desk);
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(desk.bodies(), (QByteArrayList{kimsForm, kimsForm}));
}

void TestDialIn::promise4_acceptedUnreadItIsNotCalledAgain()
{
    Desk desk;
    desk.server.answerNext(answers::html(201));
    desk.server.answerAlways(answers::obedient());
    const QUuid id = call(desk);
    QTRY_COMPARE(desk.state(id), State::AcceptedUnread);
    QCOMPARE(desk.changesSeen(), 1);
}

void TestDialIn::promise5_isDecidedOnAtTheNextStart()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    const history::Intent before{.id = QUuid::createUuid(),
                                 .pressedAt = QDateTime::currentDateTimeUtc().addSecs(-60),
                                 .accountSid = accountSid(),
                                 .conferenceSid = conferenceSid(),
                                 .participant = {},
                                 .who = u"Kim"_s,
                                 .operation = history::Intent::Operation::DialIn,
                                 .formBody = kimsForm};
    desk.queue.adopt({before, {}, before.pressedAt});
    QTRY_COMPARE(desk.steps(before.id).size(), 2);
    QCOMPARE(desk.state(before.id), State::Unknown);
    QCOMPARE(desk.queue.undecided(), 1);
    QCOMPARE(words::title(desk.known(before.id)), u"Dial in Kim (+14155550136)"_s);
    QCOMPARE(desk.changesSeen(), 0);
    QVERIFY(!desk.queue.sendAgain(before.id).isNull());
    QTRY_COMPARE(desk.bodies(), QByteArrayList{kimsForm});
}

void TestDialIn::refusedItSaysWhy()
{
    Desk desk;
    desk.server.answerAlways(answers::error(400, 21211, "Invalid 'To' Phone Number"));
    const QUuid id = call(desk);
    QTRY_COMPARE(desk.state(id), State::Refused);
    QCOMPARE(desk.known(id).error->code, 21211);
    QCOMPARE(words::outcomeText(desk.known(id)), u"refused: Invalid 'To' Phone Number (21211)"_s);
    QCOMPARE(desk.changesSeen(), 1);
}

/// A call that hangs keeps neither another one nor the conference's end waiting.
void TestDialIn::holdsNobodyUp()
{
    Desk desk;
    desk.server.answerNext(fault::silence());
    desk.server.answerAlways(answers::obedient());
    const QUuid hangs = call(desk);
    QTRY_COMPARE(desk.changesSeen(), 1);
    const QUuid other = call(desk, {.from = u"+14155550100"_s, .to = u"client:dana"_s});
    const QUuid announced
        = desk.queue.announce(conferenceSid(), u"Room"_s, {.url = u"https://a.example/"_s});
    QTRY_COMPARE(desk.state(other), State::Confirmed);
    QTRY_COMPARE(desk.state(announced), State::Accepted);
    QCOMPARE(desk.state(hangs), State::Sending);
}

QTEST_GUILESS_MAIN(TestDialIn)
#include "tst_changes_dialin.moc"
