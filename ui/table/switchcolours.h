// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "switchlook.h"

#include <QColor>
#include <QPalette>

namespace table {

/// The colours of a switch. An invalid one draws nothing; a fill may let its row shine through.
struct SwitchColours
{
    QColor fill;
    QColor edge;
    QColor ink; ///< of the word, and of the mark after it
    QColor sign;
};

/// \p isPointed: the pointer is on it.
SwitchColours coloursOf(const SwitchLook &look, const QPalette &palette, bool isPointed);

/// The edge is drawn apart from the fill, with a gap between them: it tells something, and the two
/// would look alike without colour.
bool isRinged(const SwitchLook &look);

} // namespace table
