// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"

namespace program {

/// Serves the sandbox without a window, says in one line of JSON on standard output where it is,
/// and runs until it is ended.
///
/// \pre There is an application object, whose event loop does not run yet.
/// \return the exit status: 1, with a sentence on standard error, where it cannot be served.
int serveSandbox(const CommandLine &line);

} // namespace program
