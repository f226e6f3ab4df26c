// SPDX-License-Identifier: Apache-2.0
#include "graphpainting.h"

#include "cellpainting.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <look/flatpainting.h>
#include <numbers>

namespace hearing {

namespace {

using Change = Listeners::Change;

constexpr qreal padding = 10;
constexpr qreal gap = 5;

struct Colours
{
    explicit Colours(const QPalette &palette)
        : tones(look::tonesFor(palette))
        , base(palette.color(QPalette::Active, QPalette::Base))
        , text(palette.color(QPalette::Active, QPalette::Text))
        , highlight(palette.color(QPalette::Active, QPalette::Highlight))
    {
    }

    look::Tones tones;
    QColor base;
    QColor text;
    QColor highlight;
};

/// The boxes, on a ring, whose first is at the top.
std::vector<QRectF> boxesIn(const QRectF &room, const Listeners &listeners,
                            const QFontMetrics &metrics)
{
    constexpr qreal mostWidth = 132;
    const qreal height = std::max(24.0, metrics.height() + 8.0);
    const auto count = static_cast<qreal>(listeners.size());
    std::vector<QRectF> boxes;
    for (size_t who = 0; who < listeners.size(); ++who) {
        const Listeners::Person &person = listeners.person(who);
        const qreal sign = signOf(person) ? signSide + gap : 0;
        const qreal width = std::min({metrics.horizontalAdvance(look::beginningOf(
                                          person.name, metrics, static_cast<int>(mostWidth)))
                                          + sign + 2 * padding + 4,
                                      mostWidth, room.width() / 2});
        const qreal angle
            = 2 * std::numbers::pi * static_cast<qreal>(who) / count - std::numbers::pi / 2;
        const QPointF middle = room.center()
            + QPointF(std::cos(angle) * (room.width() - mostWidth) / 2,
                      std::sin(angle) * (room.height() - height) / 2);
        QRectF box(0, 0, width, height);
        box.moveCenter(middle);
        boxes.push_back(box);
    }
    return boxes;
}

/// Where the line from the middle of \p box towards \p target leaves it, a little outside.
QPointF leaving(const QRectF &box, QPointF target)
{
    constexpr qreal outside = 4;
    const QPointF middle = box.center();
    const QPointF way = target - middle;
    const qreal across
        = std::abs(way.x()) > 0 ? (box.width() / 2 + outside) / std::abs(way.x()) : 1;
    const qreal along
        = std::abs(way.y()) > 0 ? (box.height() / 2 + outside) / std::abs(way.y()) : 1;
    return middle + way * std::min({across, along, 1.0});
}

void paintHead(QPainter *painter, QPointF from, QPointF to, const QColor &color)
{
    constexpr qreal length = 8;
    constexpr qreal half = 3.5;
    const QPointF way = to - from;
    const qreal distance = std::hypot(way.x(), way.y());
    if (distance < length)
        return;
    const QPointF along = way / distance;
    const QPointF across(-along.y(), along.x());
    const QPointF foot = to - along * length;
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(QPolygonF{to, foot + across * half, foot - across * half});
    painter->setBrush(Qt::NoBrush);
}

/// What is so, and what the press would change of it.
struct Arrow
{
    bool isThere = false;
    bool isCoaching = false;
    Change change = Change::None;

