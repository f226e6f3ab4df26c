// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QRectF>
#include <Qt>

class QPainter;

namespace look {

inline constexpr qreal cornerRadius = 6;

/// How a box with round corners is drawn. An invalid colour draws nothing.
struct Box
{
    QColor fill;
    QColor edge;
    qreal edgeWidth = 1; ///< logical pixels; drawn as whole device pixels
    qreal radius = cornerRadius;
    Qt::PenStyle edgeStyle = Qt::SolidLine;
};

/// Draws \p box into \p rect, its edge inside.
void drawBox(QPainter *painter, const QRectF &rect, const Box &box);

/// The frame around what has the keyboard's focus, inside \p rect.
void drawFocusFrame(QPainter *painter, const QRectF &rect, const QColor &color,
                    qreal radius = cornerRadius);

/// A line along one edge of \p rect, one device pixel or more.
void drawEdge(QPainter *painter, const QRectF &rect, Qt::Edge edge, const QColor &color,
              qreal width = 1);

} // namespace look
