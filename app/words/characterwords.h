// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace words {

/// A character that is where it cannot be, as a person would call it: a blank and what cannot be
/// seen have no look of their own. \p character: one, not empty.
QString characterName(const QString &character);

} // namespace words
