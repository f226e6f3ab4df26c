// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listeners.h"

#include <QFont>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace hearing {

/// The most people of whom a drawing can be read.
inline constexpr size_t mostDrawn = 12;

/// Draws who hears whom into \p room: somebody in each box, and an arrow from whoever speaks to
/// whoever hears. \p chosen, a Call SID, stands out. \pre at most mostDrawn people.
void paintGraph(QPainter *painter, const QRectF &room, const Listeners &listeners,
                const QString &chosen, const QFont &font, const QPalette &palette);

} // namespace hearing
