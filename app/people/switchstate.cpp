// SPDX-License-Identifier: Apache-2.0
#include "switchstate.h"

#include "switchfields.h"

#include <words/switchwords.h>

namespace people {

namespace {

std::optional<bool> isOn(SwitchState::Value value)
{
    switch (value) {
    case SwitchState::Value::Off:
        return false;
    case SwitchState::Value::On:
        return true;
    case SwitchState::Value::Unknown:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<bool> isOn(const SwitchState &state)
{
    return isOn(state.value);
}

namespace {

words::SwitchFacts factsOf(Switch which, const SwitchState &state)
{
    return {.which = switchField(which).words,
            .isOn = isOn(state.told),
            .target = state.toldTarget,
            .isUnheard = state.isUnheard,
            .heldFor = state.held ? std::optional(state.held->duration()) : std::nullopt,
            .isHeldAtLeast = state.held && state.held->isAtLeast,
            .mark = state.mark,
            .isOnAsked = isOn(state) == true,
            .targetAsked = state.target,
            .reason = state.mark == SwitchState::Mark::Unknown ? state.brief : state.reason};
}

} // namespace

QString paintedText(Switch which, const SwitchState &state)
{
    return words::paintedSwitch(factsOf(which, state));
}

QString spokenText(Switch which, const SwitchState &state, bool isHeldTooLong)
{
    words::SwitchFacts facts = factsOf(which, state);
    facts.isHeldTooLong = isHeldTooLong;
    return words::spokenSwitch(facts);
}

QString verbOf(Switch which, bool on)
{
    return words::verbOf(switchField(which).words, on);
}

} // namespace people
