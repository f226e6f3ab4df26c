// SPDX-License-Identifier: Apache-2.0

#include <QTest>
#include <changes/decision.h>
#include <people/activitymodel.h>
#include <stage/desk.h>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace support;
using changes::Change;
using people::ActivityModel;
using people::ParticipantModel;
using State = changes::Change::State;
using Steps = QList<State>;

namespace {

constexpr auto muted = ParticipantModel::MutedColumn;

Answer unauthorized()
{
    return answers::error(401, 20003, "Authenticate");
}

twilio::Instant now()
{
    return twilio::Instant::clock::now();
}

/// A desk whose service accepts one token only, which can be changed.
struct Revocable : Desk
{
    Revocable()
    {
        server.answerAlways([this](const Request &request, Connection &on) {
            const bool isAccepted = request.header("authorization") == authorization;
            accepted += isAccepted && request.method != "GET" ? 1 : 0;
            (isAccepted ? answers::obedient() : unauthorized())(request, on);
        });
        QObject::connect(&queue, &changes::ChangeQueue::credentialsRefused, &queue,
                         [this] { ++refusals; });
    }
    void revoke() { authorization = other().authorization(); }
    static twilio::Credentials other()
    {
        return *twilio::withAuthToken(*twilio::AccountSid::parse(accountSid()), "0ther-t0ken"_ba);
    }

    QByteArray authorization = testCredentials().authorization();
    int accepted = 0; ///< changes
    int refusals = 0; ///< told by the queue
};

} // namespace

/// Changes while the credentials are not accepted.
class TestPaused : public QObject
{
    Q_OBJECT

private slots:
    void aRefusedTokenPausesWhatWaits();
    void promise2_newCredentialsSendItOnceInOrder();
    void promise4_anAnnouncementIsSentOnceAfterAll();
    void theSameCredentialsAreAcceptedAgain();
    void anOlderSuccessProvesNothing();
    void refusedAgainThoughReadingIsAccepted();
    void whatIsInFlightEndsByItsOwnAnswer();
    void whatIsToBeTriedAgainIsPausedWhenItIsDue();
    void promise6_retryAfterOutlivesAPause();
    void aPausedChangeCanBeCancelled();
    void aNewerValueTakesItsPlace();
    void aMissingPermissionIsARefusal();
    void promise5_theJournalHasNoOutcomeOfIt();
};

void TestPaused::aRefusedTokenPausesWhatWaits()
{
    Revocable desk;
    ActivityModel activity(desk.queue);
    desk.revoke();
    QVERIFY(desk.press(0, muted, true));
    QTRY_COMPARE(desk.spoken(0, muted), u"open, waiting"_s);
    QVERIFY(desk.queue.isPaused());
    QCOMPARE(desk.refusals, 1);
    QVERIFY(desk.press(1, muted, true));
    QCOMPARE(desk.spoken(1, muted), u"open, waiting"_s);
    QCOMPARE(desk.queue.pending(), 2);
    QTRY_COMPARE(activity.rowCount(), 2);
    const auto isTold = [&activity] {
        return activity.index(0, ActivityModel::OutcomeColumn).data().toString()
            == u"waits: the credentials are no longer accepted"_s;
    };
    QTRY_VERIFY(isTold());
    const auto waiting = activity.index(1, 0).data(ActivityModel::ChangeRole).value<Change>();
    QCOMPARE(changes::decisionsOn(waiting), QList{changes::Decision::Cancel});
    // The second is in the journal, and was not sent.
    const auto id = activity.index(0, 0).data(ActivityModel::ChangeRole).value<Change>().id;
    QVERIFY(desk.written(id));
    QCOMPARE(desk.changesSeen(), 1);
}

void TestPaused::promise2_newCredentialsSendItOnceInOrder()
{
    Revocable desk;
    desk.revoke();
    QList<QUuid> ids{desk.mute(1)};
    QTRY_VERIFY(desk.queue.isPaused());
    ids += desk.change(1, {.hold = true});
    ids += desk.mute(2);
    ids += desk.change(1, {.endConferenceOnExit = true});
    QTRY_VERIFY(desk.written(ids.constLast()));
    QCOMPARE(desk.accepted, 0);
    desk.service.setCredentials(Revocable::other());
    desk.queue.renew();
    for (const QUuid &id : ids)
        QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(desk.accepted, 4);
    QCOMPARE(desk.bodiesFor(1),
             (QByteArrayList{"Muted=true", "Muted=true", "Hold=true", "EndConferenceOnExit=true"}));
    QCOMPARE(desk.steps(ids[0]),
             (Steps{State::Waiting, State::Sending, State::Paused, State::Waiting, State::Sending,
                    State::Confirmed}));
    QVERIFY(!desk.queue.isPaused());
}

void TestPaused::promise4_anAnnouncementIsSentOnceAfterAll()
{
    Revocable desk;
    desk.revoke();
    const QUuid id = desk.change(1, {.announceUrl = u"https://a.example/hello"_s});
    QTRY_COMPARE(desk.state(id), State::Paused);
    desk.service.setCredentials(Revocable::other());
    desk.queue.renew();
    QTRY_COMPARE(desk.state(id), State::Accepted);
    QCOMPARE(desk.accepted, 1);
}

void TestPaused::theSameCredentialsAreAcceptedAgain()
{
    Revocable desk;
    desk.revoke();
    const QUuid id = desk.mute();
    QTRY_COMPARE(desk.state(id), State::Paused);
    desk.authorization = testCredentials().authorization();
    desk.queue.resume(now());
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(desk.accepted, 1);
}

