// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chaosserver.h"

#include <changes/changequeue.h>
#include <map>

/// What the program said of its changes, step by step, to be held against what arrived.
class ChaosRecord
{
public:
    using State = changes::Change::State;

    /// One sending of one change.
    struct Attempt
    {
        enum class End { Pending, Answered, NeverSent, Unknown };

        QUuid change;
        QByteArray what; ///< as Arrival::what
        End end = End::Pending;
        int status = 0; ///< with Answered; any success is 200
    };

    explicit ChaosRecord(const changes::ChangeQueue &queue);

    int changes() const { return static_cast<int>(m_last.size()); }
    int count(State state) const;
    int retries() const;
    /// Changes that were told to be unknown, at any time.
    int unknownTold() const { return static_cast<int>(m_unknown.size()); }
    const std::map<QUuid, changes::Change> &changesById() const { return m_last; }

    /// Participants whose attempts are not, one by one and in order, what arrived at the server:
    /// an answered attempt is an arrival with that answer, one that never left is none, and one
    /// that was lost is at most one.
    QStringList outOfOrder(const ChaosServer &server) const;
    /// Changes that were acknowledged and were not done.
    QStringList acknowledgedButLost(const ChaosServer &server) const;

private:
    void take(const changes::Change &change);

    std::map<QUuid, changes::Change> m_last;
    QSet<QUuid> m_unknown;
    QHash<QString, std::vector<Attempt>> m_attempts; ///< by participant
};
