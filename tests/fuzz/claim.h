// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace fuzz {

/// Ends the run as a finding, or the replay as a failure, when \p promise is broken.
inline void claim(bool holds, const char *promise)
{
    if (!holds)
        throw std::logic_error(promise);
}

} // namespace fuzz
