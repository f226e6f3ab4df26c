// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMargins>
#include <QRect>
#include <QSize>

class QMainWindow;

namespace window {

/// The window can be made as small as this.
inline constexpr QSize leastSize{900, 560};

/// Where a window whose inside lies in \p inside belongs, so that it lies in \p room with \p frame
/// around it: it keeps its size where it can. A room that has no place for the least size is no
/// screen for this program, and changes nothing.
QRect fitting(const QRect &inside, const QMargins &frame, const QRect &room);

/// \p window lies on its screen, frame included.
void bringOntoScreen(QMainWindow &window);

} // namespace window
