// SPDX-License-Identifier: Apache-2.0
#include "switchstate.h"

#include <words/switchwords.h>

namespace people {

std::optional<bool> isOn(const SwitchState &state)
{
    switch (state.value) {
    case SwitchState::Value::Off:
        return false;
    case SwitchState::Value::On:
        return true;
    case SwitchState::Value::Unknown:
        break;
    }
    return std::nullopt;
}

QString spokenText(const SwitchState &state)
{
    using Mark = SwitchState::Mark;
    const QString value = state.isUnheard ? words::spokenUnheardCoach(state.target)
                                          : words::spokenSwitch(isOn(state), state.target);
    switch (state.mark) {
    case Mark::None:
        return value;
    case Mark::Sending:
        return words::spokenSending(value);
    case Mark::TryingAgain:
        return words::spokenTryingAgain(value);
    case Mark::Paused:
        return words::spokenPaused(value, state.reason);
    case Mark::Refused:
        return words::spokenFailed(value, state.reason);
    case Mark::NotApplied:
        return words::spokenNotApplied(value);
    case Mark::Unknown:
        return words::spokenUnknown(state.reason);
    case Mark::Unavailable:
        return words::spokenUnavailable(value, state.reason);
    }
    return value;
}

} // namespace people
