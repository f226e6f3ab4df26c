// SPDX-License-Identifier: Apache-2.0
#include "timelinescale.h"

#include <QDateTime>
#include <algorithm>
#include <array>
#include <cmath>

namespace records {

void TimelineScale::setRange(qint64 from, qint64 to)
{
    Q_ASSERT(from <= to);
    const bool wasFit = isFit();
    m_from = from;
    m_span = std::max(leastSpan, to - from);
    if (wasFit)
        return fit();
    m_seenSpan = std::min(m_seenSpan, m_span);
    moveTo(m_seenFrom);
}

void TimelineScale::setWidth(int width)
{
    Q_ASSERT(width > 0);
    m_width = width;
}

double TimelineScale::x(qint64 at) const
{
    return static_cast<double>(at - m_seenFrom) * m_width / static_cast<double>(m_seenSpan);
}

qint64 TimelineScale::at(double x) const
{
    return m_seenFrom + std::llround(x * static_cast<double>(m_seenSpan) / m_width);
}

void TimelineScale::zoom(double factor, qint64 around)
{
    const auto wanted = std::llround(static_cast<double>(m_seenSpan) / factor);
    const qint64 span = std::clamp<qint64>(wanted, leastSpan, m_span);
    const double share = static_cast<double>(around - m_seenFrom) / static_cast<double>(m_seenSpan);
    m_seenSpan = span;
    moveTo(around - std::llround(share * static_cast<double>(span)));
}

void TimelineScale::fit()
{
    m_seenFrom = m_from;
    m_seenSpan = m_span;
}

void TimelineScale::moveTo(qint64 seenFrom)
{
    m_seenFrom = std::clamp(seenFrom, m_from, m_from + m_span - m_seenSpan);
}

void TimelineScale::bringIntoSight(qint64 at)
{
    constexpr qint64 beyond = 10; // a tenth of what is seen
    if (at < seenFrom())
        moveTo(at - m_seenSpan / beyond);
    else if (at > seenTo())
        moveTo(at - m_seenSpan + m_seenSpan / beyond);
}

qint64 TimelineScale::tickStep(int apart) const
{
    constexpr qint64 second = 1000;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    constexpr std::array steps{second,  2 * second, 5 * second, 10 * second, 30 * second,
                               minute,  2 * minute, 5 * minute, 10 * minute, 30 * minute,
                               hour,    2 * hour,   4 * hour,   12 * hour,   day,
                               2 * day, 7 * day,    28 * day};
    const qint64 least = m_seenSpan * apart / m_width;
    const auto found = std::lower_bound(steps.begin(), steps.end(), least);
    return found == steps.end() ? steps.back() * (least / steps.back() + 1) : *found;
}

std::vector<qint64> TimelineScale::ticks(int apart) const
{
    const qint64 step = tickStep(apart);
    // Round by this computer's clock.
    const qint64 offset = qint64{QDateTime::fromMSecsSinceEpoch(m_seenFrom).offsetFromUtc()} * 1000;
    std::vector<qint64> ticks;
    const qint64 local = m_seenFrom + offset;
    for (qint64 at = (local + step - 1) / step * step; at - offset <= seenTo(); at += step)
        ticks.push_back(at - offset);
    return ticks;
}

} // namespace records
