// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOptionSlider;

namespace style {

// A scroll bar has no buttons: the whole of it is the groove in which the slider moves.

/// The room of \p part: the groove, the slider, or what lies before and after it. Null for any
/// other part.
QRect scrollBarPart(const QStyleOptionSlider *bar, QStyle::SubControl part);

/// Where there is nothing to scroll, no slider is drawn. The painter is left as it was. GUI thread.
void drawScrollBar(QPainter *painter, const QStyleOptionSlider *bar);

} // namespace style
