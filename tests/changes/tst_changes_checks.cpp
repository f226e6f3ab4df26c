// SPDX-License-Identifier: Apache-2.0

#include <QSignalSpy>
#include <QTest>
#include <changes/outcomechecks.h>
#include <stage/desk.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::Change;
using changes::OutcomeChecks;
using State = changes::Change::State;

namespace {

/// The checks by themselves, with a service on the wire.
struct Checking
{
    HostileServer server;
    twilio::ConferenceService service{endpointOf(server), testCredentials(), 30s};
    changes::KnownChanges known;
    OutcomeChecks checks{service, known};
    QSignalSpy participants{&checks, &OutcomeChecks::participantFetched};
    QSignalSpy conferences{&checks, &OutcomeChecks::conferenceFetched};
    QSignalSpy judged{&checks, &OutcomeChecks::judged};
    QSignalSpy finished{&checks, &OutcomeChecks::finished};

    Change &add(const changes::Operation &operation, State state)
    {
        Change change;
        change.id = QUuid::createUuid();
        change.operation = operation;
        change.address = changes::isOnParticipant(operation)
            ? twilio::ParticipantAddress(conferenceSid(), callSid(1))
            : twilio::ParticipantAddress(conferenceSid(), {});
        change.who = u"Dana"_s;
        Change &added = known.add(change);
        known.setState(added, state);
        return added;
    }
    State judgement() const { return judged.at(0).at(1).value<State>(); }
};

const changes::Operation mute = changes::UpdateParticipant{{.muted = true}};

} // namespace

/// The checks of outcomes that are in doubt.
class TestChecks : public QObject
{
    Q_OBJECT

private slots:
    void promise3_byWhatTheServiceReports_data();
    void promise3_byWhatTheServiceReports();
    void promise3_aConferenceIsFetched();
    void promise4_theFirstAnswerJudges();
    void whatWasForgottenIsNotToldOf();
    void anAddressOfNobodyIsNoConference();
    void mayBeDestroyedByItsSlot();
};

void TestChecks::promise3_byWhatTheServiceReports_data()
{
    QTest::addColumn<State>("before");
    QTest::addColumn<bool>("isMuted");
    QTest::addColumn<State>("expected");
    QTest::newRow("lost, done") << State::Unknown << true << State::Confirmed;
    QTest::newRow("lost, not done") << State::Unknown << false << State::Refused;
    QTest::newRow("accepted, done") << State::Unreadable << true << State::Confirmed;
    QTest::newRow("accepted, not applied") << State::Unreadable << false << State::NotApplied;
}

void TestChecks::promise3_byWhatTheServiceReports()
{
    QFETCH(State, before);
    QFETCH(bool, isMuted);
    QFETCH(State, expected);
    Checking here;
    here.server.answerAlways(answers::participant({{u"muted"_s, isMuted}}));
    Change &change = here.add(mute, before);
    const auto asked = twilio::Instant::clock::now();
    here.checks.check(change);
    QVERIFY(here.judged.isEmpty());
    QTRY_COMPARE(here.finished.size(), 1);
    QCOMPARE(here.judged.size(), 1);
    QCOMPARE(here.judged.at(0).at(0).toUuid(), change.id);
    QCOMPARE(here.judgement(), expected);
    QCOMPARE(change.state, before); // whoever hears of it takes the step
    QCOMPARE(change.differences.empty(), isMuted);
    QCOMPARE(change.error.has_value(), expected == State::Refused);
    QCOMPARE(here.participants.size(), 1);
    QVERIFY(here.participants.at(0).at(1).value<twilio::Instant>() >= asked);
}

void TestChecks::promise3_aConferenceIsFetched()
{
    Checking here;
    here.server.answerAlways(answers::conference({{u"status"_s, u"completed"_s}}));
    here.checks.check(here.add(changes::EndConference{}, State::Unknown));
    QTRY_COMPARE(here.finished.size(), 1);
    QCOMPARE(here.judgement(), State::Confirmed);
    QCOMPARE(here.conferences.size(), 1);
    QCOMPARE(here.participants.size(), 0);
}

void TestChecks::promise4_theFirstAnswerJudges()
{
    Checking here;
    here.server.answerAlways(answers::participant({{u"muted"_s, true}}));
    Change &change = here.add(mute, State::Unknown);
    QObject::connect(&here.checks, &OutcomeChecks::judged, &here.checks,
                     [&](const QUuid &, State state) { here.known.setState(change, state); });
    here.checks.check(change);
    here.checks.check(change);
    QTRY_COMPARE(here.finished.size(), 2);
    QCOMPARE(here.judged.size(), 1);
    QCOMPARE(here.participants.size(), 2);
}

void TestChecks::whatWasForgottenIsNotToldOf()
{
    Checking here;
    here.server.answerAlways(answers::participant());
    Change &dismissed = here.add(mute, State::Unknown);
    here.checks.check(dismissed);
    here.known.setDecided(dismissed);
    for (size_t i = 0; i < changes::KnownChanges::mostSettled; ++i)
        here.add(mute, State::Confirmed);
    here.known.forgetOldest();
    Change &kept = here.add(mute, State::Unknown);
    here.checks.check(kept);
    QTRY_COMPARE(here.finished.size(), 1);
    QTRY_COMPARE(here.server.requests().size(), 2);
    QCOMPARE(here.judged.size(), 1);
    QCOMPARE(here.judged.at(0).at(0).toUuid(), kept.id);
}

void TestChecks::anAddressOfNobodyIsNoConference()
{
    // As a damaged journal may have it.
    Checking here;
    Change &change = here.add(mute, State::Unknown);
    change.address = {conferenceSid(), {}};
    here.checks.check(change);
    QTRY_COMPARE(here.finished.size(), 1);
    QCOMPARE(here.judgement(), State::Unknown);
    QVERIFY(here.conferences.isEmpty());
}

void TestChecks::mayBeDestroyedByItsSlot()
{
    Checking here;
    here.server.answerAlways(answers::participant());
    auto own = std::make_unique<OutcomeChecks>(here.service, here.known);
    QObject::connect(own.get(), &OutcomeChecks::finished, &here.checks, [&] { own.reset(); });
    own->check(here.add(mute, State::Unknown));
    QTRY_VERIFY(!own);
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_changes_checks.moc"
