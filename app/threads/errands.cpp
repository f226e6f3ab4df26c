// SPDX-License-Identifier: Apache-2.0
#include "errands.h"

#include <QPointer>
#include <utility>

namespace threads {

Errands::Errands()
{
    connect(this, &Errands::posted, this, &Errands::run, Qt::QueuedConnection);
}

void Errands::post(Errand errand)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_errands.empty();
        m_errands.push_back(std::move(errand));
    }
    if (isFirst)
        emit posted();
}

void Errands::run()
{
    std::vector<Errand> errands;
    {
        const std::lock_guard lock(m_mutex);
        errands.swap(m_errands);
    }
    const QPointer<Errands> self(this);
    for (const Errand &errand : errands) {
        errand();
        if (!self)
            return;
    }
}

ErrandThread::ErrandThread(const QString &name)
{
    m_thread.setObjectName(name);
    m_errands.moveToThread(&m_thread);
    m_thread.start();
}

ErrandThread::~ErrandThread()
{
    m_errands.post([this] {
        const std::lock_guard lock(m_working);
        m_thread.quit();
    });
    m_thread.wait();
    // What QThread::wait() has waited for, said so that the thread sanitizer sees it.
    const std::lock_guard lock(m_working);
}

} // namespace threads
