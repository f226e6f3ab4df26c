// SPDX-License-Identifier: Apache-2.0
#include "log.h"

namespace program {

Q_LOGGING_CATEGORY(log, "panel.program", QtWarningMsg)

} // namespace program
