// SPDX-License-Identifier: Apache-2.0
#include "markpainting.h"

#include <QPainter>
#include <controls/tonecolour.h>
#include <look/appearance.h>
#include <look/flatpainting.h>
#include <look/icons.h>
#include <words/historylinewords.h>

namespace records {

using history::TimelineMark;
using look::IconName;

namespace {

IconName signOf(const TimelineMark &mark)
{
    if (mark.state == history::Outcome::State::NotApplied)
        return IconName::NotEqual;
    return words::toneOf(mark) == changes::Tone::Trouble ? IconName::Exclamation
                                                         : IconName::Question;
}

} // namespace

bool isTold(const TimelineMark &mark)
{
    using Act = history::Act;
    using Kind = history::Sighting::Kind;
    if (mark.seen)
        return *mark.seen != Kind::ConferenceEnded && *mark.seen != Kind::LookedAway
            && *mark.seen != Kind::Omitted && *mark.seen != Kind::EndsConference
            && *mark.seen != Kind::GoesOn;
    switch (*mark.act) {
    case Act::Mute:
    case Act::Unmute:
    case Act::Hold:
    case Act::HoldWithMusic:
    case Act::Resume:
    case Act::Coach:
    case Act::CoachUnheard:
    case Act::ListenOnly:
    case Act::SpeakToEveryone:
        return mark.state == history::Outcome::State::Confirmed;
    default:
        return false;
    }
}

void paintMark(QPainter *painter, QPointF middle, const TimelineMark &mark, const QPalette &palette)
{
    constexpr double dot = 6;
    const look::Tones tones = look::tonesFor(palette);
    const changes::Tone tone = words::toneOf(mark);
    const bool isLoud = tone == changes::Tone::Trouble || tone == changes::Tone::Unknown;
    const double side = isLoud ? markSide : dot;
    const QRectF place(middle - QPointF(side / 2, side / 2), QSizeF(side, side));
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    if (!isLoud)
        return look::drawBox(
            painter, place,
            {.fill = mark.act ? tones.on : tones.edge, .edge = base, .radius = side / 2});
    const QColor colour = tones.*controls::colourOf(tone);
    look::drawBox(painter, place, {.fill = base, .edge = colour, .radius = side / 2});
    look::drawIcon(painter, place.adjusted(2, 2, -2, -2), signOf(mark), colour);
}

} // namespace records
