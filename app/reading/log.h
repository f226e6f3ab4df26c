// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace reading {

/// What this room tells a developer: "panel.reading". Nothing below a warning unless it is asked
/// for, as with QT_LOGGING_RULES="panel.reading.debug=true".
Q_DECLARE_LOGGING_CATEGORY(log)

} // namespace reading
