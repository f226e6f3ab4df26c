// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPalette>
#include <QPointF>
#include <history/timeline.h>

class QPainter;

namespace records {

inline constexpr int markSide = 16; ///< pixels

/// A span tells what it did, so that it needs no sign.
bool isTold(const history::TimelineMark &mark);
/// A sign for what was not done, or nobody knows; else a dot.
void paintMark(QPainter *painter, QPointF middle, const history::TimelineMark &mark,
               const QPalette &palette);

} // namespace records
