// SPDX-License-Identifier: Apache-2.0
#include "taskqueue.h"

#include <QPointer>
#include <utility>

namespace threads {

TaskQueue::TaskQueue()
{
    connect(this, &TaskQueue::posted, this, &TaskQueue::run, Qt::QueuedConnection);
}

void TaskQueue::post(Task task)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_tasks.empty();
        m_tasks.push_back(std::move(task));
    }
    if (isFirst)
        emit posted();
}

void TaskQueue::run()
{
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    const QPointer<TaskQueue> self(this);
    for (const Task &task : tasks) {
        task();
        if (!self)
            return;
    }
}

} // namespace threads
