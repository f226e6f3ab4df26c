// SPDX-License-Identifier: Apache-2.0
#include "readingthread.h"

namespace session {

ReadingThread::ReadingThread(std::unique_ptr<reading::Poller> poller)
    : m_poller(poller.release())
    , m_thread(QStringLiteral("reading"))
{
    m_poller->moveToThread(m_thread.thread());
}

ReadingThread::~ReadingThread()
{
    m_thread.post([poller = m_poller] { delete poller; });
}

void ReadingThread::followExchanges(const std::function<void(const twilio::Exchange &)> &take)
{
    m_thread.post([poller = m_poller, take] {
        QObject::connect(poller, &reading::Poller::exchanged, poller, take);
    });
}

} // namespace session
