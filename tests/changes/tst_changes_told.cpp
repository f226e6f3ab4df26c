// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/retrypolicy.h>
#include <stage/desk.h>
#include <support/interim.h>
#include <words/changewords.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using State = changes::Change::State;

namespace {

const QString url = QStringLiteral("https://a.example/");

bool saysNotDone(const QString &sentence)
{
    const QStringList untrue{u"was not done"_s, u"othing has changed"_s, u"before it was sent"_s,
                             u"not sent."_s};
    return std::any_of(untrue.begin(), untrue.end(),
                       [&](const QString &words) { return sentence.contains(words); });
}

} // namespace

/// What may have reached the wire is unknown until something proves otherwise.
class TestTold : public QObject
{
    Q_OBJECT

private slots:
    void promise3_anAnnouncementToSomebodyWhoIsGone();
    void promise3_lostAndThenRefused_data();
    void promise3_lostAndThenRefused();
    void promise3_cancelledInDoubt_data();
    void promise3_cancelledInDoubt();
    void promise4_anAcceptedAnnouncementIsNotOfferedAgain();
    void promise3_announcementsAreAcceptedAndNeverConfirmed_data();
    void promise3_announcementsAreAcceptedAndNeverConfirmed();
    void promise3_whatIsNeverReportedIsAccepted();
    void promise3_anInterimAnswerIsLookedAt();
    void promise4_anInterimAnswerIsNoRefusal();
    void promise3_acceptedWithoutALook();
    void promise3_acceptedUntilTheListTells_data();
    void promise3_acceptedUntilTheListTells();
    void promise3_theListHeldAgainstAnAnswer();
    void promise3_aNewerChangeHidesWhatWasDone_data();
    void promise3_aNewerChangeHidesWhatWasDone();
    void promise3_otherValuesProveLittle();
};

void TestTold::promise3_anAnnouncementToSomebodyWhoIsGone()
{
    Desk desk;
    desk.server.answerNext(fault::closeUnanswered());
    desk.server.answerWhen(isGet, answers::error(404, 20404, "not found"));
    const QUuid id = desk.change(1, {.announceUrl = url});
    QTRY_COMPARE(desk.state(id), State::Unknown);
    desk.queue.check(id);
    QTRY_VERIFY(desk.known(id).ending);
    QCOMPARE(desk.state(id), State::Unknown);
    const QString told = words::sentence(desk.known(id));
    QVERIFY2(told.contains(u"” may or may not have happened. No answer came, and "_s)
                 && !saysNotDone(told),
             qUtf8Printable(told));
    // There is nothing left to decide.
    QCOMPARE(desk.queue.undecided(), 0);
    QVERIFY(desk.queue.sendAgain(id).isNull());
}

void TestTold::promise3_lostAndThenRefused_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 403, 404})
        QTest::addRow("%d", status) << status;
}

void TestTold::promise3_lostAndThenRefused()
{
    QFETCH(int, status);
    Desk desk;
    desk.server.answerNext(fault::closeUnanswered());
    desk.server.answerAlways(answers::error(status, 20000 + status, "no"));
    const QUuid id = desk.mute(1);
    QTRY_VERIFY(desk.known(id).isSettled());
    QCOMPARE(desk.state(id), State::Unknown);
    QCOMPARE(desk.queue.undecided(), 1);
    const QString told = words::sentence(desk.known(id));
    QVERIFY2(told.contains(u"” may have happened: one attempt got no answer"_s)
                 && !saysNotDone(told),
             qUtf8Printable(told));
    QCOMPARE(desk.written(id)->outcome->state, history::Outcome::State::Unknown);
}

void TestTold::promise3_cancelledInDoubt_data()
{
    QTest::addColumn<bool>("isMuted"); // by the first attempt
    QTest::addColumn<State>("expected");
    QTest::newRow("it was done") << true << State::Confirmed;
    QTest::newRow("it was not") << false << State::Refused;
}

void TestTold::promise3_cancelledInDoubt()
{
    QFETCH(bool, isMuted);
    QFETCH(State, expected);
    Desk desk;
    desk.queue.setDice([] { return 0.99; });
    desk.server.answerNext(fault::closeUnanswered());
    desk.server.answerWhen(isGet, answers::participant({{u"muted"_s, isMuted}}));
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), State::TryingAgain);
    desk.queue.cancel(id);
    QCOMPARE(desk.state(id), State::Unknown);
    QVERIFY(!saysNotDone(words::sentence(desk.known(id))));
    // It is looked at by itself.
    QTRY_COMPARE(desk.state(id), expected);
    QCOMPARE(desk.changesSeen(), 1);
    QCOMPARE(desk.queue.pending(), 0);
}

