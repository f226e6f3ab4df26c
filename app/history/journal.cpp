// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include "journalworker.h"

#include <utility>

namespace history {

Journal::Journal(const QString &file, QObject *parent)
    : Journal(file, JournalOptions(), parent)
{
}

Journal::Journal(const QString &file, const JournalOptions &options, QObject *parent)
    : QObject(parent)
    , m_worker(new JournalWorker(file, options))
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, m_worker, &JournalWorker::start);
    connect(m_worker, &JournalWorker::recorded, this, &Journal::recorded);
    connect(m_worker, &JournalWorker::unsettledRead, this, &Journal::unsettledRead);
    connect(m_worker, &JournalWorker::recentRead, this, &Journal::recentRead);
    connect(m_worker, &JournalWorker::unavailable, this, &Journal::unavailable);
    connect(m_worker, &JournalWorker::availableAgain, this, &Journal::availableAgain);
    connect(m_worker, &JournalWorker::begunAnew, this, &Journal::begunAnew);
    m_thread.start();
}

Journal::~Journal()
{
    handOver();
    // Posted like all the rest, so that it comes after it.
    QMetaObject::invokeMethod(m_worker, &JournalWorker::stop, Qt::QueuedConnection);
    m_thread.wait();
}

void Journal::record(const Intent &intent)
{
    m_batch.intents.push_back(intent);
    handOverSoon();
}

void Journal::settle(const Outcome &outcome)
{
    m_batch.outcomes.push_back(outcome);
    handOverSoon();
}

void Journal::readUnsettled()
{
    handOver();
    QMetaObject::invokeMethod(m_worker, &JournalWorker::readUnsettled, Qt::QueuedConnection);
}

void Journal::readRecent(int count)
{
    handOver();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, count] { worker->readRecent(count); }, Qt::QueuedConnection);
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
    if (m_batch.intents.empty() && m_batch.outcomes.empty())
        return;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, batch = std::exchange(m_batch, {})] { worker->take(batch); },
        Qt::QueuedConnection);
}

} // namespace history
