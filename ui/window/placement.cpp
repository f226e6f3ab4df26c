// SPDX-License-Identifier: Apache-2.0
#include "placement.h"

#include <QMainWindow>
#include <QScreen>
#include <algorithm>

namespace window {

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

} // namespace window
