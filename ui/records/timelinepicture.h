// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanepainting.h"

#include <controls/picture.h>

namespace records {

/// A timeline as a picture for a file: all of its lanes, in the time that is seen.
class TimelinePicture
{
public:
    /// As wide as that, or as wide as it takes to be read.
    TimelinePicture(const LaneLook &look, int width);

    controls::Picture picture() const;

private:
    void paint(QPainter *painter, const QSize &size) const;

    history::Timeline m_timeline;
    TimelineScale m_scale;
    QFont m_font;
    QPalette m_palette;
    qint64 m_threshold;
    int m_width;
};

} // namespace records
