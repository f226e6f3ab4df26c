// SPDX-License-Identifier: Apache-2.0
#include "switchstate.h"

#include <QCoreApplication>

namespace people {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("people::SwitchState", text);
}

QString spokenValue(const SwitchState &state)
{
    switch (state.value) {
    case SwitchState::Value::Off:
        return tr("off");
    case SwitchState::Value::On:
        return state.target.isEmpty() ? tr("on") : tr("on, %1").arg(state.target);
    case SwitchState::Value::Unknown:
        return tr("unknown");
    }
    return {};
}

} // namespace

QString spokenText(const SwitchState &state)
{
    using Mark = SwitchState::Mark;
    const QString value = spokenValue(state);
    switch (state.mark) {
    case Mark::None:
        return value;
    case Mark::Sending:
        return tr("%1, sending").arg(value);
    case Mark::TryingAgain:
        return tr("%1, trying again").arg(value);
    case Mark::Held:
        return tr("%1, waits: %2").arg(value, state.reason);
    case Mark::Refused:
        return tr("%1, failed: %2").arg(value, state.reason);
    case Mark::NotApplied:
        return tr("%1, accepted but not applied").arg(value);
    case Mark::Unknown:
        return tr("unknown, %1").arg(state.reason);
    case Mark::Unavailable:
        return tr("%1, unavailable: %2").arg(value, state.reason);
    }
    return value;
}

} // namespace people
