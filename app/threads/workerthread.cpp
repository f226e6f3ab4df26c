// SPDX-License-Identifier: Apache-2.0
#include "workerthread.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <utility>

namespace threads {

WorkerThread::WorkerThread(const QString &name)
    : m_work(std::make_unique<Work>())
{
    m_work->setObjectName(name);
    m_work->tasks.moveToThread(m_work.get());
    m_work->start();
}

WorkerThread::~WorkerThread()
{
    end(std::chrono::milliseconds::max());
}

void WorkerThread::post(TaskQueue::Task task)
{
    Q_ASSERT(m_work);
    m_work->tasks.post(std::move(task));
}

bool WorkerThread::end(std::chrono::milliseconds patience)
{
    if (!m_work)
        return true;
    endAfterAll();
    const QDeadlineTimer deadline = patience == std::chrono::milliseconds::max()
        ? QDeadlineTimer(QDeadlineTimer::Forever)
        : QDeadlineTimer(patience);
    if (!m_work->wait(deadline)) {
        giveUpOn(std::move(m_work));
        return false;
    }
    m_work.reset();
    return true;
}

void WorkerThread::leave()
{
    Q_ASSERT(QCoreApplication::instance()->thread() == QThread::currentThread());
    // Before the QCoreApplication goes: without one no thread is told of anything, and none ends.
    static const bool isWaitedFor = [] {
        qAddPostRoutine(&WorkerThread::waitForTheLeft);
        return true;
    }();
    Q_UNUSED(isWaitedFor)
    endAfterAll();
    Work *work = m_work.release();
    work->setParent(QCoreApplication::instance());
    QObject::connect(work, &QThread::finished, work, &QObject::deleteLater);
    // It may have ended before that.
    if (work->isFinished())
        work->deleteLater();
}

void WorkerThread::waitForTheLeft()
{
    const auto threads = QCoreApplication::instance()->findChildren<QThread *>(
        QString(), Qt::FindDirectChildrenOnly);
    for (QThread *thread : threads) {
        if (auto *left = dynamic_cast<Work *>(thread))
            delete left;
    }
}

void WorkerThread::endAfterAll()
{
    Q_ASSERT(m_work);
    m_work->tasks.post([work = m_work.get()] {
        const std::lock_guard lock(work->working);
        work->quit();
    });
}

WorkerThread::Work::~Work()
{
    wait();
    // What QThread::wait() has waited for, said so that the thread sanitizer sees it.
    const std::lock_guard lock(working);
}

/// Nobody can take from a thread what it is in the middle of: it is kept until the process ends.
void WorkerThread::giveUpOn(std::unique_ptr<Work> work)
{
    static std::mutex mutex;
    // Never destroyed: a thread that goes on would end the program with it.
    static auto *const kept = new std::vector<std::unique_ptr<Work>>;
    const std::lock_guard lock(mutex);
    kept->push_back(std::move(work));
}

QThread *WorkerThread::thread()
{
    Q_ASSERT(m_work);
    return m_work.get();
}

} // namespace threads
