// SPDX-License-Identifier: Apache-2.0
#include "change.h"

namespace changes {

bool Change::isSettled() const
{
    switch (state) {
    case State::Waiting:
    case State::Sending:
    case State::TryingAgain:
    case State::Paused:
    case State::Unreadable:
        return false;
    case State::Confirmed:
    case State::NotApplied:
    case State::Refused:
    case State::Unknown:
    case State::Superseded:
    case State::Cancelled:
        return true;
    }
    return true;
}

bool Change::waits() const
{
    return state == State::Waiting || state == State::TryingAgain || state == State::Paused;
}

bool Change::isRepeatable() const
{
    return operation == Operation::EndConference
        || (operation == Operation::Update && !update.announceUrl);
}

} // namespace changes
