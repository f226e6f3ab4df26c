// SPDX-License-Identifier: Apache-2.0
#include "lanepainting.h"

#include "markpainting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <look/appearance.h>
#include <look/elidedtext.h>
#include <look/flatpainting.h>
#include <look/icons.h>
#include <tuple>
#include <words/durations.h>
#include <words/historylinewords.h>
#include <words/isolation.h>
#include <words/timelinewords.h>

namespace records {

using namespace Qt::Literals::StringLiterals;
using history::HistoryKey;
using history::TimelineLane;
using history::TimelineMark;
using history::TimelineSpan;
using look::IconName;
using What = history::TimelineSpan::What;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(records::Timeline)
};

constexpr int signSide = 12;
constexpr int barPadding = 5;
constexpr int barRadius = 3;
constexpr int besideRow = 2; // above and below a bar

/// What a bar is made of.
struct BarLook
{
    QColor fill;
    QColor edge;
    QColor ink;
    IconName sign;
    QString text;
    bool isBold = false;
};

QRectF placeOf(const QRect &row, const TimelineScale &scale, qint64 from, qint64 to)
{
    constexpr double least = 2; // what is short is seen
    const QRect room = laneRoom(row);
    // No further out than it takes: a painter's numbers have an end.
    constexpr double outside = 8;
    const double left = std::max(scale.x(from), -outside);
    const double right = std::min(std::max(scale.x(to), left + least), room.width() + outside);
    return {room.left() + left, row.top() + besideRow * 1.0, right - left,
            row.height() - 2.0 * besideRow};
}

bool isSeen(const TimelineScale &scale, qint64 from, qint64 to)
{
    return to >= scale.seenFrom() && from <= scale.seenTo();
}

void paintBar(QPainter *painter, const QRectF &bar, const BarLook &its, const LaneLook &look)
{
    look::drawBox(painter, bar, {.fill = its.fill, .edge = its.edge, .radius = barRadius});
    QRectF inside = bar.adjusted(barPadding, 0, -barPadding, 0);
    // What is begun out of sight is named where it can be seen.
    if (inside.width() < signSide)
        return;
    look::drawIcon(painter, {inside.left(), inside.top(), signSide, inside.height()}, its.sign,
                   its.ink);
    inside.setLeft(inside.left() + signSide + barPadding);
    QFont font = look.font;
    font.setBold(its.isBold);
    if (QFontMetrics(font).horizontalAdvance(
            look::beginningOf(its.text, QFontMetrics(font), static_cast<int>(inside.width())))
        > inside.width())
        return;
    painter->setFont(font);
    painter->setPen(its.ink);
    painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, its.text);
}

QString durationOf(const TimelineSpan &span)
{
    return words::clockText(std::chrono::duration_cast<std::chrono::seconds>(
        std::chrono::milliseconds(span.to - span.from)));
}

void paintHeld(QPainter *painter, const QRect &row, const TimelineSpan &span, const LaneLook &look)
{
    const look::Tones tones = look::tonesFor(look.palette);
    const QColor base = look.palette.color(QPalette::Active, QPalette::Base);
    const qint64 tooLong = look.threshold > 0 ? span.from + look.threshold : span.to;
    paintBar(painter, placeOf(row, look.scale, span.from, span.to),
             {.fill = look::laidOn(base, tones.hold),
              .edge = tones.on,
              .ink = tones.holdText,
              .sign = IconName::Pause,
              .text = Words::tr("on hold %1", "a duration").arg(durationOf(span))},
             look);
    if (tooLong < span.to && isSeen(look.scale, tooLong, span.to))
        paintBar(painter, placeOf(row, look.scale, tooLong, span.to),
                 {.fill = tones.longHold,
                  .edge = tones.longHoldText,
                  .ink = tones.longHoldText,
                  .sign = IconName::Clock,
                  .text = Words::tr("too long"),
                  .isBold = true},
                 look);
}

void paintCoached(QPainter *painter, const QRect &row, const TimelineSpan &span,
                  const LaneLook &look)
{
    const look::Tones tones = look::tonesFor(look.palette);
    const QRectF bar = placeOf(row, look.scale, span.from, span.to);
    const QString text = Words::tr("by %1", "who coaches").arg(words::isolated(span.coach));
    const int room = static_cast<int>(bar.width()) - 3 * barPadding - signSide;
    QFont bold = look.font;
    bold.setBold(true);
    paintBar(painter, bar,
             {.fill = tones.on,
              .edge = {},
              .ink = tones.onText,
              .sign = IconName::Headset,
              .text = look::elidedText(text, QFontMetrics(bold), room),
              .isBold = true},
             look);
}

