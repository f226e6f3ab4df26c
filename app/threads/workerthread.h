// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThread>
#include <threads/taskqueue.h>

namespace threads {

/// A thread that works off a queue of tasks. The destructor waits until all that was posted is
/// done.
class WorkerThread
{
public:
    explicit WorkerThread(const QString &name);
    ~WorkerThread();
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    void post(TaskQueue::Task task) { m_tasks.post(std::move(task)); }

    /// For what moves there.
    QThread *thread() { return &m_thread; }

private:
    QThread m_thread;
    TaskQueue m_tasks;
    std::mutex m_working; ///< held by the last task
};

} // namespace threads
