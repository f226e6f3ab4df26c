// SPDX-License-Identifier: Apache-2.0
#include "presscommand.h"

#include <QCoreApplication>
#include <changes/changequeue.h>
#include <words/changewords.h>

namespace conferences {

PressCommand::PressCommand(const people::Presses &presses, changes::ChangeQueue &queue)
    : m_presses(presses)
    , m_queue(queue)
{
    const changes::Change *first = queue.find(presses.first().change);
    const QString words = first ? words::title(*first) : QString();
    setText(presses.size() == 1
                ? words
                : QCoreApplication::translate("conferences::PressCommand", "%1 and %n more",
                                              nullptr, static_cast<int>(presses.size()) - 1)
                      .arg(words));
}

void PressCommand::undo()
{
    for (const people::Press &press : m_presses) {
        if (!press.inverse.isEmpty())
            m_queue.update(press.address, press.who, press.inverse, press.whomBefore);
    }
}

void PressCommand::redo()
{
    if (std::exchange(m_isDone, false))
        return;
    for (const people::Press &press : m_presses)
        m_queue.update(press.address, press.who, press.update, press.whom);
}

} // namespace conferences
