// SPDX-License-Identifier: Apache-2.0
#include "undosteps.h"

namespace library {

UndoSteps::Step UndoSteps::takeBack(addresses::Library &library)
{
    Q_ASSERT(!isEmpty());
    const Step step = m_steps.takeLast();
    for (const Before &each : step.all) {
        const bool hasRoom = !library.isFull() || library.find(each.id);
        if (!each.kept)
            library.remove(each.id);
        else if (hasRoom)
            library.put(*each.kept);
    }
    return step;
}

} // namespace library
