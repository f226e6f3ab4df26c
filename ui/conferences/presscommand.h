// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUndoCommand>
#include <people/undoablechange.h>

namespace people {
class ParticipantCommands;
} // namespace people

namespace conferences {

/// One press as a step of the undo stack: taking it back and doing it again are changes like any
/// other.
class PressCommand : public QUndoCommand
{
public:
    /// The press was made already. \p commands is not owned and outlives the stack.
    /// \pre changes is not empty.
    PressCommand(const people::UndoableChanges &changes, people::ParticipantCommands &commands);

    void undo() override;
    void redo() override;

private:
    people::UndoableChanges m_changes;
    people::ParticipantCommands &m_commands;
    bool m_isDone = true; ///< the press itself was the first time
};

} // namespace conferences
