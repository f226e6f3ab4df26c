// SPDX-License-Identifier: Apache-2.0
#include "menuactions.h"

#include <QCoreApplication>
#include <QMenuBar>
#include <controls/entrytext.h>

namespace window {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(window::MenuActions)
};

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

QString titleOf(const QAction &action, const QList<QPointer<QMenu>> &menus)
{
    const bool isChoice = action.isCheckable() && menus.size() > 1;
    return isChoice ? Words::tr("%1: %2", "a menu, one of its choices")
                          .arg(wordsOf(*menus.constLast()), wordsOf(action))
                    : wordsOf(action);
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys += key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

} // namespace window
