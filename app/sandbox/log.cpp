// SPDX-License-Identifier: Apache-2.0
#include "log.h"

namespace sandbox {

Q_LOGGING_CATEGORY(log, "panel.sandbox", QtWarningMsg)

} // namespace sandbox
