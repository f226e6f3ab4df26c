// SPDX-License-Identifier: Apache-2.0
#include "switchlook.h"

#include <array>
#include <people/participantrow.h>

namespace table {

using look::IconName;
using people::Switch;
using people::SwitchState;
using Edge = SwitchLook::Edge;
using Fill = SwitchLook::Fill;
using Mark = SwitchState::Mark;

namespace {

/// How a switch that is on looks.
struct OnLook
{
    Switch which;
    IconName sign;
    Fill fill;
};

/// In the order of Switch.
constexpr std::array<OnLook, people::allSwitches.size()> onLooks{{
    {Switch::Muted, IconName::MicOff, Fill::Quiet},
    {Switch::Hold, IconName::Pause, Fill::Hold},
    {Switch::Coaching, IconName::Headset, Fill::Accent},
    {Switch::EndConferenceOnExit, IconName::Power, Fill::Trouble},
}};

const OnLook &onLook(Switch which)
{
    const OnLook &look = onLooks[static_cast<size_t>(which)];
    Q_ASSERT(look.which == which);
    return look;
}

/// What a mark draws: an edge, and a sign before the word or after it.
struct News
{
    Mark mark;
    Edge edge = Edge::None;
    std::optional<IconName> sign = {};
    std::optional<IconName> after = {};
};

/// In the order of changes::Mark.
constexpr std::array<News, 9> allNews{{
    {.mark = Mark::None},
    {.mark = Mark::Sending, .edge = Edge::Dashed, .after = IconName::Dots},
    {.mark = Mark::TryingAgain, .edge = Edge::Dashed, .after = IconName::Clock},
    {.mark = Mark::Paused, .edge = Edge::Dashed, .after = IconName::Hourglass},
    {.mark = Mark::Refused, .edge = Edge::Trouble, .sign = IconName::Exclamation},
    {.mark = Mark::Failed, .edge = Edge::Trouble, .sign = IconName::Exclamation},
    {.mark = Mark::NotApplied, .edge = Edge::Doubt, .sign = IconName::NotEqual},
    {.mark = Mark::Unknown, .edge = Edge::Doubt, .sign = IconName::Question},
    {.mark = Mark::Unavailable},
}};

const News &newsOf(Mark mark)
{
    const News &news = allNews[static_cast<size_t>(mark)];
    Q_ASSERT(news.mark == mark);
    return news;
}

Fill fillOf(const SwitchState &state, Switch which)
{
    if (state.told == SwitchState::Value::Unknown || state.mark == Mark::Unknown)
        return Fill::Hatched;
    const bool isOn = state.told == SwitchState::Value::On;
    return isOn && !state.isUnheard ? onLook(which).fill : Fill::None;
}

/// What nothing marks.
SwitchLook settledLook(const SwitchState &state, Switch which, bool hasVerb)
{
    SwitchLook look{.fill = fillOf(state, which), .word = people::paintedText(which, state)};
    switch (state.told) {
    case SwitchState::Value::Unknown:
        look.edge = Edge::Doubt;
        look.sign = IconName::Question;
        break;
    case SwitchState::Value::On:
        look.edge = state.isUnheard ? Edge::Unheard : Edge::None;
        look.sign = state.isUnheard ? IconName::MicOff : signOf(which);
        break;
    case SwitchState::Value::Off:
        look.edge = Edge::Off;
        look.sign = hasVerb ? std::optional(signOf(which)) : std::nullopt;
        look.word = hasVerb ? people::verbOf(which, true) : QString();
        break;
    }
    return look;
}

} // namespace

bool SwitchLook::isBold() const
{
    if (edge == Edge::Dashed)
        return false;
    return edge == Edge::Unheard || edge == Edge::Trouble || edge == Edge::Doubt
        || fill == Fill::Accent || fill == Fill::Trouble || fill == Fill::Hatched
        || fill == Fill::LongHold;
}

IconName signOf(Switch which)
{
    return onLook(which).sign;
}

namespace {

/// The same, where the hold lasts too long.
SwitchLook forLong(SwitchLook look)
{
    if (look.fill != Fill::Hold)
        return look;
    look.fill = Fill::LongHold;
    if (look.sign == IconName::Pause)
        look.sign = IconName::Clock;
    return look;
}

} // namespace

SwitchLook lookOf(const SwitchState &state, Switch which, bool hasVerb, bool isHeldTooLong)
{
    if (isHeldTooLong)
        return forLong(lookOf(state, which, hasVerb));
    if (state.mark == Mark::None)
        return settledLook(state, which, hasVerb);
    const News &news = newsOf(state.mark);
    SwitchLook look{.edge = news.edge,
                    .sign = news.sign,
                    .word = people::paintedText(which, state),
                    .mark = news.after};
    if (state.mark != Mark::Unavailable)
        look.fill = fillOf(state, which);
    return look;
}

} // namespace table
