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
    /// Changes that were acknowledged by their answer and were not done.
    QStringList acknowledgedButLost(const ChaosServer &server) const;
    /// Attempts that sent a value again when a newer one of the same participant waited.
    const QStringList &olderSentAgain() const { return m_olderSentAgain; }
    /// Verbatim changes that were not one request as they were composed, or none.
    const QStringList &notVerbatim() const { return m_notVerbatim; }
    /// Verbatim changes.
    int verbatim() const { return static_cast<int>(m_composed.size()); }
    /// What was told of a change that the server knows better: that it was not done, of one that it
    /// has done; that an announcement was confirmed, of one that was not played.
    QStringList toldUntruly(const ChaosServer &server) const;
    /// Sentences that were held against the server.
    qsizetype claims() const { return m_saidNotDone.size(); }

private:
    void take(const changes::Change &change);
    void lookForNewer(const changes::Change &sent);
    void lookAtVerbatim(const changes::Change &change);

    std::map<QUuid, changes::Change> m_last;
    QSet<QUuid> m_unknown;
    QHash<QUuid, QString> m_saidNotDone; ///< the sentence
    QStringList m_olderSentAgain;
    QHash<QUuid, QByteArray> m_composed; ///< verbatim changes, as they were pressed
    QStringList m_notVerbatim;
    QHash<QString, QHash<QUuid, int>> m_pending; ///< by participant; in the order of the presses
    int m_pressed = 0;
    QHash<QString, std::vector<Attempt>> m_attempts; ///< by participant
};
