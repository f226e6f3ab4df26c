// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionDockWidget;
class QStyleOptionHeader;
class QStyleOptionTab;

namespace style {

// What stands over an area and names it: the headings of columns, tabs, the titles of docks. They
// are drawn in the palette and the state of their option; the painter's font is theirs, made bold
// where they stand out. The painter is left as it was. GUI thread.

/// What lies behind a heading, and behind the place where there is none.
void drawHeaderGround(QPainter *painter, const QStyleOption *option);

/// The words of a column's heading, elided where there is no room.
void drawHeaderLabel(QPainter *painter, const QStyleOptionHeader *header);

/// The line that marks the tab in front, or the one under the pointer.
void drawTabShape(QPainter *painter, const QStyleOptionTab *tab);

/// The words of a tab without an icon, and the frame of the keyboard's focus.
void drawTabLabel(QPainter *painter, const QStyleOptionTab *tab);

/// A button in the title of a dock, in pixels.
inline constexpr int titleButton = 24;

/// The title of a dock in \p room, which leaves out its buttons; elided where there is no room.
/// \p isHeading: it stands out, as what it names.
void drawDockTitle(QPainter *painter, const QStyleOptionDockWidget *dock, const QRect &room,
                   bool isHeading);

/// Where the title of a dock and its buttons stand. Null for any other part.
QRect dockTitlePart(const QStyleOptionDockWidget *dock, QStyle::SubElement part);

} // namespace style
