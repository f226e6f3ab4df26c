// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "menuactions.h"

#include <QKeySequence>
#include <QObject>

class QMainWindow;

namespace window {

/// Gives \p action its usual key, and the name by which the settings know it: the same in every
/// language, and for good. Without \p key it has none until the person chooses one.
void setKey(QAction &action, const QString &name, const QKeySequence &key = {});

/// The keys of a window's actions: the usual ones, and in place of those what the person has
/// chosen, which is kept in the settings and holds in all windows of the program at once. No two
/// actions have the same key: a usual one that was given to another action is not there as long as
/// that has it.
///
/// Takes part: whatever setKey() was called for. Lives in the GUI thread.
class KeyBindings : public QObject
{
    Q_OBJECT

public:
    /// \p window has the actions, in its menus or by itself, and owns this. To be told apply() once
    /// they are there.
    explicit KeyBindings(QMainWindow &window);

    /// Gives every action the key that it is to have now.
    void apply();

    /// Those of the menus, in their order, and then those that are in none, whose menus are empty.
    QList<MenuAction> listed() const;
    /// As it is listed.
    QString titleOf(const QAction &action) const;
    /// nullptr: there is none of that name.
    QAction *find(const QString &name) const;
    /// Whose key can be another one.
    static bool isBindable(const QAction &action);
    /// Empty: none.
    static QKeySequence usualOf(const QAction &action);
    /// It must not be without a key: it is the way off air.
    static bool needsKey(const QAction &action);
    /// The person has chosen its key, or that it has none.
    static bool isChosen(const QAction &action);
    /// How many are so.
    int chosen() const;
    /// Who has \p key now, but for \p other than; nullptr: nobody.
    QAction *holderOf(const QKeySequence &key, const QAction &other) const;

    /// \p action has \p key from now on, empty for none, and nobody else has it.
    /// \pre isBindable(action), and not empty where it needsKey(); holderOf(key) does not need it.
    void give(QAction &action, const QKeySequence &key);
    /// Every action has its usual key.
    void giveUsual();

signals:
    void changed();

private:
    QList<QAction *> actions() const;
    static void applyEverywhere();

    QMainWindow &m_window;
};

} // namespace window
