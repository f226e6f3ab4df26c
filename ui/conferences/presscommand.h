// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUndoCommand>
#include <people/press.h>

namespace changes {
class ChangeQueue;
} // namespace changes

namespace conference {
}

namespace conferences {

/// One press as a step of the undo stack: taking it back and doing it again are changes like any
/// other.
class PressCommand : public QUndoCommand
{
public:
    /// \p queue is not owned and outlives the stack.
    PressCommand(const people::Presses &presses, changes::ChangeQueue &queue);

    void undo() override;
    void redo() override;

private:
    people::Presses m_presses;
    changes::ChangeQueue &m_queue;
    bool m_isDone = true; ///< the press itself was the first time
};

} // namespace conferences
