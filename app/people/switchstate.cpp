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

QString spokenText(Switch which, const SwitchState &state)
{
    using Mark = SwitchState::Mark;
    const QString value = state.isUnheard
        ? words::spokenUnheardCoach(state.toldTarget)
        : words::spokenSwitch(switchField(which).spoken, isOn(state.told), state.toldTarget,
                              state.mark != Mark::None);
    switch (state.mark) {
    case Mark::None:
        return value;
    case Mark::Sending:
        return words::spokenSending(value);
    case Mark::TryingAgain:
        return words::spokenTryingAgain(value);
    case Mark::Paused:
        return words::spokenPaused(value);
    case Mark::Refused:
        return words::spokenRefused(value, state.reason);
    case Mark::Failed:
        return words::spokenFailed(value, state.reason);
    case Mark::NotApplied:
        return words::spokenNotApplied(value);
    case Mark::Unknown:
        return words::spokenUnknown(state.brief);
    case Mark::Unavailable:
        // The status says why, once for all four.
        return {};
    }
    return value;
}

} // namespace people
