// SPDX-License-Identifier: Apache-2.0
#include "menuactions.h"

#include <QMenuBar>
#include <controls/entrytext.h>

namespace window {

namespace {

void collect(QMenu &menu, QList<QPointer<QMenu>> way, QList<MenuAction> &all)
{
    way += QPointer(&menu);
    emit menu.aboutToShow();
    for (QAction *action : menu.actions()) {
        if (action->menu())
            collect(*action->menu(), way, all);
        else if (!action->isSeparator() && action->isVisible())
            all += MenuAction{.action = action, .menus = way};
    }
}

} // namespace

QList<MenuAction> menuActionsOf(const QMenuBar &bar)
{
    QList<MenuAction> all;
    for (const QAction *each : bar.actions()) {
        if (each->menu())
            collect(*each->menu(), {}, all);
    }
    return all;
}

QString wordsOf(const QMenu &menu)
{
    return controls::withoutMnemonic(menu.title());
}

QString wordsOf(const QAction &action)
{
    return controls::withoutMnemonic(action.text());
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys += key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

} // namespace window
