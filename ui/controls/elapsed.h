// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace controls {

/// The time since \p since as minutes and seconds, with hours where there are any: "12:04",
/// "1:02:37". A time to come counts as now, since two clocks are rarely the same.
QString elapsedText(const QDateTime &since);
/// The same until \p until.
QString elapsedText(const QDateTime &since, const QDateTime &until);

} // namespace controls
