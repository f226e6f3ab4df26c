// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include "journalworker.h"

#include <utility>

namespace history {

using namespace Qt::Literals::StringLiterals;

Journal::Journal(const QString &file, QObject *parent)
    : Journal(file, JournalOptions(), parent)
{
}

Journal::Journal(const QString &file, const JournalOptions &options, QObject *parent)
    : QObject(parent)
    , m_thread(u"journal"_s)
    , m_worker(new JournalWorker(file, options))
{
    m_worker->moveToThread(m_thread.thread());
    passOn(&JournalWorker::recorded, &Journal::recorded);
    passOn(&JournalWorker::unsettledRead, &Journal::unsettledRead);
    passOn(&JournalWorker::recentRead, &Journal::recentRead);
    passOn(&JournalWorker::unavailable, &Journal::unavailable);
    passOn(&JournalWorker::availableAgain, &Journal::availableAgain);
    passOn(&JournalWorker::begunAnew, &Journal::begunAnew);
    m_thread.post([worker = m_worker] { worker->start(); });
}

Journal::~Journal()
{
    handOver();
    m_thread.post([worker = m_worker] {
        worker->stop();
        delete worker;
    });
}

/// Emits \p to in this thread when the worker emits \p from in its own.
template <class... Facts>
void Journal::passOn(void (JournalWorker::*from)(Facts...), void (Journal::*to)(Facts...))
{
    connect(
        m_worker, from, m_worker,
        [this, to](Facts... facts) {
            m_answers.post([this, to, facts...] { emit(this->*to)(facts...); });
        },
        Qt::DirectConnection);
}

void Journal::record(const Intent &intent)
{
    m_batch.intents.push_back(intent);
    handOverSoon();
}

void Journal::markSent(const QUuid &id, const QDateTime &at)
{
    m_batch.sendings.push_back({id, at});
    handOverSoon();
}

void Journal::settle(const Outcome &outcome)
{
    m_batch.outcomes.push_back(outcome);
    handOverSoon();
}

void Journal::readUnsettled(const Account &account)
{
    handOver();
    m_thread.post([worker = m_worker, account] { worker->readUnsettled(account); });
}

void Journal::readRecent(int count)
{
    handOver();
    m_thread.post([worker = m_worker, count] { worker->readRecent(count); });
}

void Journal::handOverSoon()
{
    if (std::exchange(m_isHandingOver, true))
        return;
    QMetaObject::invokeMethod(this, &Journal::handOver, Qt::QueuedConnection);
}

void Journal::handOver()
{
    m_isHandingOver = false;
    if (m_batch.isEmpty())
        return;
    m_thread.post([worker = m_worker, batch = std::exchange(m_batch, {})] { worker->take(batch); });
}

} // namespace history
