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
/// least 4.5 : 1 against the grounds it is meant for: those of a row (Base, Highlight, \c hover),
/// Window, \c stale and the ground of the same name.
struct Tones
{
    QColor on; ///< the accent: who is coached, links, what is on its way
    QColor onText; ///< on top of \c on
    QColor routine; ///< the ground of what is on and calls for nobody; lets the row shine through
    QColor hold; ///< the ground of a hold; lets the row shine through
    QColor holdText; ///< on top of \c hold
    QColor hit; ///< the ground of what was searched for, in a text
    QColor hitText; ///< on top of \c hit
    QColor longHold; ///< the ground of a hold that lasts too long
    QColor longHoldText; ///< on top of \c longHold
    QColor trouble; ///< refused, failed, ends the conference
    QColor troubleText; ///< on top of \c trouble
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
/// \p over, which may let something shine through, laid on \p under; opaque.
QColor laidOn(const QColor &under, const QColor &over);

} // namespace look
