// SPDX-License-Identifier: Apache-2.0
#include "switchstate.h"

#include <QCoreApplication>

namespace people {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(people::SwitchState)
};

QString spokenValue(const SwitchState &state)
{
    switch (state.value) {
    case SwitchState::Value::Off:
        return Words::tr("off");
    case SwitchState::Value::On:
        if (state.isUnheard)
            return state.target.isEmpty() ? Words::tr("on, heard by nobody")
                                          : Words::tr("on, %1, heard by nobody").arg(state.target);
        return state.target.isEmpty() ? Words::tr("on") : Words::tr("on, %1").arg(state.target);
    case SwitchState::Value::Unknown:
        return Words::tr("unknown");
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
        return Words::tr("%1, sending").arg(value);
    case Mark::TryingAgain:
        return Words::tr("%1, trying again").arg(value);
    case Mark::Paused:
        return Words::tr("%1, waits: %2").arg(value, state.reason);
    case Mark::Refused:
        return Words::tr("%1, failed: %2").arg(value, state.reason);
    case Mark::NotApplied:
        return Words::tr("%1, accepted but not applied").arg(value);
    case Mark::Unknown:
        return Words::tr("unknown, %1").arg(state.reason);
    case Mark::Unavailable:
        return Words::tr("%1, unavailable: %2").arg(value, state.reason);
    }
    return value;
}

} // namespace people
