// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <functional>
#include <mutex>
#include <vector>

namespace threads {

/// Work for the thread that this object lives in, which has an event loop: done in the order of
/// post(), all that came meanwhile in one turn. What is left at destruction is not done.
///
/// A queue with a lock of its own rather than queued signals with arguments: the thread sanitizer
/// sees the lock, and does not see the order that Qt's event queue makes.
class TaskQueue : public QObject
{
    Q_OBJECT

public:
    using Task = std::function<void()>;

    TaskQueue();

    /// From any thread.
    void post(Task task);

signals:
    void posted();

private:
    void run();

    std::mutex m_mutex;
    std::vector<Task> m_tasks;
};

} // namespace threads
