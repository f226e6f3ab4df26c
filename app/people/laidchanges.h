// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantrows.h>

namespace changes {
class ChangeQueue;
} // namespace changes

namespace people {

/// Lays the changes of one conference's participants, as the queue knows them, over its rows: each
/// marks the switches that it is about. Whatever returns a row returns -1 where nobody there is
/// concerned.
class LaidChanges
{
public:
    /// Neither is owned, and both outlive it.
    LaidChanges(QString conferenceSid, ParticipantRows &rows, const changes::ChangeQueue &queue)
        : m_conferenceSid(std::move(conferenceSid))
        , m_rows(rows)
        , m_queue(queue)
    {
    }

    /// Takes one step of a change. \return the row of whom it is about.
    int follow(const changes::Change &change);
    /// Marks the row of whom it is about, which may be younger than the change.
    int adopt(const changes::Change &change);
    /// The same with all that are not settled or not decided on, for the rows from \p first on.
    void adoptFrom(int first);

private:
    /// Of the participant whom it is about.
    int rowOf(const changes::Change &change) const;
    void uncover(int row);

    QString m_conferenceSid;
    ParticipantRows &m_rows;
    const changes::ChangeQueue &m_queue;
};

} // namespace people
