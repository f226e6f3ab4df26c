// SPDX-License-Identifier: Apache-2.0
#include "recorder.h"

#include "changerecord.h"

#include <history/journal.h>

namespace changes {

Recorder::Recorder(history::Journal &journal, history::Account account, KnownChanges &changes)
    : m_journal(journal)
    , m_account(std::move(account))
    , m_changes(changes)
{
}

Recorder::~Recorder()
{
    for (const Change *change : m_changes.unsettled())
        m_journal.settle(outcomeWhenLeft(*change));
}

void Recorder::record(const Change &change)
{
    m_journal.record(intentOf(change, m_account));
}

void Recorder::markSent(const Change &change, const QDateTime &at)
{
    if (change.attempts == 1)
        m_journal.markSent(change.id, at);
}

void Recorder::settle(const Change &change)
{
    m_journal.settle(outcomeOf(change));
}

} // namespace changes
