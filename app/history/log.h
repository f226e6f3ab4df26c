// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace history {

/// What this room tells a developer: "panel.history". Nothing below a warning unless it is asked
/// for, as with QT_LOGGING_RULES="panel.history.debug=true".
Q_DECLARE_LOGGING_CATEGORY(log)

} // namespace history
