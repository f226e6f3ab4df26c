// SPDX-License-Identifier: Apache-2.0
#include "background.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace threads {

void goToBackground()
{
#ifdef Q_OS_LINUX
    // A third of another thread's share. The calling thread is meant by 0, as Linux has it, where
    // POSIX means the process. It always may do less.
    constexpr int niceness = 5;
    setpriority(PRIO_PROCESS, 0, niceness);
#endif
}

} // namespace threads
