// SPDX-License-Identifier: Apache-2.0
#include "switchpainter.h"

#include "switchcolours.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>
#include <cmath>
#include <look/appearance.h>
#include <look/devicepixels.h>
#include <look/flatpainting.h>
#include <look/textcache.h>

namespace table {

using namespace Qt::Literals::StringLiterals;
using Edge = SwitchLook::Edge;
using Fill = SwitchLook::Fill;

namespace {

constexpr qreal textScale = 0.92; ///< against the text of the other cells
constexpr qreal cornerRadius = 5;
constexpr int before = 6; ///< from the left edge to the sign or the word
constexpr int behind = 8; ///< from the word or the mark to the right edge
constexpr int gap = 6;
constexpr int largeIcon = 14;
constexpr int smallIcon = 12;
constexpr QSize capsule(20, 8);

QFont fontOf(const QFont &font, bool isBold)
{
    QFont result = look::scaledFont(font, textScale);
    result.setBold(isBold);
    return result;
}

/// The two bars are as large as the others in less room, and what is not settled is smaller.
int signSide(look::IconName sign)
{
    switch (sign) {
    case look::IconName::Exclamation:
    case look::IconName::NotEqual:
    case look::IconName::Pause:
    case look::IconName::Question:
        return smallIcon;
    default:
        return largeIcon;
    }
}

void hatch(QPainter *painter, const QRectF &box, const QColor &color)
{
    painter->save();
    QPainterPath path;
    path.addRoundedRect(box, cornerRadius, cornerRadius);
    painter->setClipPath(path);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 5));
    constexpr int apart = 14;
    const int stripes = qCeil((box.width() + box.height() + 5) / apart);
    for (int stripe = 0; stripe < stripes; ++stripe) {
        const qreal x = box.left() - box.height() + stripe * apart;
        painter->drawLine(QPointF(x, box.bottom() + 1),
                          QPointF(x + box.height() + 2, box.top() - 1));
    }
    painter->restore();
}

void drawBoxOf(QPainter *painter, const QRectF &box, const SwitchLook &look,
               const SwitchColours &colours, const QPalette &palette, bool isPointed)
{
    const bool isStronger = isPointed && look.edge != Edge::Off && look.edge != Edge::None;
    const bool isDashed = look.edge == Edge::Dashed;
    const qreal edgeWidth = isStronger || (isRinged(look) && !isDashed) ? 2 : 1;
    const qreal apart = isRinged(look) ? edgeWidth + 1 : 0;
    if (colours.fill.isValid())
        look::drawBox(painter, box.adjusted(apart, apart, -apart, -apart),
                      {.fill = colours.fill, .edge = {}, .radius = cornerRadius - apart / 2});
    if (look.fill == Fill::Hatched)
        hatch(painter, box, look::tonesFor(palette).unknownGround);
    if (colours.edge.isValid())
        look::drawBox(painter, box,
                      {.fill = {},
                       .edge = colours.edge,
                       .edgeWidth = edgeWidth,
                       .radius = cornerRadius,
                       .edgeStyle = isDashed ? Qt::CustomDashLine : Qt::SolidLine});
}

