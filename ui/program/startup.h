// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"

#include <functional>

namespace program {

/// The exit status of a usage error.
constexpr int usageError = 2;

/// What every executable of the program begins with: names where its settings and data lie, reads
/// the command line, and sees to it that what the process writes is for its owner alone.
///
/// \pre No application object exists yet.
/// \return what is asked for; the status to exit with where that was an answer on standard output
/// (help, version), or is a usage error, told in one line on standard error.
tl::expected<CommandLine, int> start(int argc, char *argv[]);

/// What every executable of the program with windows does: makes the application object, gives it
/// the program's looks and the system's proxies, and has \p work show windows and run the event
/// loop. INT, TERM and HUP end that loop (see SignalWatcher), and nothing that hangs is waited for
/// at the end (see LastWait).
///
/// Where no display can be opened the process ends here, with a line on standard error and the
/// status 1.
///
/// \pre No application object exists yet. \return what \p work returned, to exit with.
int runWithWindows(int argc, char *argv[], const std::function<int()> &work);

} // namespace program
