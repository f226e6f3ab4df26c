// SPDX-License-Identifier: Apache-2.0
#include "log.h"

namespace twilio {

Q_LOGGING_CATEGORY(log, "panel.twilio", QtWarningMsg)

} // namespace twilio
