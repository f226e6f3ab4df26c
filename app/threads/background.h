// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace threads {

/// Has the thread that calls it come after the program's others where the machine is busy: for
/// what nobody presses and waits for. It still gets a share, however busy the others are.
///
/// Of use on Linux alone, where QThread::setPriority() changes nothing of an ordinary thread.
void goToBackground();

} // namespace threads
