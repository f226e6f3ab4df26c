// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QUndoGroup;

namespace conferences {
class Selection;
} // namespace conferences

namespace window {

/// What can be done with the participants of the chosen rows, and taken back.
class ParticipantActions : public QObject
{
    Q_OBJECT

public:
    /// \p selection is not owned and outlives this. Questions are asked in front of \p window,
    /// which owns this.
    ParticipantActions(conferences::Selection &selection, QWidget *window);

    /// Mute, Unmute, Hold, Resume, Remove…
    QList<QAction *> actions() const { return m_actions; }
    /// Of the conference in front.
    QAction *undo() const { return m_undo; }
    QAction *redo() const { return m_redo; }

private:
    void enable();
    void askRemoval();

    conferences::Selection &m_selection;
    QWidget *m_window;
    QUndoGroup *m_stacks;
    QList<QAction *> m_actions;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace window
