// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>

class QPainter;

namespace look {

/// Our drawings in resources/icons: strokes of one weight, each drawn on a grid of 16 and one
/// of 24.
enum class IconName {
    Bookmark,
    Check,
    ChevronDown,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Connection,
    Copy,
    Detach,
    Dots,
    Ear,
    Exclamation,
    Headset,
    Hourglass,
    Megaphone,
    Mic,
    MicOff,
    Minus,
    NotEqual,
    Pause,
    PhoneOff,
    Play,
    Power,
    Question,
    Redo,
    Refresh,
    Search,
    Sort,
    Star,
    StarOutline,
    Undo,
    UserMinus,
    Warning,
};

/// An icon in the colours of the application's palette at the time it is painted: it follows light
/// and dark.
QIcon icon(IconName name);
/// An icon in the button text colours of \p palette, for good.
QIcon icon(IconName name, const QPalette &palette);
/// The program's own, in colour.
QIcon applicationIcon();

/// Draws \p name in \p color into the square in the middle of \p rect. On the screen in the GUI
/// thread, from QPixmapCache; into an image or a drawing in any thread, as sharp in any size.
void drawIcon(QPainter *painter, const QRectF &rect, IconName name, const QColor &color);

/// The same as a pixmap of \p size logical pixels for a screen of \p devicePixelRatio.
QPixmap iconPixmap(IconName name, qreal size, const QColor &color, qreal devicePixelRatio);

} // namespace look
