// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/changesender.h>
#include <changes/changesignals.h>
#include <changes/changesteps.h>
#include <changes/firstlooks.h>
#include <changes/outcomechecks.h>
#include <changes/recorder.h>
#include <changes/retries.h>
#include <changes/throttling.h>

namespace changes {

/// The only home of pending intent. Each change goes through the journal and then to the service,
/// in the order of the presses for each participant, by whichever name, one in flight for each;
/// different participants proceed in parallel, and a press for one goes before those for several,
/// see ChangeSender for how many at once. A newer value for a property takes the place of one
/// still waiting, or waiting again after an attempt that was not processed; an announcement never
/// does. What was replaced comes back when the newer one is not done, unless that would put
/// somebody on air: then it is told as not done. Attempts that failed are made again as Retries
/// says; what was pressed too long ago is not sent any more, as isOverdue() says. A verbatim change
/// keeps its place, and is neither replaced nor sent twice, see Change::isVerbatim.
///
/// What the journal does not take in time is sent without, unless needsRecord(): then it is
/// Unrecorded until the journal has it.
///
/// Credentials that are not accepted pause it: a change that was answered so was not processed, and
/// waits with the others until they are.
///
/// A slot may call anything here, and may destroy the queue. What it does takes effect at once; see
/// ChangeSignals for when it is told. A change is forgotten only when everything was told: what
/// find() returns stays valid until the next call that does not come from a slot, or the next turn
/// of the event loop.
///
/// Lives in the GUI thread and never waits.
class ChangeQueue : public ChangeSignals
{
    Q_OBJECT

public:
    using Dice = Retries::Dice;
    using Clock = Retries::Clock;
    /// The Call SID of the participant whom an address names now, by a Call SID or by a label;
    /// empty where that is not known.
    using CallSids = std::function<QString(const twilio::ParticipantAddress &)>;

    /// Neither \p service nor \p journal is owned; both outlive the queue. To destroy it is to
    /// leave the account: see Recorder.
    ChangeQueue(twilio::ConferenceService &service, history::Journal &journal, QString accountSid,
                QObject *parent = nullptr);

    void setDice(Dice dice) { m_retries.setDice(std::move(dice)); }
    /// twilio::BootClock, until it is handed another one.
    void setClock(Clock clock) { m_retries.setClock(std::move(clock)); }
    /// Asked when a change is pressed and again before each attempt of one that names a label: one
    /// that names somebody else by then is not sent. Nobody is known until it is set.
    void setCallSids(CallSids callSids) { m_callSids = std::move(callSids); }

    /// \pre what.update.validate() is empty.
    QUuid update(const twilio::ParticipantAddress &address, const QString &who,
                 const UpdateParticipant &what, const Press &press = {});
    /// The same exactly as it was composed: see Change::isVerbatim. \pre as update()
    QUuid updateVerbatim(const twilio::ParticipantAddress &address, const QString &who,
                         const UpdateParticipant &what)
    {
        Q_ASSERT(isValid(what));
        return add(address, who, what, {}, true);
    }
    QUuid remove(const twilio::ParticipantAddress &address, const QString &who,
                 const Press &press = {})
    {
        return add(address, who, RemoveParticipant{}, press);
    }
    QUuid endConference(const QString &conferenceSid, const QString &name)
    {
        return add({conferenceSid, {}}, name, EndConference{});
    }
    /// Calls somebody in, who is called \p who. \pre what.participant.validate() is empty.
    QUuid dialIn(const QString &conferenceSid, const QString &who, const DialIn &what)
    {
        Q_ASSERT(isValid(what));
        return add({conferenceSid, {}}, who, what);
    }
    /// \pre announcement.url is one the service can call.
    QUuid announce(const QString &conferenceSid, const QString &name,
                   const twilio::Announcement &announcement)
    {
        Q_ASSERT(isValid(AnnounceToConference{announcement}));
        return add({conferenceSid, {}}, name, AnnounceToConference{announcement});
    }

    /// Adopts a change of an earlier session, as the journal tells it: its outcome is unknown, it
    /// is checked at once, and where that cannot tell, the operator decides on it as on any other.
    /// Known already, it stays as it is.
    void adopt(const history::Entry &entry);

    /// Sends a change that is Unrecorded, in its turn, as the operator decided. The journal has it
    /// as soon as it can.
    void sendUnrecorded(const QUuid &id);
    /// Withdraws a change that waits. What is in flight stays.
    void cancel(const QUuid &id);
    /// A new press of the same change, for one that Change::canBeSentAgain(); \p press may make
    /// others with it. \return a null id for any other.
    QUuid sendAgain(const QUuid &id, Press press = {});
    /// Asks the service about one whose outcome is unknown. What cannot be compared stays so.
    void check(const QUuid &id);
    /// The operator has decided to let an unknown outcome be.
    void dismiss(const QUuid &id);

    /// Something asked at \p askedAt shows that the credentials are not accepted: nothing is sent
    /// until resume() or renew().
    void pause(twilio::Instant askedAt);
    /// Something asked at \p askedAt shows that they are. Asked before the last refusal was known,
    /// it shows nothing.
    void resume(twilio::Instant askedAt);
    /// The service has other credentials from now on. What is in flight ends as it is answered.
    void renew();
    bool isPaused() const { return m_gate.isClosed(); }

    /// Ends what waits and isOverdue(): to be called now and then, since timers stand still while
    /// the computer sleeps.
    void endOverdue();
    /// The way to the service may be open again: what the connection failed, or what is due, goes
    /// now. That costs it none of its attempts.
    void retryNow();

    /// The participants of a conference, as a list asked for at \p askedAt tells them: see
    /// FirstLooks.
    void look(const QString &conferenceSid, const std::vector<twilio::Participant> &listed,
              twilio::Instant askedAt);

    /// Changes that are not settled.
    int pending() const { return m_changes.pending(); }
    /// Changes whose outcome is unknown and that nobody has decided on.
    int undecided() const { return m_changes.undecided(); }
    /// What waits since the service throttles; nothing while it does not.
    std::optional<Backlog> backlog() const
    {
        return isPaused() ? std::nullopt
                          : m_throttling.backlog(m_sender.isHeldBack(), m_retries.now());
    }
    /// The change \p id, while it is kept: all that is not settled or not decided on, and the
    /// newest of the others.
    const Change *find(const QUuid &id) const { return m_changes.find(id); }
    /// Those of a conference that are not settled or not decided on, in the order of the presses.
    std::vector<Change> openChanges(const QString &conferenceSid) const
    {
        return m_changes.open(conferenceSid);
    }
    /// The updates of a participant, named by the Call SID, that are not settled, in the order in
    /// which they go. See find() for how long they are valid.
    std::vector<const Change *> unsettledUpdates(const twilio::ParticipantAddress &address) const
    {
        return m_changes.unsettledUpdates(address);
    }

private:
    QUuid add(const twilio::ParticipantAddress &address, const QString &who,
              const Operation &operation, const Press &press = {}, bool isVerbatim = false);
    void sendReady();
    void send(Change &change);
    void apply(Change &change, const ChangeSender::Report &report);
    void fail(Change &change, const twilio::Error &error, int sentWith);
    void retry(Change &change);
    bool waitsForCredentials(Change &change, int sentWith);
    void endTurn();

    CallSids m_callSids;
    KnownChanges m_changes;
    Recorder m_journal;
    CredentialGate m_gate;
    ChangeSteps m_steps;
    ChangeSender m_sender;
    OutcomeChecks m_checks;
    FirstLooks m_looks;
    Retries m_retries;
    Throttling m_throttling;
};

} // namespace changes
