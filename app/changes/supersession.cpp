// SPDX-License-Identifier: Apache-2.0
#include "supersession.h"

namespace changes {
namespace {

using Update = twilio::ParticipantUpdate;

bool setsCoaching(const Update &update)
{
    return update.coaching || update.callSidToCoach;
}

void replaceHearing(Update &rest, const Update &newer, const Update &between)
{
    const bool goTogether = rest.muted && setsCoaching(rest);
    const bool replacesBoth = newer.muted && setsCoaching(newer);
    if (between.muted || setsCoaching(between) || (goTogether && !replacesBoth))
        return;
    if (newer.muted)
        rest.muted.reset();
    if (setsCoaching(newer)) {
        rest.coaching.reset();
        rest.callSidToCoach.reset();
    }
}

void replaceHoldAndEnd(Update &rest, const Update &newer, const Update &between)
{
    const bool isHoldReplaced
        = rest.hold && newer.hold && !newer.endConferenceOnExit && !between.endConferenceOnExit;
    if (isHoldReplaced)
        rest.hold.reset();
    if (isHoldReplaced || newer.holdUrl || (newer.holdMethod && !rest.holdUrl)) {
        rest.holdUrl.reset();
        rest.holdMethod.reset();
    }
    if (newer.endConferenceOnExit && !newer.hold && !between.hold && !rest.hold)
        rest.endConferenceOnExit.reset();
}

Update remainder(const Update &older, const Update &newer, const Update &between)
{
    Update rest = older;
    replaceHearing(rest, newer, between);
    replaceHoldAndEnd(rest, newer, between);
    if (newer.waitUrl || (newer.waitMethod && !older.waitUrl)) {
        rest.waitUrl.reset();
        rest.waitMethod.reset();
    }
    if (newer.beepOnExit)
        rest.beepOnExit.reset();
    return rest;
}

} // namespace

std::vector<Update> remainders(const std::vector<Update> &older, const Update &newer)
{
    std::vector<Update> left(older.size());
    Update between;
    for (size_t i = older.size(); i-- > 0;) {
        left[i] = remainder(older[i], newer, between);
        between = twilio::merged(between, left[i]);
    }
    return left;
}

} // namespace changes
