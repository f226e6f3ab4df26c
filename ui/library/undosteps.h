// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <addresses/library.h>

namespace library {

/// What was done to the library in one window, to be taken back, the last first.
class UndoSteps
{
public:
    /// What an address was before; nothing: it was not there.
    struct Before
    {
        QUuid id;
        std::optional<addresses::Kept> kept;
    };
    /// One press.
    struct Step
    {
        QList<Before> all;
        QString undone; ///< what is said once it is taken back
    };

    bool isEmpty() const { return m_steps.isEmpty(); }
    void add(const Step &step) { m_steps += step; }
    /// Takes the last one back in \p library, as far as there is room. \return it.
    /// \pre There is one.
    Step takeBack(addresses::Library &library);

private:
    QList<Step> m_steps;
};

} // namespace library
