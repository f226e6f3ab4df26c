// SPDX-License-Identifier: Apache-2.0
#include "log.h"

namespace history {

Q_LOGGING_CATEGORY(log, "panel.history", QtWarningMsg)

} // namespace history
