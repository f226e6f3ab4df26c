// SPDX-License-Identifier: Apache-2.0
#include "wakewatcher.h"

#include <utility>

namespace reading {
namespace {

constexpr std::chrono::milliseconds pace{2000};

} // namespace

WakeWatcher::WakeWatcher(Clocks clocks, QObject *parent)
    : QObject(parent)
    , m_clocks(std::move(clocks))
    , m_last(m_clocks())
{
    m_timer.setTimerType(Qt::CoarseTimer);
    m_timer.setInterval(pace);
    connect(&m_timer, &QTimer::timeout, this, &WakeWatcher::look);
    m_timer.start();
}

ClockReading WakeWatcher::ownClocks()
{
    return {.steady = twilio::Instant::clock::now(), .boot = twilio::BootClock::now()};
}

void WakeWatcher::look()
{
    const ClockReading now = m_clocks();
    const ClockReading before = std::exchange(m_last, now);
    const auto slept = (now.boot - before.boot) - (now.steady - before.steady);
    if (slept >= shortestSleep)
        emit woke(std::chrono::floor<std::chrono::milliseconds>(slept));
    emit looked();
}

} // namespace reading
