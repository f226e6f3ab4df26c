// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace reading {

/// How long to wait between two polls: as long as was chosen (\p usual) while somebody looks at the
/// window, or a change is on its way (\p isBusy); else five times as long, and at least ten
/// seconds.
std::chrono::milliseconds pollPace(std::chrono::milliseconds usual, bool isLookedAt, bool isBusy);

} // namespace reading
