// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace program {

/// From here on the program leaves no core dump, and no other program of the same person can read
/// its memory: an account's secret stands there in clear. Debug builds go on as before, or nobody
/// could look for a fault in them. Only Linux knows it.
void leaveNoCoreDump();

} // namespace program
