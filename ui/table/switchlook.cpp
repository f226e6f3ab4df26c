// SPDX-License-Identifier: Apache-2.0
#include "switchlook.h"

#include <QCoreApplication>
#include <array>
#include <people/participantrow.h>

namespace table {

using people::Switch;
using people::SwitchState;
using Shape = SwitchLook::Shape;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(table::SwitchLook)
};

/// How a switch that is on is told.
struct OnLook
{
    Switch which;
    look::IconName sign;
    const char *word;
};

/// In the order of Switch.
constexpr std::array<OnLook, people::allSwitches.size()> onLooks{{
    {Switch::Muted, look::IconName::MicOff, QT_TRANSLATE_NOOP("table::SwitchLook", "Muted")},
    {Switch::Hold, look::IconName::Pause, QT_TRANSLATE_NOOP("table::SwitchLook", "Hold")},
    {Switch::Coaching, look::IconName::Headset, QT_TRANSLATE_NOOP("table::SwitchLook", "Coaching")},
    {Switch::EndConferenceOnExit, look::IconName::Power,
     QT_TRANSLATE_NOOP("table::SwitchLook", "Ends")},
}};

const OnLook &onLook(Switch which)
{
    const OnLook &look = onLooks[static_cast<size_t>(which)];
    Q_ASSERT(look.which == which);
    return look;
}

/// Whoever is being coached is named in place of the word.
QString wordOf(Switch which, const SwitchState &state)
{
    return state.target.isEmpty() ? Words::tr(onLook(which).word) : state.target;
}

} // namespace

look::IconName signOf(Switch which)
{
    return onLook(which).sign;
}

SwitchLook lookOf(const SwitchState &state, Switch which)
{
    const bool on = state.value == SwitchState::Value::On;
    SwitchLook look;
    if (on) {
        look.sign = signOf(which);
        look.word = wordOf(which, state);
    }
    if (state.value == SwitchState::Value::Unknown && state.mark != SwitchState::Mark::Unavailable)
        return {.shape = Shape::Hatched,
                .sign = look::IconName::Question,
                .word = Words::tr("unknown")};

    switch (state.mark) {
    case SwitchState::Mark::None:
        look.shape = on ? Shape::Filled : Shape::Outline;
        return look;
    case SwitchState::Mark::Sending:
        look.shape = Shape::Dashed;
        look.mark = look::IconName::Dots;
        return look;
    case SwitchState::Mark::TryingAgain:
        look.shape = Shape::Dashed;
        look.mark = look::IconName::Clock;
        return look;
    case SwitchState::Mark::Paused:
        look.shape = Shape::Dashed;
        look.word = Words::tr("waits");
        look.mark = look::IconName::Clock;
        return look;
    case SwitchState::Mark::Refused:
    case SwitchState::Mark::Failed:
        if (!on)
            return {.shape = Shape::Refused,
                    .sign = look::IconName::Exclamation,
                    .word = state.mark == SwitchState::Mark::Failed ? Words::tr("failed")
                                                                    : Words::tr("refused")};
        look.shape = Shape::FilledRefused;
        look.mark = look::IconName::Exclamation;
        return look;
    case SwitchState::Mark::NotApplied:
        if (!on)
            return {.shape = Shape::NotApplied,
                    .sign = look::IconName::NotEqual,
                    .word = Words::tr("not applied")};
        look.shape = Shape::FilledNotApplied;
        look.mark = look::IconName::NotEqual;
        return look;
    case SwitchState::Mark::Unknown:
        return {.shape = Shape::Hatched,
                .sign = look::IconName::Question,
                .word = Words::tr("unknown")};
    case SwitchState::Mark::Unavailable:
        look.shape = on ? Shape::Faded : Shape::Dash;
        return look;
    }
    return look;
}

} // namespace table