void TestTold::promise4_anAcceptedAnnouncementIsNotOfferedAgain()
{
    Desk desk;
    desk.server.answerWhen(isGet, answers::bare(503));
    desk.server.answerAlways(answers::html(200));
    const QUuid id = desk.change(1, {.announceUrl = url});
    QTRY_COMPARE(desk.state(id), State::AcceptedUnread);
    QVERIFY(desk.queue.sendAgain(id).isNull());
    QCOMPARE(words::outcomeText(desk.known(id)), u"accepted, and the answer could not be read"_s);
    QCOMPARE(desk.written(id)->outcome->state, history::Outcome::State::Unreadable);
    QCOMPARE(desk.queue.pending(), 0);
}

void TestTold::promise3_announcementsAreAcceptedAndNeverConfirmed_data()
{
    QTest::addColumn<bool>("isToAll");
    QTest::addColumn<int>("answer");
    for (const bool isToAll : {false, true}) {
        for (int answer = 0; answer < 5; ++answer)
            QTest::addRow("%s %d", isToAll ? "all" : "one", answer) << isToAll << answer;
    }
}

void TestTold::promise3_announcementsAreAcceptedAndNeverConfirmed()
{
    QFETCH(bool, isToAll);
    QFETCH(int, answer);
    const QList<Answer> all{isToAll ? answers::json(conferenceResource()) : answers::participant(),
                            answers::html(200), answers::noContent(), answers::bare(200),
                            answers::raw(200, QByteArray("\x1f\x8b\x08\0\xff{}", 7))};
    const bool isReadable = answer == 0;
    Desk desk;
    desk.server.answerWhen(isGet,
                           isToAll ? answers::json(conferenceResource()) : answers::participant());
    desk.server.answerAlways(all[answer]);
    const QUuid id = isToAll ? desk.queue.announce(conferenceSid(), u"Town hall"_s, {.url = url})
                             : desk.change(1, {.announceUrl = url});
    QTRY_COMPARE(desk.state(id), isReadable ? State::Accepted : State::AcceptedUnread);
    const QString told = words::outcomeText(desk.known(id)) + words::sentence(desk.known(id));
    QVERIFY2(told.startsWith(u"accepted"_s) && !told.contains(u"confirmed"_s),
             qUtf8Printable(told));
    QCOMPARE(desk.written(id)->outcome->state,
             isReadable ? history::Outcome::State::Accepted : history::Outcome::State::Unreadable);
    QCOMPARE(desk.changesSeen(), 1);
}

void TestTold::promise3_whatIsNeverReportedIsAccepted()
{
    Desk desk;
    desk.server.answerAlways(answers::participant());
    const QUuid beep = desk.change(1, {.beepOnExit = true});
    const QUuid music = desk.change(2, {.waitUrl = url});
    QTRY_COMPARE(desk.state(beep), State::Accepted);
    QTRY_COMPARE(desk.state(music), State::Accepted);
    desk.server.answerAlways(answers::participant({{u"hold"_s, true}}));
    const QUuid hold = desk.change(3, {.hold = true, .holdUrl = url});
    QTRY_COMPARE(desk.state(hold), State::Confirmed);
}

void TestTold::promise3_anInterimAnswerIsLookedAt()
{
    Desk desk;
    desk.server.answerWhen(isGet, answers::participant({{u"muted"_s, true}}));
    desk.server.answerAlways(answers::interim(103, answers::obedient()));
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(desk.changesSeen(), 1);
}

void TestTold::promise4_anInterimAnswerIsNoRefusal()
{
    Desk desk;
    desk.server.answerWhen(isGet, answers::participant());
    desk.server.answerAlways(answers::interim(103, answers::participant()));
    const QUuid id = desk.change(1, {.announceUrl = url});
    // From Qt 6.8 on the answer behind it is read.
    const State expected = passesOverInterim() ? State::Accepted : State::Unknown;
    QTRY_COMPARE(desk.state(id), expected);
    QVERIFY(!words::outcomeText(desk.known(id)).contains(u"refused"_s));
    QCOMPARE(desk.changesSeen(), 1);
}

void TestTold::promise3_acceptedWithoutALook()
{
    Desk desk;
    desk.server.answerWhen(isGet, answers::bare(503));
    desk.server.answerAlways(answers::html(200));
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), State::AcceptedUnread);
    // The next list tells: another value was not applied, and nobody has refused it.
    desk.poll(participants(3));
    const QString spoken = desk.spoken(0, people::ParticipantModel::MutedColumn);
    QVERIFY2(spoken.startsWith(u"open, accepted"_s), qUtf8Printable(spoken));
}

