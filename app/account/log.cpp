// SPDX-License-Identifier: Apache-2.0
#include "log.h"

namespace account {

Q_LOGGING_CATEGORY(log, "panel.account", QtWarningMsg)

} // namespace account
