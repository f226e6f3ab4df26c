// SPDX-License-Identifier: Apache-2.0
#include "pollpace.h"

#include <algorithm>

namespace reading {

std::chrono::milliseconds pollPace(std::chrono::milliseconds usual, bool isLookedAt, bool isBusy)
{
    constexpr int slower = 5;
    constexpr std::chrono::milliseconds slow{10'000};
    return isLookedAt || isBusy ? usual : std::max(slower * usual, slow);
}

} // namespace reading