void TestTold::promise3_acceptedUntilTheListTells_data()
{
    QTest::addColumn<bool>("isMuted");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("done") << true << State::Confirmed << u"confirmed, seen in the list"_s;
    QTest::newRow("not done") << false << State::NotApplied
                              << u"accepted, not applied: “Mute” is off"_s;
}

void TestTold::promise3_acceptedUntilTheListTells()
{
    QFETCH(bool, isMuted);
    QFETCH(State, state);
    QFETCH(QString, words);
    Desk desk;
    desk.server.answerWhen(isGet, answers::bare(503));
    desk.server.answerAlways(answers::bare(202));
    const auto before = twilio::Instant::clock::now();
    const QUuid id = desk.mute(1);
    QTRY_COMPARE(desk.state(id), State::AcceptedUnread);
    const std::vector<twilio::Participant> list{person(1, {{u"muted"_s, isMuted}})};
    // A list that was asked for before the answer tells nothing.
    desk.queue.look(conferenceSid(), list, before);
    QCOMPARE(desk.state(id), State::AcceptedUnread);
    desk.queue.look(conferenceSid(), list, twilio::Instant::clock::now());
    QCOMPARE(desk.state(id), state);
    QCOMPARE(words::outcomeText(desk.known(id)), words);
    QTRY_COMPARE(desk.written(id)->outcome->state,
                 isMuted ? history::Outcome::State::Confirmed
                         : history::Outcome::State::NotApplied);
}

void TestTold::promise3_theListHeldAgainstAnAnswer()
{
    Desk desk;
    desk.server.answerAlways(answers::obedient());
    const auto look = [&desk](const QJsonObject &overrides) {
        desk.queue.look(conferenceSid(), {person(1, overrides)}, twilio::Instant::clock::now());
    };
    const QUuid mute = desk.mute(1);
    QTRY_COMPARE(desk.state(mute), State::Confirmed);
    const QUuid unmute = desk.mute(1, false);
    QTRY_COMPARE(desk.state(unmute), State::Confirmed);
    const QUuid hold = desk.change(1, {.hold = true});
    QTRY_COMPARE(desk.state(hold), State::Confirmed);
    // The newer change is the one that was not applied.
    look({{u"muted"_s, true}, {u"hold"_s, true}});
    QCOMPARE(desk.state(mute), State::Confirmed);
    QCOMPARE(desk.state(unmute), State::NotApplied);
    QCOMPARE(desk.state(hold), State::Confirmed);
    // The first list alone: what comes later is somebody else's doing.
    look({{u"hold"_s, false}});
    QCOMPARE(desk.state(hold), State::Confirmed);
}

void TestTold::promise3_aNewerChangeHidesWhatWasDone_data()
{
    QTest::addColumn<bool>("isForgotten");
    QTest::newRow("known") << false;
    QTest::newRow("forgotten") << true;
}

void TestTold::promise3_aNewerChangeHidesWhatWasDone()
{
    QFETCH(bool, isForgotten);
    Desk desk;
    for (int attempt = 0; attempt < changes::mostAttempts; ++attempt)
        desk.server.answerNext(fault::closeUnanswered());
    desk.server.answerAlways(answers::obedient());
    const QUuid mute = desk.mute(1, true);
    QTRY_COMPARE(desk.state(mute), State::Unknown);
    const QUuid unmute = desk.mute(1, false);
    QTRY_COMPARE(desk.state(unmute), State::Confirmed);
    while (isForgotten && desk.queue.find(unmute))
        desk.queue.cancel(desk.mute(2));
    desk.queue.check(mute);
    QTRY_VERIFY(desk.known(mute).ending);
    QCOMPARE(desk.known(mute).ending->kind, changes::Ending::Kind::Overtaken);
    QCOMPARE(desk.state(mute), State::Unknown);
    QVERIFY(!saysNotDone(words::sentence(desk.known(mute))));
}

void TestTold::promise3_otherValuesProveLittle()
{
    Desk desk;
    for (int attempt = 0; attempt < changes::mostAttempts; ++attempt)
        desk.server.answerNext(fault::closeUnanswered());
    desk.server.answerWhen(isGet, answers::participant());
    const QUuid mute = desk.mute(1, true);
    QTRY_COMPARE(desk.state(mute), State::Unknown);
    desk.queue.check(mute);
    QTRY_COMPARE(desk.state(mute), State::Refused);
    // It may have been done, and undone by somebody else.
    QCOMPARE(words::sentence(desk.known(mute)),
             u"“Mute %1” has no effect now. No answer came, and the service shows other values: it "
             "was not done, or has been changed since."_s.arg(desk.known(mute).who));
}

QTEST_GUILESS_MAIN(TestTold)
#include "tst_changes_told.moc"
