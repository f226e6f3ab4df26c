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

    /// Mute, Unmute, Hold, Resume, Coach…, End conference on exit, Announce…, Remove…
    QList<QAction *> actions() const { return m_actions; }
    /// Of the conference in front.
    QAction *undo() const { return m_undo; }
    QAction *redo() const { return m_redo; }

signals:
    /// Whom the current participant is to coach, or what is to come then, is to be asked.
    void coachingAsked();
    /// Something is to be announced to the chosen ones: what, is to be asked.
    void announcementAsked();

private:
    void enable();
    void askRemoval();
    bool doAllEndTheConference() const;

    conferences::Selection &m_selection;
    QWidget *m_window;
    QUndoGroup *m_stacks;
    QList<QAction *> m_actions;
    QAction *m_ends = nullptr; ///< checked where all of the chosen do
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace window
