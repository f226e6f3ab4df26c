// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace window {

/// Closes the windows, until one of them does not want to. QApplication::closeAllWindows() would
/// close a dock that floats before its window, which would remember it as closed.
void closeMainWindows();

} // namespace window
