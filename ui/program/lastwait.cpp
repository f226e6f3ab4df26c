// SPDX-License-Identifier: Apache-2.0
#include "lastwait.h"

#include <QtGlobal>
#include <cstdio>
#include <cstdlib>

namespace program {

LastWait::LastWait(std::chrono::milliseconds most)
    : m_most(most)
{
}

LastWait::~LastWait()
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasEnded = true;
    }
    m_isOver.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void LastWait::begin(int status)
{
    Q_ASSERT(!m_thread.joinable());
    std::fflush(stdout);
    m_thread = std::thread([this, status] {
        std::unique_lock lock(m_mutex);
        if (!m_isOver.wait_for(lock, m_most, [this] { return m_hasEnded; }))
            std::_Exit(status);
    });
}

} // namespace program
