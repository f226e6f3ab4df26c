// SPDX-License-Identifier: Apache-2.0
#include "devicepixels.h"

#include <QPainter>
#include <cmath>

namespace look {

QPointF snapped(const QPainter &painter, const QPointF &point)
{
    const QTransform toDevice = painter.deviceTransform();
    if (toDevice.type() > QTransform::TxScale)
        return point;
    const QPointF device = toDevice.map(point);
    return toDevice.inverted().map(QPointF(std::round(device.x()), std::round(device.y())));
}

QRectF snapped(const QPainter &painter, const QRectF &rect)
{
    return {snapped(painter, rect.topLeft()), snapped(painter, rect.bottomRight())};
}

qreal hairline(const QPainter &painter, qreal logical)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    return std::max(1.0, std::round(logical * scale)) / scale;
}

} // namespace look
