// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chaosstate.h"

#include <QMap>
#include <support/brokenanswers.h>
#include <support/fault.h>
#include <support/hostileserver.h>
#include <support/slowanswers.h>

/// A server with a state of its own that breaks a part of all exchanges, in ways that its seed
/// chooses, while somebody else changes the same people. Lives in the test's thread.
class ChaosServer
{
public:
    /// One change as it arrived whole.
    struct Arrival
    {
        QByteArray what; ///< the form body; "DELETE" for a removal
        int status = 0; ///< of a head that went out; 0: none did
        bool isApplied = false;
    };

    ChaosServer(int people, quint32 seed);

    support::HostileServer &server() { return m_server; }
    const ChaosState &state() const { return m_state; }
    /// From now on nothing goes wrong, and nobody else changes anything.
    void calmDown() { m_isCalm = true; }

    /// What arrived for each participant, by Call SID (empty: for the conference), in order.
    const QHash<QString, std::vector<Arrival>> &arrivals() const { return m_arrivals; }
    const QMap<QByteArray, int> &faults() const { return m_faults; }
    int listsRead() const { return m_listsRead; }

private:
    using Respond = support::Answer (*)(const support::Response &);

    void prepareAnswers();
    support::Answer nextAnswer();
    support::Answer broken(const char *name, const support::Answer &answer);
    support::Answer lost(const char *name, bool isApplied, const support::Answer &answer);
    support::Answer served(const char *name, bool isApplied, Respond respond);
    support::Answer refused(const char *name, bool isApplied, const support::Response &response);
    support::Answer answerToRead(const support::Request &request);
    support::Response truthAfter(const support::Request &request);
    void record(const support::Request &request, int status, bool isApplied);
    void count(const char *name) { ++m_faults[name]; }

    support::HostileServer m_server;
    ChaosState m_state;
    QRandomGenerator m_dice;
    QHash<QString, std::vector<Arrival>> m_arrivals;
    QMap<QByteArray, int> m_faults;
    int m_listsRead = 0;
    int m_readsInTheWay = 0; ///< that a gateway still answers in the service's place
    bool m_isCalm = false;
};
