// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThread>
#include <chrono>
#include <memory>
#include <threads/taskqueue.h>

namespace threads {

/// A thread that works off a queue of tasks. The destructor waits until all that was posted is
/// done, unless end() has given up on it, or leave() was called.
class WorkerThread
{
public:
    explicit WorkerThread(const QString &name);
    ~WorkerThread();
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// \pre Neither end() nor leave() was called.
    void post(TaskQueue::Task task);

    /// Waits until all that was posted is done, for \p patience at the most: a task may wait for a
    /// disk that never answers.
    /// \return false: it is given up on, and goes on by itself. Nothing that its tasks use may be
    /// destroyed then, and who ends the program leaves by std::_Exit().
    bool end(std::chrono::milliseconds patience);

    /// Waits for nothing: it ends by itself once all that was posted is done, before the program's
    /// QCoreApplication is gone. What its tasks use must be theirs. \pre It is called in the thread
    /// of the QCoreApplication, and end() was not called.
    void leave();

    /// For what moves there. \pre Neither end() nor leave() was called.
    QThread *thread();

private:
    struct Work : QThread
    {
        ~Work() override;

        TaskQueue tasks;
        std::mutex working; ///< held by the last task
    };

    static void giveUpOn(std::unique_ptr<Work> work);

    static void waitForTheLeft();

    void endAfterAll();

    std::unique_ptr<Work> m_work; ///< nullptr: it has ended, is given up on, or is left
};

} // namespace threads
