// SPDX-License-Identifier: Apache-2.0
#include "scrollbarpainting.h"

#include "measures.h"

#include <QPainter>
#include <QStyleOption>
#include <look/appearance.h>
#include <look/flatpainting.h>

namespace style {

QRect scrollBarPart(const QStyleOptionSlider *bar, QStyle::SubControl part)
{
    const bool flat = bar->orientation == Qt::Horizontal;
    const QRect rect = bar->rect;
    const int length = flat ? rect.width() : rect.height();
    const int range = bar->maximum - bar->minimum;
    int size = length;
    if (range > 0) {
        const qint64 wanted = qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep);
        size = std::clamp(static_cast<int>(wanted), std::min(length, shortestSlider), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
    const auto along = [&](int from, int extent) {
        const QRect piece = flat ? QRect(rect.left() + from, rect.top(), extent, rect.height())
                                 : QRect(rect.left(), rect.top() + from, rect.width(), extent);
        return QStyle::visualRect(bar->direction, rect, piece);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSlider:
        return along(start, size);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + size, length - start - size);
    default:
        return {};
    }
}

void drawScrollBar(QPainter *painter, const QStyleOptionSlider *bar)
{
    painter->fillRect(bar->rect, bar->palette.brush(QPalette::Base));
    if (bar->maximum <= bar->minimum)
        return;
    const bool busy = bar->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QColor color = busy ? look::tonesFor(bar->palette).quiet
                              : look::blend(bar->palette.color(QPalette::Window),
                                            bar->palette.color(QPalette::Dark), 0.5);
    const bool flat = bar->orientation == Qt::Horizontal;
    const QRectF handle = QRectF(scrollBarPart(bar, QStyle::SC_ScrollBarSlider))
                              .adjusted(flat ? 2 : 3, flat ? 3 : 2, flat ? -2 : -3, flat ? -3 : -2);
    look::drawBox(painter, handle, {.fill = color, .edge = {}, .radius = 3});
}

} // namespace style
