// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timelinescale.h"

#include <QFont>
#include <QPalette>
#include <QRect>
#include <history/timeline.h>
#include <optional>

class QPainter;

namespace records {

// How a timeline is drawn, on the screen and into a picture: in any thread where the device is an
// image or a drawing.

/// All that it takes beside the lane itself.
struct LaneLook
{
    const history::Timeline &timeline;
    const TimelineScale &scale;
    QFont font;
    QPalette palette;
    qint64 threshold = 0; ///< milliseconds of a hold; 0: none is too long
};

/// What of one lane stands out.
struct LaneState
{
    bool isCurrent = false; ///< for the keyboard
    int mark = -1; ///< the one that the keyboard is on
    std::optional<history::HistoryKey> shown = {}; ///< the line that is looked at
};

inline constexpr int laneNameWidth = 136; ///< pixels, with what is before a name
inline constexpr int laneMargin = 16; ///< beside what is drawn

/// For that font.
int laneHeight(const QFont &font);
/// Where of \p row time is drawn.
QRect laneRoom(const QRect &row);
/// The line of the row in which its line of presence runs.
void paintLane(QPainter *painter, const QRect &row, const history::TimelineLane &lane,
               const LaneLook &look, const LaneState &state);
/// The times over the lanes, and where \p shown is among them.
void paintTimes(QPainter *painter, const QRect &row, const LaneLook &look,
                std::optional<qint64> shown);

/// The mark of \p lane that is meant at \p x of what is drawn: the one that is nearest, as near as
/// a hand is sure, of several in one place what was not done, else the last; where none is near the
/// last before that; -1: there is none.
int markAt(const history::TimelineLane &lane, const TimelineScale &scale, double x);

} // namespace records
