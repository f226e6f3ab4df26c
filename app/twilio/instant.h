// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace twilio {

/// A moment by a clock that is never set: for what came before what, and how long something took.
using Instant = std::chrono::steady_clock::time_point;

} // namespace twilio
