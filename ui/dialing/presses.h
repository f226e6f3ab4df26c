// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <changes/change.h>

namespace dialing {

/// The changes that one press of a dialog made, and how far they are.
class Presses
{
public:
    void follow(const changes::Change &change) { m_states.insert(change.id, change.state); }
    /// Takes a step of \p change. \return it is one of them, and was not settled before.
    bool take(const changes::Change &change);
    /// How many are not settled.
    int pending() const;
    /// Those that wait for the journal.
    QList<QUuid> unrecorded() const;
    /// The next press begins.
    void clear() { m_states.clear(); }

private:
    QHash<QUuid, changes::Change::State> m_states;
};

} // namespace dialing
