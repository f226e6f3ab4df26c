// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandline.h"

class QApplication;

namespace program {

/// The exit status of a usage error.
constexpr int usageError = 2;

/// What every executable of the program begins with: names where its settings and data lie, and
/// reads the command line.
///
/// \pre No application object exists yet.
/// \return what is asked for; the status to exit with where that was an answer on standard output
/// (help, version), or is a usage error, told in one line on standard error.
tl::expected<CommandLine, int> start(int argc, char *argv[]);

/// Gives \p application the program's looks: its style, the appearance that was chosen and its
/// icon; and has it go by the system's proxies.
void dress(QApplication &application);

} // namespace program
