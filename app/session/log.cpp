// SPDX-License-Identifier: Apache-2.0
#include "log.h"

namespace session {

Q_LOGGING_CATEGORY(log, "panel.session", QtWarningMsg)

} // namespace session
