// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>

class QPainter;

namespace look {

/// The point nearest to \p point that lies on a corner of a device pixel, so that pixmaps stay
/// sharp on screens with a fractional scale.
QPointF snapped(const QPainter &painter, const QPointF &point);

/// \p rect with its edges on device pixels.
QRectF snapped(const QPainter &painter, const QRectF &rect);

/// How wide a stroke must be to cover \p logical pixels in whole device pixels, at least one.
qreal hairline(const QPainter &painter, qreal logical = 1);

} // namespace look
