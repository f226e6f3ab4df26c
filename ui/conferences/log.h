// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace conferences {

/// What this room tells a developer: "panel.conferences". Nothing below a warning unless it is
/// asked for, as with QT_LOGGING_RULES="panel.conferences.debug=true".
Q_DECLARE_LOGGING_CATEGORY(log)

} // namespace conferences
