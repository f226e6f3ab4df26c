// SPDX-License-Identifier: Apache-2.0
#include "hearinglegend.h"

#include "cellpainting.h"

#include <QPainter>
#include <look/appearance.h>
#include <look/flatpainting.h>

namespace hearing {

using look::IconName;

HearingLegend::HearingLegend(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("An ear: hears. An ear on blue: hears as the one coached. A dashed box: "
                         "would change. A crossed microphone: muted, heard by nobody."));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize HearingLegend::sizeHint() const
{
    constexpr int least = 24;
    constexpr int padding = 6;
    return {0, std::max(least, fontMetrics().height() + padding)};
}

QSize HearingLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void HearingLegend::paintEvent(QPaintEvent *)
{
    constexpr int box = 20;
    constexpr int gap = 6;
    constexpr int apart = 18;
    const look::Tones tones = look::tonesFor(palette());
    const QColor text = palette().color(QPalette::Active, QPalette::WindowText);
    QPainter painter(this);
    int x = 8;
    const auto entry = [&](auto draw, const QString &words) {
        const int wide = box + gap + fontMetrics().horizontalAdvance(words);
        // What has no room is left out, whole.
        if (x + wide > width())
            return;
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        const auto place = [&](int at, int room) {
            return QRect(isMirrored ? width() - at - room : at, 0, room, height());
        };
        draw(QRectF(place(x, box))
                 .adjusted(0, (height() - signSide) / 2.0, 0, -(height() - signSide) / 2.0));
        painter.setPen(tones.quiet);
        painter.drawText(place(x + box + gap, wide), Qt::AlignVCenter | Qt::AlignLeading, words);
        x += wide + apart;
    };
    entry([&](const QRectF &rect) { paintSign(&painter, rect, IconName::Ear, text); }, tr("hears"));
    entry(
        [&](const QRectF &rect) {
            look::drawBox(&painter, rect, {.fill = tones.on, .edge = {}, .radius = 4});
            paintSign(&painter, rect, IconName::Ear, tones.onText);
        },
        tr("hears as the one coached"));
    entry(
        [&](const QRectF &rect) {
            look::drawBox(&painter, rect.adjusted(0, 1, 0, -1),
                          {.fill = {},
                           .edge = tones.on,
                           .edgeWidth = 2,
                           .radius = 3,
                           .edgeStyle = Qt::DashLine});
        },
        tr("would change"));
    entry([&](const QRectF &rect) { paintSign(&painter, rect, IconName::MicOff, text); },
          tr("muted: heard by nobody"));
}

} // namespace hearing
