// SPDX-License-Identifier: Apache-2.0
#include "deferredsignals.h"

namespace changes {

DeferredSignals::DeferredSignals()
    : m_waiting(std::make_shared<Waiting>())
{
}

DeferredSignals::~DeferredSignals()
{
    m_waiting->calls.clear();
    m_waiting->isOver = true;
}

void DeferredSignals::add(std::function<void()> emitIt)
{
    m_waiting->calls.push_back(std::move(emitIt));
}

bool DeferredSignals::emitAll()
{
    const std::shared_ptr<Waiting> waiting = m_waiting;
    if (waiting->isEmitting)
        return false;
    waiting->isEmitting = true;
    while (!waiting->calls.empty()) {
        const std::function<void()> emitNext = std::move(waiting->calls.front());
        waiting->calls.pop_front();
        emitNext();
    }
    waiting->isEmitting = false;
    return !waiting->isOver;
}

} // namespace changes
