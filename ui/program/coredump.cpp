// SPDX-License-Identifier: Apache-2.0
#include "coredump.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace program {

void leaveNoCoreDump()
{
#if defined(Q_OS_LINUX) && defined(QT_NO_DEBUG)
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace program
