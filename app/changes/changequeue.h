// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/change.h>
#include <changes/lanes.h>
#include <changes/parallelism.h>

#include <QObject>
#include <QSet>
#include <deque>
#include <functional>
#include <map>

namespace history {
class Journal;
}

namespace changes {

/// The only home of pending intent. Each change goes through the journal and then to the service,
/// in the order of the presses for each participant, one in flight for each; different participants
/// proceed in parallel. A newer value for a property takes the place of one still waiting; an
/// announcement never does. Attempts that failed are made again as retryDelay() says; what was
/// pressed too long ago is not sent any more, as isOverdue() says.
///
/// Credentials that are not accepted pause it: a change that was answered so was not processed, and
/// waits with the others until they are.
///
/// Lives in the GUI thread and never waits.
class ChangeQueue : public QObject
{
    Q_OBJECT

public:
    /// A number in [0, 1), for the jitter of retries.
    using Dice = std::function<double()>;

    /// Neither \p service nor \p journal is owned; both outlive the queue.
    ChangeQueue(twilio::ConferenceService &service, history::Journal &journal, QString accountSid,
                QObject *parent = nullptr);
    ~ChangeQueue() override;

    void setDice(Dice dice) { m_dice = std::move(dice); }

    /// The time on the wall, UTC: the computer's own, until it is handed another one.
    using Clock = std::function<QDateTime()>;
    void setClock(Clock clock) { m_clock = std::move(clock); }

    /// \p whom: the name of who is to be coached, for the words; empty otherwise.
    /// \pre update.validate() is empty.
    QUuid update(const twilio::ParticipantAddress &address, const QString &who,
                 const twilio::ParticipantUpdate &update, const QString &whom = {});
    QUuid remove(const twilio::ParticipantAddress &address, const QString &who);
    QUuid endConference(const QString &conferenceSid, const QString &name);
    /// \pre announcement.url is one the service can call.
    QUuid announce(const QString &conferenceSid, const QString &name,
                   const twilio::Announcement &announcement);

    /// Takes up a change of an earlier run, as the journal tells it: its outcome is unknown, it is
    /// checked at once, and where that cannot tell, the operator decides on it as on any other.
    /// Known already, it stays as it is.
    void takeUp(const history::Intent &intent);

    /// Withdraws a change that waits. What is in flight stays.
    void cancel(const QUuid &id);
    /// A new press of the same change, for one whose outcome is unknown and not decided on, or that
    /// was refused. \return a null id for any other: it was sent again already, needs not be, or is
    /// not whole.
    QUuid sendAgain(const QUuid &id);
    /// Fetches the participant and compares, for one whose outcome is unknown. What cannot be
    /// compared stays unknown.
    void check(const QUuid &id);
    /// The operator has decided to let an unknown outcome be.
    void letBe(const QUuid &id);

    /// Something asked at \p askedAt shows that the credentials are not accepted: nothing is sent
    /// until resume() or renew().
    void pause(twilio::Reply::Clock::time_point askedAt);
    /// Something asked at \p askedAt shows that they are. Asked before the last refusal was known,
    /// it shows nothing.
    void resume(twilio::Reply::Clock::time_point askedAt);
    /// The service has other credentials from now on. What is in flight ends as it is answered.
    void renew();
    bool isPaused() const { return m_isPaused; }

    /// Ends what waits and isOverdue(): to be called now and then, since timers stand still while
    /// the computer sleeps.
    void endOverdue();
    /// The way to the service may be open again: what the connection failed, or what is due by the
    /// clock on the wall, goes now.
    void tryNow();

    /// Changes that are not settled.
    int pending() const { return m_pending; }
    /// Changes whose outcome is unknown and that nobody has decided on.
    int undecided() const { return m_undecided; }
    /// The change \p id, while it is kept: all that is not settled, and the newest settled ones.
    const Change *find(const QUuid &id) const;
    /// The changes of a conference that are not settled or not decided on, in the order of the
    /// presses.
    std::vector<Change> openChanges(const QString &conferenceSid) const;

signals:
    /// On each step of a change, from the press on.
    void changed(const changes::Change &change);
    /// A change of an earlier run is known from now on; after its changed().
    void takenUp(const changes::Change &change);
    /// A participant or conference as the service has just answered to a change; before changed()
    /// of the same step.
    void participantTold(const twilio::Participant &participant);
    void conferenceTold(const twilio::Conference &conference);
    /// A participant as it was read by check(): no older than \p askedAt.
    void participantFetched(const twilio::Participant &participant,
                            twilio::Reply::Clock::time_point askedAt);
    /// The service knows nothing of it, or what is true of it is in doubt: the list decides. After
    /// changed() of the same step.
    void inDoubt(const twilio::ParticipantAddress &address);
    /// The service has not accepted the credentials of a change: it waits, and so do all others.
    void credentialsRefused();

private:
    QUuid add(Change change);
    void supersede(const Change &newer);
    void release(const QList<QUuid> &ids);
    void sendReady();
    void send(Change &change);
    template <class T, class Told>
    void follow(twilio::ReplyOf<T> *reply, const QUuid &id, Told told);
    void failed(Change &change, const twilio::Error &error, int sentWith);
    /// The next attempt of one that is to be tried again is due.
    void goOn(Change &change);
    /// Out of flight, or of its wait for the next attempt: it goes when the queue may send.
    void waitAgain(Change &change, Change::State state);
    bool keepUnauthorized(Change &change, int sentWith);
    void giveUp(Change &change);
    void tryAgainLater(Change &change, std::chrono::milliseconds delay);
    void takeAnswer(Change &change, const twilio::Participant &told);
    void takeCheck(Change &change, const twilio::Result<twilio::Participant> &result,
                   twilio::Reply::Clock::time_point askedAt);
    void takeCheck(Change &change, const twilio::Result<twilio::Conference> &result,
                   twilio::Reply::Clock::time_point askedAt);
    template <class Told>
    void judge(Change &change, const twilio::Result<Told> &result);
    void step(Change &change, Change::State state);
    void forgetOldest();
    Change *changeOf(const QUuid &id);

    twilio::ConferenceService &m_service;
    history::Journal &m_journal;
    QString m_accountSid;
    Dice m_dice;
    Clock m_clock;
    Parallelism m_parallelism;
    Lanes m_lanes;
    std::map<QUuid, Change> m_changes;
    std::deque<QUuid> m_settled; ///< the newest last
    QSet<QUuid> m_refusedOnce; ///< with these credentials, and kept
    twilio::Reply::Clock::time_point m_pausedSince;
    bool m_isPaused = false;
    int m_credentials = 0; ///< how often they were renewed
    int m_inFlight = 0;
    int m_pending = 0;
    int m_undecided = 0;
};

} // namespace changes
