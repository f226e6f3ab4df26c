// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/decision.h>
#include <people/positions.h>
#include <people/undoablechange.h>
#include <twilio/conferenceservice.h>

#include <QObject>
#include <functional>

namespace changes {
class ChangeQueue;
} // namespace changes

namespace people {

class ParticipantModel;

/// The one door to the changes of an account. Whatever a person presses (a cell, the panel, the
/// composer, a menu, undo, a decision in the list of activities) becomes a call of this, and
/// nothing else acts on the queue.
///
/// It says what a press means: one update with everything that belongs to it, what takes it back,
/// and the names in its line of the list of activities. A function that makes a change returns its
/// id; the id is null where nothing was made. Models are read and stay as they are; what is being
/// typed is handed in, see setHoldMusicDrafts().
///
/// Lives in the GUI thread and never waits.
class ParticipantCommands : public QObject
{
    Q_OBJECT

public:
    /// The hold music that is filled in for a participant, by Call SID.
    using HoldMusicDrafts = std::function<HoldMusic(const QString &callSid)>;

    /// \p queue is not owned and outlives this.
    explicit ParticipantCommands(changes::ChangeQueue &queue, QObject *parent = nullptr);

    /// Makes the presses on the cells of \p model, as long as both live.
    void attach(ParticipantModel &model);

    /// Whom to ask for the hold music that goes along with Hold; nullptr: none does.
    void setHoldMusicDrafts(HoldMusicDrafts drafts) { m_holdMusicDrafts = std::move(drafts); }

    /// Switches rows on or off, as one press. Rows that are so already or cannot be switched are
    /// skipped. \return what was made, in the order of \p rows.
    /// \pre which is not Coaching: see coach(), listenOnly() and speakToEveryone().
    QList<QUuid> setSwitch(const ParticipantModel &model, const QList<int> &rows, Switch which,
                           bool on);

    /// Switches rows on as a standing order has it: see StandingOrder. Rows that are so already are
    /// skipped. It is not handed to undo: nobody has pressed it, and to take it back could open
    /// microphones. \pre which is not Coaching.
    void obey(const ParticipantModel &model, const QList<int> &rows, Switch which);

    /// Lets \p callSid be heard by \p callSidToCoach alone: the same request unmutes a coach who is
    /// muted, or may be.
    QUuid coach(const ParticipantModel &model, const QString &callSid,
                const QString &callSidToCoach);
    /// Ends a coaching, and mutes the coach in the same request.
    QUuid listenOnly(const ParticipantModel &model, const QString &callSid);
    /// Ends a coaching, and lets everybody hear the coach, who is unmuted in the same request where
    /// they are muted, or may be.
    QUuid speakToEveryone(const ParticipantModel &model, const QString &callSid);

    /// The person at the desk takes a position: see Supervisor. It is not handed to undo, which
    /// could put them on air: each position is a press of its own. \pre model.own() is known.
    QUuid supervise(const ParticipantModel &model, Position position,
                    const QString &callSidToCoach = {});

    /// Makes any other change of somebody who is in the table. See also refused().
    QUuid update(const ParticipantModel &model, const QString &callSid,
                 const twilio::ParticipantUpdate &update);
    /// The same of several, as one press. \return what was made, in their order.
    QList<QUuid> update(const ParticipantModel &model, const QStringList &callSids,
                        const twilio::ParticipantUpdate &update);
    /// Makes a change exactly as it was composed, of whoever is addressed: one request in its
    /// place, see changes::Change::isVerbatim. See also refused().
    QUuid compose(const ParticipantModel &model, const twilio::ParticipantAddress &address,
                  const twilio::ParticipantUpdate &update);

    /// Hangs up on participants of one conference as one press; they are called \p names.
    /// \pre as many names as Call SIDs, one at least.
    void remove(const QString &conferenceSid, const QStringList &callSids,
                const QStringList &names);
    /// Plays something to everybody in a conference, which is called \p name.
    /// \pre announcement.url is one the service can call.
    QUuid announce(const QString &conferenceSid, const QString &name,
                   const twilio::Announcement &announcement);
    /// Calls somebody into a conference, one press for each. \p whom: the name of who is to be
    /// coached; empty: nobody is. \pre who.validate() is empty.
    QUuid dialIn(const QString &conferenceSid, const twilio::NewParticipant &who,
                 const QString &whom = {});
    /// Ends a conference, which is called \p name, for everybody.
    QUuid endConference(const QString &conferenceSid, const QString &name);

    /// Puts back what \p changes changed, by changes of its own. What cannot be taken back is
    /// skipped.
    void takeBack(const UndoableChanges &changes);
    /// Makes \p changes once more.
    void makeAgain(const UndoableChanges &changes);

    /// Does what was decided about these changes of one press; what is made again is one press too.
    /// One that does not wait for this decision any more stays as it is.
    void decide(const QList<QUuid> &ids, changes::Decision decision);
    void decide(const QUuid &id, changes::Decision decision) { decide(QList{id}, decision); }

signals:
    /// A press made nothing: a sentence says why.
    void notMade(const QString &why);
    /// One press made these changes in one conference.
    void made(const people::UndoableChanges &changes);
    /// What would have been sent is wrong: a sentence for \p problem.field, and nothing was sent.
    void refused(const twilio::ParticipantAddress &address, const twilio::Problem &problem);

private:
    twilio::ParticipantUpdate withHoldMusic(const QString &callSid,
                                            twilio::ParticipantUpdate update) const;
    enum class Manner { Plain, Verbatim };

    QUuid makeOne(const ParticipantModel &model, const twilio::ParticipantAddress &address,
                  const twilio::ParticipantUpdate &update, Manner manner = Manner::Plain);
    std::optional<UndoableChange> make(const ParticipantModel &model,
                                       const twilio::ParticipantAddress &address,
                                       const twilio::ParticipantUpdate &update, Manner manner,
                                       const changes::Press &press);
    QUuid send(const UndoableChange &change, const changes::Press &press);
    UndoableChange titled(UndoableChange change) const;
    QUuid tellMade(const UndoableChange &change);
    bool isAvailable(const ParticipantModel &model, const QString &callSid);

    changes::ChangeQueue &m_queue;
    HoldMusicDrafts m_holdMusicDrafts;
};

} // namespace people
