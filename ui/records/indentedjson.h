// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace records {

/// \p text laid out with line breaks where it is a JSON object or array, and as it is otherwise.
/// Only blanks between the tokens change: what was sent twice, in this order or with these digits
/// is seen so. (QJsonDocument sorts, drops and rounds.)
QByteArray indentedJson(const QByteArray &text);

} // namespace records
