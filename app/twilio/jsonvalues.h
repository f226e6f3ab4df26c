// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace twilio {

/// \p json, which need not be well-formed, holds more than \p most values, members and elements
/// alike. Each costs some hundred bytes once it is parsed, and may have cost two before.
bool holdsMoreValues(QByteArrayView json, qsizetype most);

} // namespace twilio
