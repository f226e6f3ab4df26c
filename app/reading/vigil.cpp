// SPDX-License-Identifier: Apache-2.0
#include "vigil.h"

namespace reading {
namespace {

constexpr std::chrono::milliseconds pace{2000};

} // namespace

Vigil::Vigil(Clocks clocks, QObject *parent)
    : QObject(parent)
    , m_clocks(std::move(clocks))
    , m_detector(m_clocks())
{
    m_timer.setTimerType(Qt::CoarseTimer);
    m_timer.setInterval(pace);
    connect(&m_timer, &QTimer::timeout, this, &Vigil::look);
    m_timer.start();
}

ClockReading Vigil::ownClocks()
{
    return {.steady = std::chrono::steady_clock::now(), .wall = std::chrono::system_clock::now()};
}

void Vigil::look()
{
    if (const auto slept = m_detector.read(m_clocks()); slept.count() > 0)
        emit woke(slept);
    emit looked();
}

} // namespace reading
