// SPDX-License-Identifier: Apache-2.0
#include "log.h"

namespace conferences {

Q_LOGGING_CATEGORY(log, "panel.conferences", QtWarningMsg)

} // namespace conferences
