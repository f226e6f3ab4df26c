// SPDX-License-Identifier: Apache-2.0
#include "log.h"

namespace changes {

Q_LOGGING_CATEGORY(log, "panel.changes", QtWarningMsg)

} // namespace changes
