// SPDX-License-Identifier: Apache-2.0
#include "presscommand.h"

#include <QCoreApplication>
#include <people/participantcommands.h>

namespace conferences {

PressCommand::PressCommand(const people::UndoableChanges &changes,
                           people::ParticipantCommands &commands)
    : m_changes(changes)
    , m_commands(commands)
{
    Q_ASSERT(!changes.isEmpty());
    const QString &title = changes.first().title;
    setText(changes.size() == 1
                ? title
                : QCoreApplication::translate("conferences::PressCommand", "%1 and %n more",
                                              nullptr, static_cast<int>(changes.size()) - 1)
                      .arg(title));
}

void PressCommand::undo()
{
    m_commands.takeBack(m_changes);
}

void PressCommand::redo()
{
    if (!std::exchange(m_isDone, false))
        m_commands.makeAgain(m_changes);
}

} // namespace conferences
