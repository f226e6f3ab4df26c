// SPDX-License-Identifier: Apache-2.0
#include "log.h"

namespace people {

Q_LOGGING_CATEGORY(log, "panel.people", QtWarningMsg)

} // namespace people
