// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAnyStringView>
#include <QColor>
#include <QPalette>

class QApplication;

namespace look {

/// How the program is coloured. System follows the desktop's choice of light or dark.
enum class Appearance { System, Light, Dark };

/// Where the choice is kept, as a number, in the settings.
inline constexpr QAnyStringView appearanceKey = u"window/appearance";

/// Our palettes. System is answered by what the desktop's own palette is, light or dark, and needs
/// a QApplication.
///
/// Highlight is the ground of selected rows, Link the one accent, Mid a line between areas, Dark
/// the outline of what can be pressed and PlaceholderText a quieter text.
QPalette paletteFor(Appearance appearance);

/// Gives the program the palette of \p appearance. In text fields selected text stands on the
/// accent.
void applyAppearance(QApplication &application, Appearance appearance);

/// Colours beyond those of the palette, to go with it. Each text colour has a contrast of at
/// least 4.5 : 1 against the grounds it is meant for: Base, Highlight, Window and the ground of the
/// same name.
struct Tones
{
    QColor on; ///< the accent: a switch that is on, links, what is on its way
    QColor onText; ///< on top of \c on
    QColor trouble; ///< refused, failed
    QColor troubleGround;
    QColor unknown; ///< not known, or not as it was asked for
    QColor unknownGround;
    QColor good; ///< connected, confirmed
    QColor quiet; ///< a second line, a label; for text
    QColor outline; ///< of what can be pressed; not for text
    QColor edge; ///< of a switch that is off: at least 3.1 : 1 wherever a row is; not for text
    QColor line; ///< between areas; not for text
    QColor hover; ///< the ground under the pointer
    QColor press; ///< the ground while pressed
    QColor stale; ///< the ground of what is no longer up to date
};

Tones tonesFor(const QPalette &palette);

/// Dark text on a light ground is light.
bool isDark(const QPalette &palette);

/// The contrast ratio of WCAG 2.1, from 1 to 21.
qreal contrast(const QColor &one, const QColor &other);

/// \p share of \p over, laid on \p under; opaque.
QColor blend(const QColor &under, const QColor &over, qreal share);

} // namespace look
