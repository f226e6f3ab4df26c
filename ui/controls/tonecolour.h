// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/statetraits.h>

#include <QColor>
#include <look/appearance.h>

namespace controls {

/// The colour in which news of a change are told.
QColor look::Tones::*colourOf(changes::Tone tone);

} // namespace controls
