// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointer>
#include <QStringList>

class QAction;
class QMenu;
class QMenuBar;

namespace window {

/// An entry of the menus that does something, and the way to it.
struct MenuAction
{
    QAction *action;
    QList<QPointer<QMenu>> menus; ///< from the bar on, one at least
};

/// All of them in their order, those of submenus as well; each menu has been told that it is about
/// to be shown, and so has them as they are now.
QList<MenuAction> menuActionsOf(const QMenuBar &bar);

/// The title of a menu, or the words of an action, as they are read.
QString wordsOf(const QMenu &menu);
QString wordsOf(const QAction &action);
/// The words of \p action with those of the last of \p menus where it is one of several choices,
/// which mean nothing without what is chosen: "Density: Compact".
QString titleOf(const QAction &action, const QList<QPointer<QMenu>> &menus);
/// The keys of \p action in the system's own words; empty: it has none.
QString keysOf(const QAction &action);

} // namespace window