/// Sign, word and mark, from left to right; the word gives way.
void drawContents(QPainter *painter, const QRectF &box, const SwitchLook &look, const QFont &font,
                  const SwitchColours &colours)
{
    const bool isAlone = look.sign && look.word.isEmpty();
    qreal x = box.left() + (isAlone ? (box.width() - signSide(*look.sign)) / 2 : before);
    const auto draw = [&](look::IconName name, int side, const QColor &ink) {
        look::drawIcon(painter, {x, box.top(), qreal(side), box.height()}, name, ink);
        x += side;
    };
    if (look.sign) {
        draw(*look.sign, signSide(*look.sign), colours.sign);
        x += gap;
    }
    if (!look.word.isEmpty()) {
        const qreal room
            = box.right() - behind + SwitchPainter::slack - x - (look.mark ? gap + smallIcon : 0);
        const QFontMetrics metrics(font);
        const QString word = metrics.elidedText(look.word, Qt::ElideRight, static_cast<int>(room));
        painter->setFont(font);
        painter->setPen(colours.ink);
        painter->drawText(QRectF(x, box.top(), room, box.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                          word);
        x += metrics.horizontalAdvance(word) + gap;
    }
    if (look.mark)
        draw(*look.mark, smallIcon, colours.ink);
}

/// What is drawn of \p look in \p room: where its word would have none, its sign alone.
SwitchLook fitting(const SwitchLook &look, const QFont &font, int room)
{
    constexpr int fewest = 4;
    const int least = before + largeIcon + gap + behind
        + fewest * QFontMetrics(fontOf(font, false)).averageCharWidth();
    SwitchLook fits = look;
    if (look.isCapsule() || room >= std::min(least, SwitchPainter::width(font, look)))
        return fits;
    fits.word.clear();
    if (!fits.sign)
        fits.sign = std::exchange(fits.mark, std::nullopt);
    return fits;
}

/// In the middle of the left of \p room.
QRectF boxIn(const QRectF &room, const QSizeF &size)
{
    return {QPointF(room.left(), std::floor(room.center().y() - size.height() / 2)), size};
}

} // namespace

int SwitchPainter::height(const QFont &font)
{
    constexpr int least = 20;
    return std::max(least, QFontMetrics(fontOf(font, true)).height() + 4);
}

int SwitchPainter::width(const QFont &font, const SwitchLook &look)
{
    if (look.isCapsule())
        return capsule.width();
    if (look.word.isEmpty())
        return signWidth(font);
    const QFontMetricsF metrics(fontOf(font, look.isBold()));
    int wanted
        = before + static_cast<int>(std::ceil(metrics.horizontalAdvance(look.word))) + behind;
    if (look.sign)
        wanted += signSide(*look.sign) + gap;
    if (look.mark)
        wanted += gap + smallIcon;
    return wanted;
}

int SwitchPainter::signWidth(const QFont &)
{
    return before + largeIcon + before;
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

SwitchPainter::Drawn SwitchPainter::draw(const Key &key, const Place &place, qreal devicePixelRatio)
{
    const SwitchLook look = fitting(key.look, place.font, key.room);
    const int wide = std::min(key.room, width(place.font, look));
    const QSizeF size(wide, height(place.font));
    QPixmap picture((size * devicePixelRatio).toSize() + QSize(1, 1));
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter canvas(&picture);
    const SwitchColours colours = coloursOf(look, place.palette, key.isPointed);
    const QRectF room({0, 0}, size);
    if (look.isCapsule()) {
        look::drawBox(
            &canvas, boxIn(room, capsule),
            {.fill = colours.fill, .edge = colours.edge, .radius = capsule.height() / 2.0});
    } else {
        drawBoxOf(&canvas, room, look, colours, place.palette, key.isPointed);
        drawContents(&canvas, room, look, fontOf(place.font, look.isBold()), colours);
    }
    return {wide, picture};
}

void SwitchPainter::paint(QPainter *painter, const SwitchLook &look, const Place &place)
{
    constexpr int around = 3;
    qreal wide = 0;
    if (look.isDash()) {
        painter->setFont(place.font);
        painter->setPen(coloursOf(look, place.palette, false).ink);
        painter->drawText(place.room, Qt::AlignLeft | Qt::AlignVCenter, look.word);
        wide = QFontMetrics(place.font).horizontalAdvance(look.word);
    } else {
        const qreal ratio = painter->device()->devicePixelRatioF();
        forget(place, ratio);
        const Key key{look, static_cast<int>(place.room.width()), place.isPointed};
        if (!m_drawn.contains(key))
            m_drawn.insert(key, new Drawn(draw(key, place, ratio)));
        const Drawn &drawn = *m_drawn.object(key);
        wide = drawn.width;
        const QRectF box = boxIn(place.room, QSizeF(wide, height(place.font)));
        painter->drawPixmap(look::snapped(*painter, box.topLeft()), drawn.picture);
    }
    if (place.isCurrent)
        look::drawFocusFrame(painter,
                             boxIn(place.room, QSizeF(wide, height(place.font)))
                                 .adjusted(-around, -around, around, around),
                             look::tonesFor(place.palette).on, cornerRadius + around);
}

} // namespace table
