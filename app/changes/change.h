// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/comparison.h>
#include <changes/ending.h>
#include <changes/operation.h>
#include <changes/press.h>
#include <changes/replacedpart.h>

#include <QDateTime>
#include <QMetaType>
#include <QUuid>

namespace changes {

/// One press, from the window to the wire to the journal.
///
/// One that is verbatim keeps its place in order, and nothing else is done to it: no newer change
/// takes its values or those of what stands before it, it takes none, and whatever comes of its one
/// attempt is its end.
struct Change
{
    Q_GADGET

public:
    /// What each means to others is a row of stateTraits().
    enum class State {
        Waiting, ///< not yet sent: the journal is writing, or an earlier change is in flight
        Sending, ///< in flight
        TryingAgain, ///< an attempt failed, and the next comes at retryAt
        Unrecorded, ///< not sent: the journal has not taken it, see needsRecord(); waits until it
                    ///< has, or the operator sends it all the same
        Paused, ///< not sent, or not processed: waits until the credentials are accepted again
        Confirmed, ///< the service did it, and every value it reports is the one that was sent
        NotApplied, ///< the service accepted it and reports other values: see differences
        Unreadable, ///< the service accepted it and its answer cannot be read: it is being asked
        Accepted, ///< the service accepted it, in an answer that could be read, and never reports
                  ///< what was sent: an announcement, a URL, a beep
        AcceptedUnread, ///< its answer could not be read, and what the service reports afterwards
                        ///< does not tell what became of it
        Refused, ///< the service refused it, or it could not be sent: see error
        Unknown, ///< sent, and nothing says what became of it: the operator decides
        Superseded, ///< a newer change of the same values took its place before it was known to be
                    ///< done: see isInDoubt
        Cancelled, ///< withdrawn by the operator; nothing of it was done
    };
    Q_ENUM(State)

    QUuid id;
    Operation operation; ///< what is asked of the service
    twilio::ParticipantAddress address; ///< of the conference alone for the operations on all
    QString callSid = {}; ///< of the participant, as far as it was known when it was pressed; of
                          ///< whom it calls in, once the service has told it
    QString who; ///< the participant's or the conference's name in the table, when it was pressed
    State state = State::Waiting;
    QDateTime pressedAt; ///< UTC
    twilio::BootClock::time_point pressed = {}; ///< the same, for its age; of this run alone
    QDateTime retryAt = {}; ///< UTC; with TryingAgain
    twilio::BootClock::time_point due = {}; ///< the same
    int attempts = 0; ///< so far
    int countedAttempts = 0; ///< of these, those that mostAttempts counts, see Retries
    Press press = {}; ///< that made it
    bool isVerbatim
        = false; ///< a tester's press: it goes once, in its place and as it was composed
    bool isHinted = false; ///< the next attempt is made before it was due
    std::chrono::microseconds latency{0}; ///< from the press to the last answer, waits included
    std::optional<twilio::Error> error = {}; ///< of the last attempt
    std::optional<Ending> ending = {}; ///< where no answer says why it is Refused or Unknown
    std::vector<Difference> differences = {}; ///< with NotApplied
    QString requestId = {}; ///< Twilio-Request-Id of the last answer
    bool isDecided = true; ///< false while it is Unknown and the operator has neither sent it again
                           ///< nor dismissed it
    bool wasSent = false; ///< an attempt may have reached the service
    bool isInDoubt = false; ///< of one of its attempts nothing says what became of it
    bool isSeen = false; ///< with Confirmed: no answer said so, but what the service showed later
    bool isSentAgain = false; ///< another one repeats it, and tells what became of that
    bool isWhole = true; ///< false: a password in one of its URLs is kept nowhere, so that it
                         ///< cannot be sent again
    twilio::ParticipantUpdate overtaken = {}; ///< what newer changes of the same participant set
                                              ///< since it was to be decided on
    std::vector<ReplacedPart> replaced = {}; ///< the values that it took from older ones; while it
                                             ///< is not settled

    /// The participant, by whichever name: changes of one go one after another. One that calls
    /// somebody in has a lane of its own.
    twilio::ParticipantAddress lane() const;
    /// It was pressed just now: this is its first step.
    bool isNew() const { return state == State::Waiting && attempts == 0; }
    /// Nothing more will happen to it by itself.
    bool isSettled() const;
    /// It is not in flight, and will be sent by itself: it can be withdrawn.
    bool waits() const;
    /// A new press of the same may be offered: it was refused, or it is to be decided on, and
    /// nobody has pressed so yet.
    bool canBeSentAgain() const;
    /// The update of one participant; null for the other operations.
    const twilio::ParticipantUpdate *update() const { return updateIn(operation); }
};

} // namespace changes
