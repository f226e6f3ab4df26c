// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>

namespace window {

/// Why \p key can be no action's own, in one sentence: it is typed, or means something in a field,
/// a list or for a letter that is underlined, and would do one thing here and another there. Empty:
/// it can.
/// \pre key.count() == 1.
QString whyNoKey(const QKeySequence &key);

} // namespace window
