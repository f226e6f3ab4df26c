// SPDX-License-Identifier: Apache-2.0
#include "switchpainter.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <look/appearance.h>
#include <look/devicepixels.h>
#include <look/flatpainting.h>
#include <look/textcache.h>

namespace table {

using namespace Qt::Literals::StringLiterals;
using Shape = SwitchLook::Shape;

namespace {

constexpr int margin = 9;
constexpr int iconSide = 14;
constexpr int gap = 5;
constexpr int least = 84;

struct Colours
{
    QColor fill;
    QColor edge;
    QColor ink;
    qreal edgeWidth = 1;
};

Colours coloursOf(Shape shape, const look::Tones &tones, const QPalette &palette, bool hovered)
{
    const QColor onFill = hovered
        ? look::blend(tones.on, look::isDark(palette) ? Qt::white : Qt::black, 0.14)
        : tones.on;
    switch (shape) {
    case Shape::Outline:
        return {{}, hovered ? tones.on : tones.edge, tones.quiet};
    case Shape::Filled:
        return {onFill, {}, tones.onText};
    case Shape::Dashed:
        return {{}, tones.on, tones.on};
    case Shape::Refused:
        return {tones.troubleGround, tones.trouble, tones.trouble, hovered ? 2.0 : 1.0};
    case Shape::FilledRefused:
        return {onFill, tones.trouble, tones.onText, 2};
    case Shape::NotApplied:
        return {{}, tones.unknown, tones.unknown, hovered ? 2.0 : 1.0};
    case Shape::FilledNotApplied:
        return {onFill, tones.unknown, tones.onText, 2};
    case Shape::Hatched:
        return {palette.color(QPalette::Base), tones.unknown, tones.unknown, hovered ? 2.0 : 1.0};
    case Shape::Faded:
        return {{}, tones.line, tones.quiet};
    case Shape::Dash:
        return {{}, {}, tones.quiet};
    }
    return {};
}

bool isStrong(Shape shape)
{
    return shape == Shape::Filled || shape == Shape::FilledRefused
        || shape == Shape::FilledNotApplied;
}

QFont fontOf(const QFont &font, Shape shape)
{
    QFont result = look::scaledFont(font, 0.93);
    result.setBold(isStrong(shape));
    return result;
}

void hatch(QPainter *painter, const QRectF &box, const QColor &color)
{
    painter->save();
    QPainterPath path;
    path.addRoundedRect(box, look::cornerRadius, look::cornerRadius);
    painter->setClipPath(path);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 5));
    for (qreal x = box.left() - box.height(); x < box.right() + 5; x += 12)
        painter->drawLine(QPointF(x, box.bottom() + 1),
                          QPointF(x + box.height() + 2, box.top() - 1));
    painter->restore();
}

void drawBoxOf(QPainter *painter, const QRectF &box, Shape shape, const Colours &colours,
               const look::Tones &tones)
{
    const bool ringed = shape == Shape::FilledRefused || shape == Shape::FilledNotApplied;
    if (ringed) {
        // A gap keeps the edge apart from a fill that may look alike without colour.
        look::drawBox(painter, box, {.fill = {}, .edge = colours.edge, .edgeWidth = 2});
        look::drawBox(painter, box.adjusted(3, 3, -3, -3),
                      {.fill = colours.fill, .edge = {}, .radius = 3.5});
        return;
    }
    if (shape == Shape::Hatched) {
        look::drawBox(painter, box, {.fill = colours.fill, .edge = {}});
        hatch(painter, box, tones.unknownGround);
        look::drawBox(painter, box,
                      {.fill = {}, .edge = colours.edge, .edgeWidth = colours.edgeWidth});
        return;
    }
    if (colours.fill.isValid() || colours.edge.isValid())
        look::drawBox(painter, box,
                      {.fill = colours.fill,
                       .edge = colours.edge,
                       .edgeWidth = colours.edgeWidth,
                       .edgeStyle = shape == Shape::Dashed ? Qt::CustomDashLine : Qt::SolidLine});
}

