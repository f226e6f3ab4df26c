// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace twilio {

/// What this room tells a developer: "panel.twilio". Nothing below a warning unless it is asked
/// for, as with QT_LOGGING_RULES="panel.twilio.debug=true".
Q_DECLARE_LOGGING_CATEGORY(log)

} // namespace twilio
