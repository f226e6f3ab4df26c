// SPDX-License-Identifier: Apache-2.0
#include "cellpainting.h"

#include <QPainter>
#include <look/appearance.h>
#include <look/flatpainting.h>

namespace hearing {

using look::IconName;
using Change = Listeners::Change;

CellLook lookOf(const Listeners &listeners, size_t listener, size_t speaker)
{
    return {.hears = listeners.hears(listener, speaker),
            .isCoached = listeners.hearsTheirCoach(listener, speaker),
            .isSame = listener == speaker,
            .change = listeners.change(listener, speaker)};
}

void paintSign(QPainter *painter, const QRectF &rect, IconName sign, const QColor &color)
{
    QRectF place(0, 0, signSide, signSide);
    place.moveCenter(rect.center());
    look::drawIcon(painter, place, sign, color);
}

namespace {

/// A plus or a minus.
void paintMark(QPainter *painter, QPointF middle, Change change, const QColor &color)
{
    constexpr qreal reach = 4;
    painter->save();
    painter->setPen(QPen(color, 1.5));
    painter->drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0));
    if (change == Change::WillHear)
        painter->drawLine(middle - QPointF(0, reach), middle + QPointF(0, reach));
    painter->restore();
}

} // namespace

void paintCell(QPainter *painter, const QRectF &cell, const CellLook &look, const QPalette &palette)
{
    constexpr qreal beside = 16;
    constexpr qreal above = 5;
    constexpr qreal dashed = 2;
    constexpr qreal apart = 3; // of a change that lies around what is so
    const look::Tones tones = look::tonesFor(palette);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    if (look.isSame)
        painter->fillRect(cell, palette.color(QPalette::Active, QPalette::Window));
    else if (look.isChosen)
        painter->fillRect(cell, palette.color(QPalette::Active, QPalette::Highlight));
    look::drawEdge(painter, cell, Qt::RightEdge, tones.line);
    look::drawEdge(painter, cell, Qt::BottomEdge, tones.line);
    if (look.isSame)
        return;
    const QRectF box = cell.adjusted(beside, above, -beside - 1, -above - 1);
    const bool isChanged = look.change != Change::None;
    if (look.hears) {
        look::drawBox(painter, box,
                      {.fill = look.isCoached ? tones.on : tones.routine, .edge = {}, .radius = 4});
        const QPointF middle = box.center() - QPointF(isChanged ? signSide / 2.0 + 2 : 0, 0);
        const QColor ink
            = look.isCoached ? tones.onText : palette.color(QPalette::Active, QPalette::Text);
        const QRectF sign(middle - QPointF(signSide / 2.0, signSide / 2.0),
                          QSizeF(signSide, signSide));
        paintSign(painter, sign, IconName::Ear, ink);
        if (isChanged)
            paintMark(painter, box.center() + QPointF(signSide / 2.0 + 2, 0), look.change, ink);
    }
    if (!isChanged)
        return;
    const QRectF around = look.hears ? box.adjusted(-apart, -apart, apart, apart) : box;
    look::drawBox(painter, around,
                  {.fill = look.hears || look.isChosen ? QColor() : base,
                   .edge = tones.on,
                   .edgeWidth = dashed,
                   .radius = 4,
                   .edgeStyle = Qt::DashLine});
    if (!look.hears)
        paintMark(painter, box.center(), look.change, tones.on);
}

std::optional<IconName> signOf(const Listeners::Person &person)
{
    if (person.isOnHold)
        return IconName::Pause;
    if (person.isMuted)
        return IconName::MicOff;
    if (!person.coached.isEmpty())
        return IconName::Headset;
    return std::nullopt;
}

} // namespace hearing
