// SPDX-License-Identifier: Apache-2.0
#include "supersession.h"

#include <twilio/updatefields.h>

namespace changes {
namespace {

using Update = twilio::ParticipantUpdate;
using twilio::UpdateField;

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
    // Left alone, the end would be sent to somebody who is still on hold, and do nothing.
    const bool isWithEnd = rest.endConferenceOnExit || newer.endConferenceOnExit;
    if (rest.hold && newer.hold && !isWithEnd && !between.endConferenceOnExit) {
        rest.hold.reset();
        rest.holdUrl.reset();
        rest.holdMethod.reset();
    }
    if (newer.endConferenceOnExit && !newer.hold && !between.hold && !rest.hold)
        rest.endConferenceOnExit.reset();
}

/// Whether \p newer takes the place of the value of \p field in \p older, whatever the other fields
/// are, but for its companion.
bool isReplaced(const UpdateField &field, const Update &older, const Update &newer)
{
    switch (field.replacement) {
    case UpdateField::Replacement::Plain:
        return textOf(newer, field).has_value();
    case UpdateField::Replacement::Address: {
        const UpdateField *companion = companionOf(field);
        const bool isUrl = field.content == UpdateField::Content::Url;
        const UpdateField *url = isUrl ? &field : companion;
        const UpdateField *method = isUrl ? companion : &field;
        const auto sets = [](const Update &update, const UpdateField *one) {
            return one && textOf(update, *one).has_value();
        };
        // The newer method would be taken for that of the older URL.
        return sets(newer, url) || (sets(newer, method) && !sets(older, url));
    }
    case UpdateField::Replacement::Coupled:
    case UpdateField::Replacement::Never:
        return false;
    }
    return false;
}

Update remainder(const Update &older, const Update &newer, const Update &between)
{
    Update rest = older;
    replaceHearing(rest, newer, between);
    replaceHoldAndEnd(rest, newer, between);
    for (const UpdateField &field : twilio::updateFields()) {
        if (isReplaced(field, older, newer))
            reset(rest, field);
    }
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
