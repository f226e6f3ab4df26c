// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace look {

/// A property of a dock, bool: its title says what is in it, and is drawn as a heading.
inline constexpr char headingProperty[] = "panelHeading";

/// \p font for a title: heavier, and \p scale times as large, whether its size is in points or in
/// pixels.
inline QFont titleFont(QFont font, qreal scale)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(qRound(font.pixelSize() * scale));
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace look
