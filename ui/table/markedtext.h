// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <people/searchwords.h>

class QFont;
class QPainter;
class QPalette;

namespace table {

/// Draws \p text on one line, elided where there is no room, with the hits of \p words on a ground
/// of their own; the rest in the painter's pen. The top left corner of \p rect is that of the line.
/// \return how wide the line is; nothing where there is no hit, and then nothing is drawn.
std::optional<qreal> drawMarked(QPainter *painter, const QRectF &rect, const QString &text,
                                const QFont &font, const people::SearchWords &words,
                                const QPalette &palette);

} // namespace table
