// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QStyleOptionMenuItem;

namespace style {

// The items of menus and of the menu bar, drawn in the palette and the state of their option.
// The painter is left as it was. GUI thread.

/// One title in the menu bar.
void drawMenuBarItem(QPainter *painter, const QStyleOptionMenuItem *item);

/// One line of a menu: a mark or an icon, the words, the keys behind a tab in them, the arrow of a
/// menu below. Or a separator.
void drawMenuItem(QPainter *painter, const QStyleOptionMenuItem *item);

} // namespace style
