// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <deque>
#include <functional>
#include <memory>

namespace changes {

/// Signals in the order in which they are to be heard: emitted one after another, never one inside
/// another. What a slot brings about is told behind all that is waiting, so that every slot hears
/// of everything in the same order.
class DeferredSignals
{
public:
    DeferredSignals();
    /// What is still waiting is not emitted.
    ~DeferredSignals();
    Q_DISABLE_COPY_MOVE(DeferredSignals)

    /// Puts a signal behind those that wait. \p emitIt is called once.
    void add(std::function<void()> emitIt);
    /// Emits all that wait, and what slots add meanwhile. In a slot it does nothing: the call that
    /// came first goes on. A slot may destroy this.
    /// \return all were emitted by this call, and this still exists.
    bool emitAll();

private:
    struct Waiting
    {
        std::deque<std::function<void()>> calls;
        bool isEmitting = false;
        bool isOver = false;
    };

    std::shared_ptr<Waiting> m_waiting; ///< kept by emitAll() too
};

} // namespace changes
