// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace changes {

/// How many changes may be in flight at once: halved when the service throttles, raised again by
/// one for each full round of successes.
class Parallelism
{
public:
    explicit Parallelism(int most)
        : m_most(most)
        , m_limit(most)
    {
    }

    int limit() const { return m_limit; }
    void throttled();
    void succeeded();

private:
    int m_most;
    int m_limit;
    int m_successes = 0;
};

} // namespace changes
