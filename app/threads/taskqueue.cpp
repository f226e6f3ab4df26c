// SPDX-License-Identifier: Apache-2.0
#include "taskqueue.h"

#include <QPointer>
#include <utility>

namespace threads {

TaskQueue::Entrance::Entrance(std::shared_ptr<Inbox> inbox)
    : m_inbox(std::move(inbox))
{
}

void TaskQueue::Entrance::post(Task task) const
{
    const std::lock_guard lock(m_inbox->mutex);
    if (!m_inbox->queue)
        return;
    m_inbox->tasks.push_back(std::move(task));
    // Under the lock, or the queue might go before it is told.
    if (m_inbox->tasks.size() == 1)
        emit m_inbox->queue->posted();
}

TaskQueue::TaskQueue()
    : m_inbox(std::make_shared<Inbox>())
{
    m_inbox->queue = this;
    connect(this, &TaskQueue::posted, this, &TaskQueue::run, Qt::QueuedConnection);
}

TaskQueue::~TaskQueue()
{
    const std::lock_guard lock(m_inbox->mutex);
    m_inbox->queue = nullptr;
}

void TaskQueue::run()
{
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_inbox->mutex);
        tasks.swap(m_inbox->tasks);
    }
    const QPointer<TaskQueue> self(this);
    for (const Task &task : tasks) {
        task();
        if (!self)
            return;
    }
}

} // namespace threads
