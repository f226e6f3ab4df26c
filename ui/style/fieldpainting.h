// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOptionComplex;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;

namespace style {

// Fields that are more than a line to type into: the box and its arrows. What stands in the box
// is drawn by the widget. They are drawn in the palette and the state of their option and leave
// the painter as it was. GUI thread.

/// The room of \p part: the edit field or the arrow. Null for any other part.
QRect comboBoxPart(const QStyleOptionComplex *box, QStyle::SubControl part);

void drawComboBox(QPainter *painter, const QStyleOptionComboBox *box);

/// The rooms of a spin box's buttons. Null where there is none.
struct SpinButtons
{
    QRect up;
    QRect down;
};

void drawSpinBox(QPainter *painter, const QStyleOptionSpinBox *box, const SpinButtons &buttons);

} // namespace style