/// Sign, word and mark, from left to right; the word gives way.
void drawContents(QPainter *painter, const QRectF &box, const SwitchLook &look, const QFont &font,
                  const QColor &ink)
{
    const qreal markWidth = look.mark ? iconSide : 0;

    qreal x = box.left() + margin;
    const qreal end = box.right() - margin + 2;
    const auto draw = [&](look::IconName name) {
        look::drawIcon(painter, {x, box.top(), iconSide, box.height()}, name, ink);
        x += iconSide;
    };
    painter->setPen(ink);
    if (look.sign) {
        draw(*look.sign);
        x += gap - 1;
    }
    if (!look.word.isEmpty()) {
        const qreal room = end - x - (look.mark ? markWidth + gap : 0);
        const QFontMetrics metrics(font);
        const QString word = metrics.elidedText(look.word, Qt::ElideRight, static_cast<int>(room));
        painter->setFont(font);
        painter->drawText(QRectF(x, box.top(), room, box.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                          word);
        x += metrics.horizontalAdvance(word) + gap;
    }
    if (look.mark)
        draw(*look.mark);
}

} // namespace

int SwitchPainter::height(const QFont &font)
{
    return std::max(24, QFontMetrics(look::scaledFont(font, 0.93)).height() + 6);
}

int SwitchPainter::width(const QFont &font, const SwitchLook &look)
{
    const QFont own = fontOf(font, look.shape);
    int wanted = 2 * margin;
    if (look.sign)
        wanted += iconSide + gap - 1;
    if (!look.word.isEmpty())
        wanted += QFontMetrics(own).horizontalAdvance(look.word) + 1;
    if (look.mark)
        wanted += iconSide + (look.word.isEmpty() ? 0 : gap);
    return std::max(least, wanted);
}

void SwitchPainter::forget(const Place &place, qreal devicePixelRatio)
{
    if (m_font == place.font && m_palette == place.palette.cacheKey()
        && qFuzzyCompare(m_devicePixelRatio, devicePixelRatio))
        return;
    m_drawn.clear();
    m_font = place.font;
    m_palette = place.palette.cacheKey();
    m_devicePixelRatio = devicePixelRatio;
}

void SwitchPainter::paint(QPainter *painter, const SwitchLook &look, const Place &place)
{
    const look::Tones tones = look::tonesFor(place.palette);
    const int boxHeight = height(place.font);
    if (look.shape == Shape::Dash) {
        painter->setFont(place.font);
        painter->setPen(tones.quiet);
        painter->drawText(place.room, Qt::AlignLeft | Qt::AlignVCenter, u"\u2013"_s);
        if (place.isCurrent)
            look::drawFocusFrame(painter,
                                 QRectF(place.room.left() - 4,
                                        place.room.center().y() - boxHeight / 2.0, 24, boxHeight),
                                 tones.on);
        return;
    }

    const qreal ratio = painter->device()->devicePixelRatioF();
    forget(place, ratio);
    const int wide = std::min(static_cast<int>(place.room.width()), width(place.font, look));
    const Key key{look, wide, place.isHovered, place.hint};
    QPixmap *drawn = m_drawn.object(key);
    if (!drawn) {
        const QSizeF size(wide, boxHeight);
        auto fresh = std::make_unique<QPixmap>((size * ratio).toSize() + QSize(1, 1));
        fresh->setDevicePixelRatio(ratio);
        fresh->fill(Qt::transparent);
        QPainter canvas(fresh.get());
        canvas.setLayoutDirection(painter->layoutDirection());
        const Colours colours = coloursOf(look.shape, tones, place.palette, place.isHovered);
        const QRectF box({0, 0}, size);
        drawBoxOf(&canvas, box, look.shape, colours, tones);
        SwitchLook contents = look;
        if (place.isHovered && look.shape == Shape::Outline)
            contents.sign = place.hint;
        drawContents(&canvas, box, contents, fontOf(place.font, look.shape), colours.ink);
        canvas.end();
        drawn = fresh.get();
        m_drawn.insert(key, fresh.release());
    }
    const QRectF box(place.room.left(), std::floor(place.room.center().y() - boxHeight / 2.0), wide,
                     boxHeight);
    painter->drawPixmap(look::snapped(*painter, box.topLeft()), *drawn);
    if (place.isCurrent)
        look::drawFocusFrame(painter, box.adjusted(-4, -4, 4, 4), tones.on, look::cornerRadius + 4);
}

} // namespace table
