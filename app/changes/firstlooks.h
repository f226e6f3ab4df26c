// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/knownchanges.h>

#include <vector>

namespace changes {

/// Holds what was answered against the first list that is asked for after the answer: a service may
/// answer with one value and go on with another, or accept a change in an answer that nobody can
/// read.
///
/// What a newer change sets meanwhile is not compared. Lives in the thread of the changes.
class FirstLooks
{
public:
    /// \p changes is not owned and outlives this.
    explicit FirstLooks(KnownChanges &changes)
        : m_changes(changes)
    {
    }

    /// \p change has taken a step.
    void follow(const Change &change);

    struct Judgement
    {
        Change *change; ///< its differences are filled in
        Change::State state; ///< another one than it had
    };
    /// What the participants of a conference, asked for at \p askedAt, say of changes that were
    /// answered before. Each is judged once; of who is not there nothing is told.
    std::vector<Judgement> look(const QString &conferenceSid,
                                const std::vector<twilio::Participant> &listed,
                                twilio::Instant askedAt);

private:
    struct Answered
    {
        QUuid id;
        twilio::ParticipantAddress participant;
        twilio::ParticipantUpdate asked; ///< what no newer change has set since
        twilio::Instant at;
    };

    KnownChanges &m_changes;
    std::vector<Answered> m_answered;
};

} // namespace changes
