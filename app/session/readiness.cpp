// SPDX-License-Identifier: Apache-2.0
#include "readiness.h"

namespace session {

Readiness::Readiness(twilio::ConferenceService &service, const reading::WakeWatcher &ticks,
                     const reading::WakeWatcher::Clocks &clocks, std::function<bool()> mayConnect,
                     QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_now([clocks] { return clocks().boot; })
    , m_mayConnect(std::move(mayConnect))
{
    service.setClock(m_now);
    connect(&service, &twilio::ConferenceService::connectedAhead, this, &Readiness::connectedAhead);
    connect(&ticks, &reading::WakeWatcher::looked, this, &Readiness::keep);
}

void Readiness::approach()
{
    // Of a pointer that moves, one move in a second is enough.
    constexpr std::chrono::seconds pause{1};
    const auto now = m_now();
    if (m_approachedAt && now - *m_approachedAt < pause)
        return;
    m_approachedAt = now;
    keep();
}

void Readiness::keep()
{
    if (m_approachedAt && m_now() - *m_approachedAt < duration && m_mayConnect())
        m_service.connectAhead();
}

} // namespace session
