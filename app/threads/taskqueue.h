// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <functional>
#include <memory>
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

private:
    /// What the queue and its entrances share.
    struct Inbox
    {
        std::mutex mutex;
        std::vector<Task> tasks;
        TaskQueue *queue = nullptr; ///< nullptr: it is gone
    };

public:
    /// The way in for who may outlive the queue. Copied, and used from any thread.
    class Entrance
    {
    public:
        /// As TaskQueue::post(); nothing where the queue is gone.
        void post(Task task) const;

    private:
        friend class TaskQueue;
        explicit Entrance(std::shared_ptr<Inbox> inbox);

        std::shared_ptr<Inbox> m_inbox;
    };

    TaskQueue();
    ~TaskQueue() override;

    /// From any thread.
    void post(Task task) { entrance().post(std::move(task)); }
    Entrance entrance() const { return Entrance(m_inbox); }

signals:
    void posted();

private:
    void run();

    std::shared_ptr<Inbox> m_inbox;
};

} // namespace threads
