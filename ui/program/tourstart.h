// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace program {

/// Replaces this program by the tour, conference-panel-tour, which lies beside it in a build and is
/// not installed. It gets the same arguments.
///
/// \pre No application object exists: none would be ended.
/// \return only where the tour cannot be started: the exit status 1, after a sentence on standard
/// error.
int becomeTour(int argc, char *argv[]);

} // namespace program
