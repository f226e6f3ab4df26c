// SPDX-License-Identifier: Apache-2.0
#include "tonecolour.h"

namespace controls {

QColor look::Tones::*colourOf(changes::Tone tone)
{
    switch (tone) {
    case changes::Tone::Good:
        return &look::Tones::good;
    case changes::Tone::Trouble:
        return &look::Tones::trouble;
    case changes::Tone::Unknown:
        return &look::Tones::unknown;
    case changes::Tone::Quiet:
        break;
    }
    return &look::Tones::quiet;
}

} // namespace controls
