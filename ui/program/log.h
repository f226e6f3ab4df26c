// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace program {

/// What this room tells a developer: "panel.program". Nothing below a warning unless it is asked
/// for, as with QT_LOGGING_RULES="panel.program.debug=true".
Q_DECLARE_LOGGING_CATEGORY(log)

} // namespace program