    bool isDrawn() const { return isThere || change == Change::WillHear; }
    friend bool operator==(const Arrow &, const Arrow &) = default;
};

Arrow arrowOf(const Listeners &listeners, size_t speaker, size_t listener)
{
    return {listeners.hears(listener, speaker), listeners.hearsTheirCoach(listener, speaker),
            listeners.change(listener, speaker)};
}

void paintArrow(QPainter *painter, QPointF from, QPointF to, const Arrow &arrow, bool bothWays,
                const Colours &colours)
{
    const bool isNew = arrow.change != Change::None;
    const QColor color = arrow.isCoaching || arrow.change == Change::WillHear ? colours.tones.on
                                                                              : colours.tones.edge;
    QPen pen(color, isNew || arrow.isCoaching ? 2 : 1.2);
    if (isNew)
        pen.setDashPattern({2, 2});
    painter->setPen(pen);
    painter->drawLine(from, to);
    paintHead(painter, from, to, color);
    if (bothWays)
        paintHead(painter, to, from, color);
    if (arrow.change != Change::WillNotHear)
        return;
    // A line that will go is crossed out.
    constexpr qreal reach = 5;
    const QPointF middle = (from + to) / 2;
    painter->setPen(QPen(colours.tones.on, 2));
    painter->drawLine(middle - QPointF(reach, reach), middle + QPointF(reach, reach));
    painter->drawLine(middle - QPointF(reach, -reach), middle + QPointF(reach, -reach));
}

void paintArrows(QPainter *painter, const Listeners &listeners, const std::vector<QRectF> &boxes,
                 const Colours &colours)
{
    constexpr qreal beside = 5; // of two arrows between the same people
    for (size_t one = 0; one < listeners.size(); ++one) {
        for (size_t other = one + 1; other < listeners.size(); ++other) {
            const Arrow there = arrowOf(listeners, one, other);
            const Arrow back = arrowOf(listeners, other, one);
            const QPointF way = boxes[other].center() - boxes[one].center();
            const qreal distance = std::max(std::hypot(way.x(), way.y()), 1.0);
            const bool areBoth = there.isDrawn() && back.isDrawn();
            const bool isOneLine = areBoth && there == back;
            const QPointF aside = areBoth && !isOneLine
                ? QPointF(-way.y(), way.x()) / distance * beside
                : QPointF();
            const QPointF from = leaving(boxes[one], boxes[other].center());
            const QPointF to = leaving(boxes[other], boxes[one].center());
            if (there.isDrawn())
                paintArrow(painter, from + aside, to + aside, there, isOneLine, colours);
            if (back.isDrawn() && !isOneLine)
                paintArrow(painter, to - aside, from - aside, back, false, colours);
        }
    }
}

void paintBox(QPainter *painter, const QRectF &box, const Listeners::Person &person, bool isChosen,
              const QFont &font, const Colours &colours)
{
    const bool isSilent = person.isMuted || person.isOnHold || !person.isConnected;
    look::Box look{.fill = isChosen ? colours.highlight : colours.base,
                   .edge = person.isOwn ? colours.tones.on : colours.tones.edge,
                   .edgeWidth = person.isOwn ? 2.0 : 1.0,
                   .radius = box.height() / 2};
    if (person.isOnHold || !person.isConnected)
        look.edgeStyle = Qt::DashLine;
    look::drawBox(painter, box, look);
    QRectF room = box.adjusted(padding, 0, -padding, 0);
    const QColor ink = isSilent ? colours.tones.quiet : colours.text;
    if (const auto sign = signOf(person)) {
        const bool isOn = !person.isMuted && !person.isOnHold;
        paintSign(painter, QRectF(room.left(), room.top(), signSide, room.height()), *sign,
                  isOn ? colours.tones.on : ink);
        room.setLeft(room.left() + signSide + gap);
    }
    QFont shown = font;
    shown.setBold(!isSilent && (person.isOwn || isChosen));
    painter->setFont(shown);
    painter->setPen(ink);
    painter->drawText(room, Qt::AlignCenter | Qt::TextSingleLine,
                      look::elidedText(person.name, QFontMetrics(shown),
                                       static_cast<int>(std::ceil(room.width()))));
}

} // namespace

void paintGraph(QPainter *painter, const QRectF &room, const Listeners &listeners,
                const QString &chosen, const QFont &font, const QPalette &palette)
{
    Q_ASSERT(listeners.size() <= mostDrawn);
    QFont bold = font;
    bold.setBold(true);
    const Colours colours(palette);
    const std::vector<QRectF> boxes = boxesIn(room, listeners, QFontMetrics(bold));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintArrows(painter, listeners, boxes, colours);
    for (size_t who = 0; who < listeners.size(); ++who)
        paintBox(painter, boxes[who], listeners.person(who),
                 listeners.person(who).callSid == chosen, font, colours);
    painter->restore();
}

} // namespace hearing
