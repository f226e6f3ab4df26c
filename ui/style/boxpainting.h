// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <look/icons.h>

class QPainter;
class QStyleOption;
class QStyleOptionProgressBar;
class QStyleOptionViewItem;

namespace style {

// The small shapes of which every widget is made: grounds, frames and marks. Each is drawn in the
// palette and the state of its option and leaves the painter as it was. GUI thread.

/// The ground of a push button. The edge of one that is checked, or is the dialog's default, is
/// the accent.
void drawButton(QPainter *painter, const QStyleOption *option, bool isDefault);

/// The ground of a tool button: one that does not raise itself is a button, any other is flat and
/// without an edge.
void drawToolButton(QPainter *painter, const QStyleOption *option);

/// The ground and frame of what can be typed into. Its frame is thicker where the focus is.
void drawField(QPainter *painter, const QStyleOption *option);

/// The frame around a view. It is thicker where the focus is.
void drawViewFrame(QPainter *painter, const QStyleOption *option);

/// The frame around what the keyboard has reached. After a click nothing is drawn.
void drawKeyboardFocus(QPainter *painter, const QStyleOption *option);

/// The box of a check box: off, on (a check mark) or partly on (a dash).
void drawCheckBox(QPainter *painter, const QStyleOption *option);

/// The ring of a radio button: off, or on (a dot).
void drawRadioButton(QPainter *painter, const QStyleOption *option);

/// What lies behind the text of an item in a view.
void drawItemGround(QPainter *painter, const QStyleOptionViewItem *option);

/// The ground of what pops up above the window: menus and tool tips.
void drawPopupGround(QPainter *painter, const QStyleOption *option);

/// An arrow of 16 logical pixels in the middle.
void drawArrow(QPainter *painter, const QStyleOption *option, look::IconName name);

/// The line of a tool bar's separator, and the one by which docks are resized.
void drawSeparator(QPainter *painter, const QStyleOption *option);

/// The whole length of a progress bar.
void drawProgressGround(QPainter *painter, const QStyleOption *option);

/// What is done of it.
/// \pre the bar has a range
void drawProgress(QPainter *painter, const QStyleOptionProgressBar *bar);

} // namespace style