void TestPaused::anOlderSuccessProvesNothing()
{
    Revocable desk;
    desk.revoke();
    const auto before = now();
    const QUuid id = desk.mute();
    QTRY_COMPARE(desk.state(id), State::Paused);
    desk.queue.resume(before);
    QVERIFY(desk.queue.isPaused());
    QCOMPARE(desk.state(id), State::Paused);
}

void TestPaused::refusedAgainThoughReadingIsAccepted()
{
    Revocable desk;
    desk.revoke();
    const QUuid id = desk.mute();
    QTRY_COMPARE(desk.state(id), State::Paused);
    desk.queue.resume(now());
    QTRY_COMPARE(desk.state(id), State::Refused);
    QVERIFY(!desk.queue.isPaused());
    QCOMPARE(desk.changesSeen(), 2);
    QCOMPARE(desk.spoken(0, muted), u"open, refused: Authenticate"_s);
}

void TestPaused::whatIsInFlightEndsByItsOwnAnswer()
{
    Desk desk;
    std::function<void()> accept;
    std::function<void()> refuse;
    desk.server.answerNext([&accept](const Request &request, Connection &on) {
        accept = [&on, request] { answers::obedient()(request, on); };
    });
    desk.server.answerNext([&refuse](const Request &request, Connection &on) {
        refuse = [&on, request] { unauthorized()(request, on); };
    });
    desk.server.answerAlways(answers::obedient());
    const QUuid accepted = desk.mute(1);
    QTRY_VERIFY(accept);
    const QUuid refused = desk.mute(2);
    QTRY_VERIFY(refuse);
    desk.service.setCredentials(Revocable::other());
    desk.queue.renew();
    accept();
    refuse();
    QTRY_COMPARE(desk.state(accepted), State::Confirmed);
    // Refused to the former ones: it goes again with the new ones, and nothing is paused.
    QTRY_COMPARE(desk.state(refused), State::Confirmed);
    QVERIFY(!desk.steps(refused).contains(State::Paused));
    QCOMPARE(desk.bodiesFor(1).size(), 1);
    QCOMPARE(desk.bodiesFor(2).size(), 2);
}

void TestPaused::whatIsToBeTriedAgainIsPausedWhenItIsDue()
{
    Desk desk;
    desk.server.answerNext(fault::closeUnanswered());
    QObject::connect(&desk.queue, &changes::ChangeQueue::changed, &desk.queue,
                     [&desk](const Change &change) {
                         if (change.state == State::TryingAgain)
                             desk.queue.pause(now());
                     });
    const QUuid id = desk.mute();
    QTRY_COMPARE(desk.state(id), State::Paused);
    QCOMPARE(desk.changesSeen(), 1);
    desk.server.answerAlways(answers::obedient());
    desk.queue.resume(now());
    QTRY_COMPARE(desk.state(id), State::Confirmed);
    QCOMPARE(desk.changesSeen(), 2);
}

void TestPaused::promise6_retryAfterOutlivesAPause()
{
    Desk desk;
    desk.server.answerNext(answers::tooManyRequests(100s));
    desk.server.answerAlways(answers::obedient());
    const QUuid id = desk.mute();
    QTRY_COMPARE(desk.state(id), State::TryingAgain);
    desk.queue.pause(now());
    desk.queue.resume(now());
    const QUuid other = desk.mute(2);
    QTRY_COMPARE(desk.state(other), State::Confirmed);
    QCOMPARE(desk.state(id), State::TryingAgain);
    QCOMPARE(desk.bodiesFor(1).size(), 1);
}

void TestPaused::aPausedChangeCanBeCancelled()
{
    Revocable desk;
    desk.revoke();
    const QUuid first = desk.mute();
    QTRY_COMPARE(desk.state(first), State::Paused);
    const QUuid second = desk.change(1, {.hold = true});
    QCOMPARE(desk.state(second), State::Paused);
    desk.queue.cancel(first);
    QCOMPARE(desk.state(first), State::Cancelled);
    QCOMPARE(desk.spoken(0, muted), u"open"_s);
    desk.service.setCredentials(Revocable::other());
    desk.queue.renew();
    QTRY_COMPARE(desk.state(second), State::Confirmed);
    QCOMPARE(desk.accepted, 1);
}

void TestPaused::aNewerValueTakesItsPlace()
{
    Revocable desk;
    desk.revoke();
    const QUuid first = desk.mute();
    QTRY_COMPARE(desk.state(first), State::Paused);
    const QUuid second = desk.mute(1, false);
    QCOMPARE(desk.state(first), State::Superseded);
    QCOMPARE(desk.spoken(0, muted), u"open, waiting"_s);
    QCOMPARE(desk.shown(0, muted), u"off"_s);
    desk.service.setCredentials(Revocable::other());
    desk.queue.renew();
    QTRY_COMPARE(desk.state(second), State::Confirmed);
    QCOMPARE(desk.accepted, 1);
}

void TestPaused::aMissingPermissionIsARefusal()
{
    Desk desk;
    desk.server.answerNext(answers::error(401, 70051, "The key may not"));
    const QUuid id = desk.mute();
    QTRY_COMPARE(desk.state(id), State::Refused);
    QVERIFY(!desk.queue.isPaused());
}

void TestPaused::promise5_theJournalHasNoOutcomeOfIt()
{
    Revocable desk;
    desk.revoke();
    const QUuid id = desk.mute();
    QTRY_COMPARE(desk.state(id), State::Paused);
    const auto entry = desk.written(id);
    QVERIFY(entry);
    QVERIFY(!entry->outcome);
}

QTEST_GUILESS_MAIN(TestPaused)
#include "tst_changes_paused.moc"
