// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/knownchanges.h>
#include <history/entry.h>

#include <QtGlobal>

namespace history {
class Journal;
}

namespace changes {

/// Tells the journal of the changes of one account. When it is destroyed, the account is left: what
/// of its changes was never sent is settled so, and what may have reached the service is undecided
/// in the journal, for the next session of the account to list.
///
/// Lives in the thread of the journal.
class Recorder
{
public:
    /// Neither \p journal nor \p changes is owned; both outlive it.
    Recorder(history::Journal &journal, history::Account account, KnownChanges &changes);
    ~Recorder();
    Q_DISABLE_COPY_MOVE(Recorder)

    /// Before it is sent.
    void record(const Change &change);
    /// An attempt leaves \p at this time, UTC: the first one is marked.
    void markSent(const Change &change, const QDateTime &at);
    /// \pre change.isSettled()
    void settle(const Change &change);

private:
    history::Journal &m_journal;
    history::Account m_account;
    KnownChanges &m_changes;
};

} // namespace changes
