// SPDX-License-Identifier: Apache-2.0
#include "parallelism.h"

#include <algorithm>

namespace changes {

void Parallelism::throttled()
{
    m_limit = std::max(least, m_limit / 2);
    m_successes = 0;
}

void Parallelism::succeeded()
{
    if (m_limit == m_most || ++m_successes < m_limit)
        return;
    ++m_limit;
    m_successes = 0;
}

} // namespace changes
