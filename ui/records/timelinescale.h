// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <vector>

namespace records {

/// Which part of a time is seen in how many pixels. Times are milliseconds of UTC since 1970.
class TimelineScale
{
public:
    static constexpr qint64 leastSpan = 10'000; ///< that can be seen
    static constexpr double zoomStep = 1.5;

    /// All that can be seen. What is seen stays as it is, as far as it is in it; where all is seen,
    /// all is seen after that. \pre from <= to
    void setRange(qint64 from, qint64 to);
    /// \pre width > 0, in pixels
    void setWidth(int width);

    qint64 seenFrom() const { return m_seenFrom; }
    qint64 seenTo() const { return m_seenFrom + m_seenSpan; }
    qint64 seenSpan() const { return m_seenSpan; }
    qint64 from() const { return m_from; }
    qint64 span() const { return m_span; }
    int width() const { return m_width; }
    /// All is seen.
    bool isFit() const { return m_seenSpan == m_span; }
    bool canZoomIn() const { return m_seenSpan > leastSpan; }

    double x(qint64 at) const;
    qint64 at(double x) const;

    /// Shows that much less, or more below 1; what is at \p around stays where it is.
    void zoom(double factor, qint64 around);
    void fit();
    /// Begins there, or where there is still enough to see.
    void moveTo(qint64 seenFrom);
    /// Moves as little as brings \p at into sight, and a little beyond.
    void bringIntoSight(qint64 at);

    /// Round times that are seen, at least so many pixels apart.
    std::vector<qint64> ticks(int apart) const;
    /// From one of them to the next.
    qint64 tickStep(int apart) const;

private:
    qint64 m_from = 0;
    qint64 m_span = leastSpan;
    qint64 m_seenFrom = 0;
    qint64 m_seenSpan = leastSpan;
    int m_width = 1;
};

} // namespace records
