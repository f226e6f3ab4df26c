// SPDX-License-Identifier: Apache-2.0
#include "replacement.h"

#include "supersession.h"

namespace changes {

namespace {

using State = Change::State;

/// Who is not heard now stays so.
bool opensNoMicrophone(const twilio::ParticipantUpdate &update)
{
    const bool endsCoaching = update.coaching == false && update.muted != true;
    return update.muted != false && update.hold != false && !endsCoaching;
}

bool isCertainlyNotDone(const Change &change, State state)
{
    const bool isProven = change.ending && change.ending->kind == Ending::Kind::NotDone;
    const bool mayBeDone
        = change.isInDoubt || (change.error && twilio::mayHaveHappened(*change.error));
    return (state == State::Refused || state == State::Cancelled) && (isProven || !mayBeDone);
}

} // namespace

Replaced takeFrom(const std::vector<Change *> &unsent, Change &newer)
{
    Q_ASSERT(newer.update());
    std::vector<twilio::ParticipantUpdate> updates;
    for (const Change *older : unsent) {
        Q_ASSERT(older->waits() && older->update());
        updates.push_back(*older->update());
    }
    const std::vector<twilio::ParticipantUpdate> left = remainders(updates, *newer.update());
    Replaced replaced;
    for (size_t i = 0; i < unsent.size(); ++i) {
        Change &older = *unsent[i];
        if (left[i] == updates[i])
            continue;
        UpdateParticipant taken = std::get<UpdateParticipant>(older.operation);
        taken.update = twilio::without(updates[i], left[i]);
        newer.replaced.push_back(
            {taken, older.address, older.pressedAt, older.pressed, older.press});
        if (left[i].isEmpty()) {
            replaced.wholly.push_back(&older);
        } else {
            *updateIn(older.operation) = left[i];
            replaced.partly.push_back(&older);
        }
    }
    return replaced;
}

bool takesFrom(const Change &older, const Change &newer)
{
    Q_ASSERT(older.update() && newer.update());
    return remainders({*older.update()}, *newer.update()).front() != *older.update();
}

std::vector<Change> givenBackBy(const Change &change, State state)
{
    std::vector<Change> back;
    if (!isCertainlyNotDone(change, state))
        return back;
    const bool isGone = change.error && twilio::isGone(*change.error);
    for (const ReplacedPart &part : change.replaced) {
        Change again;
        again.id = QUuid::createUuid();
        again.operation = part.what;
        again.address = part.address;
        again.callSid = change.callSid;
        again.who = change.who;
        again.pressedAt = part.pressedAt;
        again.pressed = part.pressed;
        again.press = {.extent = part.press.extent, .origin = part.press.origin};
        if (isGone || !opensNoMicrophone(part.what.update)) {
            again.error = twilio::Error{.kind = twilio::Error::Kind::Cancelled};
            again.ending = Ending{.kind = Ending::Kind::ReplacedInVain};
        }
        back.push_back(std::move(again));
    }
    return back;
}

} // namespace changes
