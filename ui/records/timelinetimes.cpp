// SPDX-License-Identifier: Apache-2.0
#include "timelinetimes.h"

#include "lanepainting.h"
#include "timelinelanes.h"
#include "timelinemodel.h"

#include <QPainter>

namespace records {

TimelineTimes::TimelineTimes(TimelineLanes &lanes)
    : QWidget(&lanes)
    , m_lanes(lanes)
{
    // The lanes say their times themselves.
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize TimelineTimes::sizeHint() const
{
    return {0, laneHeight(font())};
}

void TimelineTimes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Active, QPalette::Base));
    if (m_lanes.lanes().rowCount() > 0)
        paintTimes(&painter, rect(), m_lanes.look(), m_lanes.shownAt());
}

} // namespace records
