// SPDX-License-Identifier: Apache-2.0
#include "timelinelegend.h"

#include <QPainter>
#include <algorithm>
#include <functional>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/icons.h>
#include <vector>

namespace records {

using look::IconName;

namespace {

constexpr int box = 20;
constexpr int boxHeight = 16;
constexpr int gap = 6;
constexpr int apart = 14;

struct Entry
{
    QString words;
    std::function<void(QPainter *, const QRectF &)> draw;
};

Entry barEntry(const QString &words, const look::Box &bar, IconName sign, const QColor &ink,
               int width = box)
{
    return {words, [bar, sign, ink, width](QPainter *painter, const QRectF &room) {
                QRectF place = room;
                place.setWidth(width);
                place.moveCenter(room.center());
                look::drawBox(painter, place, bar);
                look::drawIcon(painter, place.adjusted(2, 2, -2, -2), sign, ink);
            }};
}

std::vector<Entry> entriesFor(const QPalette &palette)
{
    constexpr double radius = 3;
    const look::Tones tones = look::tonesFor(palette);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    return {
        {TimelineLegend::tr("present"),
         [tones](QPainter *painter, const QRectF &place) {
             constexpr double thick = 3;
             QRectF line = place;
             line.setHeight(thick);
             line.moveCenter(place.center());
             look::drawBox(painter, line, {.fill = tones.edge, .edge = {}, .radius = thick / 2});
         }},
        barEntry(TimelineLegend::tr("muted"),
                 {.fill = look::laidOn(base, tones.routine), .edge = tones.edge, .radius = radius},
                 IconName::MicOff, text),
        barEntry(TimelineLegend::tr("on hold"),
                 {.fill = look::laidOn(base, tones.hold), .edge = tones.on, .radius = radius},
                 IconName::Pause, tones.holdText),
        barEntry(TimelineLegend::tr("too long"),
                 {.fill = tones.longHold, .edge = tones.longHoldText, .radius = radius},
                 IconName::Clock, tones.longHoldText),
        barEntry(TimelineLegend::tr("coached"), {.fill = tones.on, .edge = {}, .radius = radius},
                 IconName::Headset, tones.onText),
        barEntry(TimelineLegend::tr("failed"),
                 {.fill = base, .edge = tones.trouble, .radius = boxHeight / 2.0},
                 IconName::Exclamation, tones.trouble, boxHeight),
    };
}

} // namespace

TimelineLegend::TimelineLegend(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(
        tr("A line: present. A crossed microphone: muted. Two bars: on hold. A clock: "
           "on hold for too long. A headset: coached. An exclamation mark: failed."));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize TimelineLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : entriesFor(palette()))
        width += box + gap + fontMetrics().horizontalAdvance(entry.words) + apart;
    return {width, std::max(boxHeight, fontMetrics().height())};
}

QSize TimelineLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void TimelineLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Tones tones = look::tonesFor(palette());
    int x = 0;
    for (const Entry &entry : entriesFor(palette())) {
        const int words = fontMetrics().horizontalAdvance(entry.words);
        if (x + box + gap + words > width())
            return;
        QRectF place(x, 0, box, boxHeight);
        place.moveTop((height() - boxHeight) / 2.0);
        entry.draw(&painter, place);
        painter.setPen(tones.quiet);
        painter.drawText(QRect(x + box + gap, 0, words + 1, height()), Qt::AlignVCenter,
                         entry.words);
        x += box + gap + words + apart;
    }
}

} // namespace records
