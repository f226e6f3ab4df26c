// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// Who coaches whom, said of the person in whose row it stands.
namespace words {

/// "coached by Kim Lee". \pre somebody coaches.
QString coachedBy(const QStringList &coaches);
/// "coaches Dana Ortiz".
QString coaches(const QString &coached);

} // namespace words
