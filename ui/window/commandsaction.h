// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandmodel.h"

#include <QAction>

class QMainWindow;

namespace conferences {
class ConferenceTabs;
class Selection;
} // namespace conferences

namespace window {

class CommandsDialog;
class HeldTarget;

/// Opens the commands of the window: all actions of its menus, and to go to each participant of the
/// conference in front. Its key works wherever the keyboard is in the window, in a field too.
///
/// What is chosen is done for those who were current when it was opened, or not at all; what asks
/// first asks then.
class CommandsAction : public QAction
{
    Q_OBJECT

public:
    /// Neither \p selection nor \p tabs are owned; they outlive this. \p window owns it, and has
    /// the menus.
    CommandsAction(const conferences::Selection &selection, conferences::ConferenceTabs &tabs,
                   QMainWindow *window);

signals:
    /// Why nothing was done.
    void remarked(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();
    std::vector<Command> commands() const;
    std::vector<Command> participants() const;
    void run(const Command &command, const HeldTarget &target);
    void goTo(const Command &command, const HeldTarget &target);

    const conferences::Selection &m_selection;
    conferences::ConferenceTabs &m_tabs;
    QMainWindow *m_window;
    QPointer<QWidget> m_focused; ///< whose keys are looked at
    QPointer<CommandsDialog> m_dialog;
};

} // namespace window
