// SPDX-License-Identifier: Apache-2.0
#include "flatpainting.h"

#include "devicepixels.h"

#include <QPainter>

namespace look {

void drawBox(QPainter *painter, const QRectF &rect, const Box &box)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF inner = snapped(*painter, rect);
    qreal radius = box.radius;
    if (box.edge.isValid()) {
        const qreal width = hairline(*painter, box.edgeWidth);
        inner.adjust(width / 2, width / 2, -width / 2, -width / 2);
        radius -= width / 2;
        QPen pen(box.edge, width, box.edgeStyle, Qt::FlatCap, Qt::RoundJoin);
        if (box.edgeStyle == Qt::CustomDashLine)
            pen.setDashPattern({3 / width, 2 / width});
        painter->setPen(pen);
    } else {
        painter->setPen(Qt::NoPen);
    }
    painter->setBrush(box.fill.isValid() ? QBrush(box.fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(inner, radius, radius);
    painter->restore();
}

void drawFocusFrame(QPainter *painter, const QRectF &rect, const QColor &color, qreal radius)
{
    drawBox(painter, rect, {.fill = {}, .edge = color, .edgeWidth = 2, .radius = radius});
}

void drawEdge(QPainter *painter, const QRectF &rect, Qt::Edge edge, const QColor &color,
              qreal width)
{
    QRectF line = snapped(*painter, rect);
    const qreal thick = hairline(*painter, width);
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(thick);
        break;
    case Qt::BottomEdge:
        line.setTop(line.bottom() - thick);
        break;
    case Qt::LeftEdge:
        line.setWidth(thick);
        break;
    case Qt::RightEdge:
        line.setLeft(line.right() - thick);
        break;
    }
    painter->fillRect(line, color);
}

} // namespace look
