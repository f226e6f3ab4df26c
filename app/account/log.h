// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace account {

/// What this room tells a developer: "panel.account". Nothing below a warning unless it is asked
/// for, as with QT_LOGGING_RULES="panel.account.debug=true".
Q_DECLARE_LOGGING_CATEGORY(log)

} // namespace account
