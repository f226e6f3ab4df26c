// SPDX-License-Identifier: Apache-2.0
#include "change.h"

#include "statetraits.h"

namespace changes {

twilio::ParticipantAddress Change::lane() const
{
    // Whoever is called is nobody yet, whom another change could come before or after.
    if (std::holds_alternative<DialIn>(operation))
        return {address.conferenceSid(), id.toString()};
    return callSid.isEmpty() ? address
                             : twilio::ParticipantAddress(address.conferenceSid(), callSid);
}

bool Change::isSettled() const
{
    return traitsOf(state).isSettled();
}

bool Change::waits() const
{
    return traitsOf(state).waits;
}

bool Change::canBeSentAgain() const
{
    return isWhole && !isSentAgain && (state == State::Refused || !isDecided);
}

} // namespace changes