/// Over a hold, which shines through.
void paintMuted(QPainter *painter, const QRect &row, const TimelineSpan &span, bool isAlone,
                const LaneLook &look)
{
    const look::Tones tones = look::tonesFor(look.palette);
    const QRectF bar = placeOf(row, look.scale, span.from, span.to);
    const QColor base = look.palette.color(QPalette::Active, QPalette::Base);
    const QColor ink = look.palette.color(QPalette::Active, QPalette::Text);
    if (isAlone)
        return paintBar(painter, bar,
                        {.fill = look::laidOn(base, tones.routine),
                         .edge = tones.edge,
                         .ink = ink,
                         .sign = IconName::MicOff,
                         .text = Words::tr("muted")},
                        look);
    look::drawBox(painter, bar, {.fill = tones.routine, .edge = tones.edge, .radius = barRadius});
    if (bar.width() >= 2 * signSide + 3 * barPadding)
        look::drawIcon(painter,
                       {bar.right() - barPadding - signSide, bar.top(), signSide, bar.height()},
                       IconName::MicOff, ink);
}

void paintSpans(QPainter *painter, const QRect &row, const TimelineLane &lane, const LaneLook &look)
{
    constexpr double thick = 3;
    const look::Tones tones = look::tonesFor(look.palette);
    const auto each = [&](What what, auto paint) {
        double last = -1;
        for (const TimelineSpan &span : lane.spans) {
            if (span.what != what || !isSeen(look.scale, span.from, span.to))
                continue;
            // Of a thousand in one place one is drawn.
            const double end = look.scale.x(span.to);
            if (end - last < 1 && span.to != look.scale.seenTo())
                continue;
            last = end;
            paint(span);
        }
    };
    each(What::Present, [&](const TimelineSpan &span) {
        QRectF line = placeOf(row, look.scale, span.from, span.to);
        line.setTop(line.center().y() - thick / 2);
        line.setHeight(thick);
        look::drawBox(painter, line, {.fill = tones.edge, .edge = {}, .radius = thick / 2});
    });
    QList<TimelineSpan> over;
    const auto isUnderAnother = [&over](const TimelineSpan &muted) {
        return std::ranges::any_of(over, [&muted](const TimelineSpan &span) {
            return span.from < muted.to && span.to > muted.from;
        });
    };
    for (const What what : {What::Held, What::Coached})
        each(what, [&](const TimelineSpan &span) { over += span; });
    each(What::Muted, [&](const TimelineSpan &span) {
        if (!isUnderAnother(span))
            paintMuted(painter, row, span, true, look);
    });
    for (const TimelineSpan &span : std::as_const(over)) {
        if (span.what == What::Held)
            paintHeld(painter, row, span, look);
        else
            paintCoached(painter, row, span, look);
    }
    each(What::Muted, [&](const TimelineSpan &span) {
        if (isUnderAnother(span))
            paintMuted(painter, row, span, false, look);
    });
}

void paintMarks(QPainter *painter, const QRect &row, const TimelineLane &lane, const LaneLook &look,
                const LaneState &state)
{
    const look::Tones tones = look::tonesFor(look.palette);
    const QRect room = laneRoom(row);
    const double y = row.top() + row.height() / 2.0;
    const auto placeAt = [&](qint64 at) { return QPointF(room.left() + look.scale.x(at), y); };
    const auto ring = [&](qint64 at) {
        const double side = row.height() - 2;
        look::drawFocusFrame(painter,
                             {placeAt(at) - QPointF(side / 2, side / 2), QSizeF(side, side)},
                             tones.on, side / 2);
    };
    const qint64 most = look.scale.at(room.width() + markSide);
    auto mark = std::ranges::lower_bound(lane.marks, look.scale.at(-markSide), {},
                                         [](const TimelineMark &each) { return each.key.at; });
    double last = -markSide;
    for (; mark != lane.marks.end() && mark->key.at <= most; ++mark) {
        if (state.shown == mark->key)
            ring(mark->key.at);
        // Of a thousand in one place one is drawn.
        const QPointF place = placeAt(mark->key.at);
        if (isTold(*mark) || place.x() - last < 1)
            continue;
        last = place.x();
        paintMark(painter, place, *mark, look.palette);
    }
    if (state.mark >= 0 && state.mark < lane.marks.size())
        ring(lane.marks[state.mark].key.at);
}

