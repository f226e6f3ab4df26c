// SPDX-License-Identifier: Apache-2.0
#include "round.h"

namespace reading {

void Round::succeed()
{
    hasRead = true;
    lost = 0;
}

void Round::note(const twilio::Error &error)
{
    if (!problem || problem->retryAfter < error.retryAfter)
        problem = error;
}

bool Round::isEndedBy(const twilio::Error &error)
{
    note(error);
    lost = twilio::isConnectionProblem(error) ? lost + 1 : 0;
    return twilio::areCredentialsRefused(error) || twilio::isThrottled(error) || lost > 1;
}

} // namespace reading
