// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QFontMetrics;

namespace look {

/// As much of \p text as is wider than \p width pixels, or all of it, and what of the rest turns or
/// isolates text: what is drawn there is the same, and what nobody can see is not laid out. A name
/// from outside may have a thousand letters, and costs a millisecond or ten where all of them are.
QString beginningOf(const QString &text, const QFontMetrics &metrics, int width);

/// As QFontMetrics::elidedText(), at the right. Not much dearer for a long text than for a short.
QString elidedText(const QString &text, const QFontMetrics &metrics, int width);

} // namespace look
