// SPDX-License-Identifier: Apache-2.0
#include "workerthread.h"

namespace threads {

WorkerThread::WorkerThread(const QString &name)
{
    m_thread.setObjectName(name);
    m_tasks.moveToThread(&m_thread);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    m_tasks.post([this] {
        const std::lock_guard lock(m_working);
        m_thread.quit();
    });
    m_thread.wait();
    // What QThread::wait() has waited for, said so that the thread sanitizer sees it.
    const std::lock_guard lock(m_working);
}

} // namespace threads
