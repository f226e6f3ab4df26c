// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <conferences/undolist.h>

class QAction;
class QWidget;

namespace conferences {
class Selection;
} // namespace conferences

namespace window {

/// Undo and redo in the conference in front. Their words say whom and what before it is done, or
/// why it cannot be; what opens many microphones asks first.
class UndoActions : public QObject
{
    Q_OBJECT

public:
    /// \p selection is not owned and outlives this. Questions are asked in front of \p window,
    /// which owns this.
    UndoActions(conferences::Selection &selection, QWidget *window);

    QAction *undo() const { return m_undo; }
    QAction *redo() const { return m_redo; }
    /// What a press on one of these would send now.
    std::optional<people::PlannedPress> pressOf(const QAction *action) const;

signals:
    /// What undo takes back is another press: the last change that it made, and for how many people
    /// it was. A null id: nothing can be taken back.
    void nextChanged(const QUuid &change, int people);
    /// Why a press on the shortcut of an action that is off did nothing.
    void remarked(const QString &sentence);

private:
    void follow();
    void show();
    enum class Direction { Back, Again };

    conferences::UndoList::Step next(Direction direction) const;
    void press(Direction direction);
    void go(Direction direction);
    void sayWhyNot();

    conferences::Selection &m_selection;
    QWidget *m_window;
    QPointer<conferences::UndoList> m_list;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_whyNot; ///< has the shortcut of undo while that is off
};

} // namespace window
