// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace fuzz {

/// Whether a URL that stands in \p text as it is, neither encoded nor escaped, tells a user or a
/// password; the mask that takes their place is neither.
bool tellsUserInfo(const QByteArray &text);

} // namespace fuzz
