// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThread>
#include <chrono>
#include <memory>
#include <threads/taskqueue.h>

namespace threads {

/// A thread that works off a queue of tasks. The destructor waits until all that was posted is
/// done, unless end() has given up on it.
class WorkerThread
{
public:
    explicit WorkerThread(const QString &name);
    ~WorkerThread();
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// \pre end() was not called.
    void post(TaskQueue::Task task);

    /// Waits until all that was posted is done, for \p patience at the most: a task may wait for a
    /// disk that never answers.
    /// \return false: it is given up on, and goes on by itself. Nothing that its tasks use may be
    /// destroyed then, and who ends the program leaves by std::_Exit().
    bool end(std::chrono::milliseconds patience);

    /// For what moves there. \pre end() was not called.
    QThread *thread();

private:
    struct Work
    {
        QThread thread;
        TaskQueue tasks;
        std::mutex working; ///< held by the last task
    };

    static void giveUpOn(std::unique_ptr<Work> work);

    std::unique_ptr<Work> m_work; ///< nullptr: it has ended, or is given up on
};

} // namespace threads
