// SPDX-License-Identifier: Apache-2.0
#include "placement.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>
#include <algorithm>

namespace window {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Until a window is shown nobody knows how wide its frame will be: as wide as those of the usual
/// desktops.
constexpr QMargins usualFrame{4, 32, 4, 4};

QMargins frameOf(const QMainWindow &window)
{
    const QRect inside = window.geometry();
    const QRect outside = window.frameGeometry();
    return inside == outside
        ? usualFrame
        : QMargins(inside.left() - outside.left(), inside.top() - outside.top(),
                   outside.right() - inside.right(), outside.bottom() - inside.bottom());
}

} // namespace

QRect fitting(const QRect &inside, const QMargins &frame, const QRect &room)
{
    if (room.width() < leastSize.width() || room.height() < leastSize.height())
        return inside;
    const QRect left = room.marginsRemoved(frame);
    // A frame too high leaves less than the least size: then what is below is lost, not the title.
    QRect fits(inside.topLeft(), inside.size().boundedTo(left.size().expandedTo(leastSize)));
    fits.moveRight(std::min(fits.right(), left.right()));
    fits.moveBottom(std::min(fits.bottom(), left.bottom()));
    fits.moveTo(std::max(fits.left(), left.left()), std::max(fits.top(), left.top()));
    return fits;
}

void bringOntoScreen(QMainWindow &window)
{
    if (!window.screen() || window.isMaximized() || window.isFullScreen())
        return;
    const QRect fits
        = fitting(window.geometry(), frameOf(window), window.screen()->availableGeometry());
    if (fits != window.geometry())
        window.setGeometry(fits);
}

void sizeDocks(QMainWindow &window)
{
    constexpr int narrow = 1100;
    constexpr int low = 700;
    const bool isNarrow = window.width() < narrow;
    const auto dock
        = [&window](const QString &name) { return window.findChild<QDockWidget *>(name); };
    window.resizeDocks({dock(u"conferences"_s), dock(u"participant"_s)},
                       isNarrow ? QList{176, 256} : QList{208, 288}, Qt::Horizontal);
    window.resizeDocks({dock(u"activity"_s)}, {window.height() < low ? 80 : 168}, Qt::Vertical);
}

} // namespace window
