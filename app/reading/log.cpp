// SPDX-License-Identifier: Apache-2.0
#include "log.h"

namespace reading {

Q_LOGGING_CATEGORY(log, "panel.reading", QtWarningMsg)

} // namespace reading
