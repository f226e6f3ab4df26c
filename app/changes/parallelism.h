// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace changes {

/// How many changes may be in flight at once: halved when the service throttles, though never below
/// the least, raised again by one for each full round of successes.
class Parallelism
{
public:
    /// One that hangs, or two, leave room for the others.
    static constexpr int least = 3;

    /// \pre most >= least.
    explicit Parallelism(int most)
        : m_most(most)
        , m_limit(most)
    {
        Q_ASSERT(most >= least);
    }

    int most() const { return m_most; }
    int limit() const { return m_limit; }
    void throttled();
    void succeeded();

private:
    int m_most;
    int m_limit;
    int m_successes = 0;
};

} // namespace changes