QString tickText(qint64 at, qint64 step)
{
    constexpr qint64 minute = 60'000;
    constexpr qint64 day = 24 * 60 * minute;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at);
    if (step >= day)
        return QLocale().toString(local.date(), u"d MMM"_s);
    return local.time().toString(step >= minute ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

/// Pixels from one time to the next.
int tickRoom(const QFont &font)
{
    constexpr int apart = 40;
    return QFontMetrics(font).horizontalAdvance(u"00:00:00"_s) + apart;
}

} // namespace

int laneHeight(const QFont &font)
{
    constexpr int least = 20;
    return std::max(least, QFontMetrics(font).height() + 2 * besideRow);
}

QRect laneRoom(const QRect &row)
{
    return row.adjusted(laneMargin + laneNameWidth, 0, -laneMargin, 0);
}

void paintLane(QPainter *painter, const QRect &row, const TimelineLane &lane, const LaneLook &look,
               const LaneState &state)
{
    const look::Tones tones = look::tonesFor(look.palette);
    const QRect room = laneRoom(row);
    painter->save();
    if (state.isCurrent)
        painter->fillRect(row, look.palette.color(QPalette::Active, QPalette::Highlight));
    painter->setFont(look.font);
    painter->setPen(lane.isOfAll() ? tones.quiet
                                   : look.palette.color(QPalette::Active, QPalette::Text));
    const QRect name(row.left() + laneMargin, row.top(), laneNameWidth - laneMargin, row.height());
    painter->drawText(
        name, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        look::elidedText(words::laneName(lane), QFontMetrics(look.font), name.width()));
    painter->setClipRect(room.adjusted(-laneMargin / 2, 0, laneMargin / 2, 0));
    for (const qint64 tick : look.scale.ticks(tickRoom(look.font)))
        look::drawEdge(painter,
                       QRectF(room.left() + look.scale.x(tick), row.top(), 1, row.height()),
                       Qt::LeftEdge, tones.line);
    paintSpans(painter, row, lane, look);
    if (state.shown)
        look::drawEdge(
            painter,
            QRectF(room.left() + look.scale.x(state.shown->at), row.top(), 1, row.height()),
            Qt::LeftEdge, tones.on);
    paintMarks(painter, row, lane, look, state);
    painter->restore();
}

void paintTimes(QPainter *painter, const QRect &row, const LaneLook &look,
                std::optional<qint64> shown)
{
    constexpr int padding = 6;
    const look::Tones tones = look::tonesFor(look.palette);
    const QRect room = laneRoom(row);
    const int apart = tickRoom(look.font);
    const qint64 step = look.scale.tickStep(apart);
    const auto placeOfText = [&](qint64 at, const QString &text) {
        const int wide = QFontMetrics(look.font).horizontalAdvance(text) + 2 * padding;
        QRectF place(0, row.top(), wide, row.height());
        place.moveCenter({room.left() + look.scale.x(at), place.center().y()});
        // No further out than the row goes.
        place.moveLeft(std::clamp<double>(place.left(), row.left(), row.right() - wide));
        return place;
    };
    painter->save();
    painter->setFont(look.font);
    painter->setPen(tones.quiet);
    for (const qint64 tick : look.scale.ticks(apart)) {
        const QString text = tickText(tick, step);
        painter->drawText(placeOfText(tick, text), Qt::AlignCenter | Qt::TextSingleLine, text);
    }
    if (shown && *shown >= look.scale.seenFrom() && *shown <= look.scale.seenTo()) {
        const QString text = words::momentText(*shown, look.timeline);
        const QRectF pill = placeOfText(*shown, text);
        look::drawBox(painter, pill.adjusted(0, 1, 0, -1),
                      {.fill = tones.on, .edge = {}, .radius = barRadius});
        painter->setPen(tones.onText);
        painter->drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text);
    }
    painter->restore();
}

int markAt(const TimelineLane &lane, const TimelineScale &scale, double x)
{
    constexpr double sure = 10; // pixels
    const auto placeOf = [&scale](const TimelineMark &mark) { return scale.x(mark.key.at); };
    const auto first = std::ranges::lower_bound(lane.marks, x - sure, {}, placeOf);
    const auto end = std::ranges::upper_bound(lane.marks, x + sure, {}, placeOf);
    const auto numberOf
        = [&lane](auto mark) { return static_cast<int>(mark - lane.marks.begin()); };
    if (first == end)
        return numberOf(first) - 1;
    // Of those that nobody can tell apart the one that calls for somebody, else the latest.
    const auto rank = [&](const TimelineMark &mark) {
        return std::tuple(-std::floor(std::abs(placeOf(mark) - x) / (sure / 4)),
                          words::toneOf(mark) == changes::Tone::Trouble, mark.key);
    };
    return numberOf(std::ranges::max_element(first, end, {}, rank));
}

} // namespace records
