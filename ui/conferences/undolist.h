// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <people/participantmodel.h>
#include <people/plannedpress.h>
#include <people/undoablechange.h>
#include <vector>

namespace people {
class ParticipantCommands;
} // namespace people

namespace conferences {

/// What was pressed in one conference, press by press: taking one back, and doing it again, are
/// changes like any other. What cannot be taken back stands in it as that, and nothing before it is
/// reached. It outlives the conference's tab.
///
/// Lives in the GUI thread.
class UndoList : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t most = 100; ///< the oldest beyond these go

    /// The next thing to be taken back, or to be done again.
    struct Step
    {
        QString title; ///< "Mute Dana and 2 more"; empty: there is none
        QString brief; ///< the same in fewer words: "Mute 3", or the title
        QString whyNot; ///< a few words that say why it cannot be; empty: it can
        int opens = 0; ///< microphones that it opens
        QUuid change = {}; ///< the last that the press made
        int people = 0; ///< whom the press was for

        bool isPossible() const { return !title.isEmpty() && whyNot.isEmpty(); }
    };

    /// \p commands are not owned and outlive this.
    explicit UndoList(people::ParticipantCommands &commands, QObject *parent = nullptr);

    /// The people of the conference; nullptr: it is not open. Not owned.
    void setModel(const people::ParticipantModel *model);

    /// The press was made: what was taken back before cannot be done again any more.
    /// \pre changes is not empty.
    void push(const people::UndoableChanges &changes);
    /// The change was not done, so that there is nothing to take back.
    void forget(const QUuid &change);

    Step nextUndo() const;
    Step nextRedo() const;
    /// What undo() and redo() would send.
    people::PlannedPress pressOfUndo() const;
    people::PlannedPress pressOfRedo() const;
    /// \pre nextUndo().isPossible()
    void undo();
    /// \pre nextRedo().isPossible()
    void redo();
    /// Lets go of the next thing to be taken back where all whom it is about have left.
    void letGoOfWhoLeft();

signals:
    /// nextUndo() or nextRedo() may be another one.
    void changed();

private:
    using Press = people::UndoableChanges;

    bool isHere(const people::UndoableChange &change) const;
    Press onlyWhoIsHere(const Press &press) const;
    Step stepFor(const Press &press, bool isBack) const;
    QString whyNot(const Press &press) const;

    people::ParticipantCommands &m_commands;
    QPointer<const people::ParticipantModel> m_model;
    std::vector<Press> m_done; ///< the newest last
    std::vector<Press> m_undone; ///< the same
};

} // namespace conferences
