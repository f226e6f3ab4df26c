// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace controls {

/// How long somebody may be on hold, as the person has chosen; zero: as long as they like.
std::chrono::seconds holdThreshold();
void keepHoldThreshold(std::chrono::seconds threshold);

} // namespace controls
