// SPDX-License-Identifier: Apache-2.0
#include "supervision.h"

#include "audibility.h"
#include "expectation.h"
#include "participantmodel.h"

#include <QCollator>
#include <algorithm>

namespace people {

namespace {

std::optional<Position> positionOf(const twilio::Participant &person)
{
    if (person.hold == true || !person.muted)
        return std::nullopt;
    const bool isCoach = person.coaching == true;
    if (*person.muted)
        return isCoach ? std::nullopt : std::optional(Position::Listen);
    return isCoach ? Position::Coach : Position::BargeIn;
}

bool isOnItsWay(const ParticipantRow &row)
{
    return std::any_of(row.overlays.begin(), row.overlays.end(),
                       [&](const auto &laid) { return laid && changes::isOnItsWay(laid->mark); });
}

/// What was asked of the two switches that make a position, and did not come to be.
std::optional<Position> missedOf(const ParticipantRow &row)
{
    const auto &muting = row.overlay(Switch::Muted);
    const auto &coaching = row.overlay(Switch::Coaching);
    if (!muting && !coaching)
        return std::nullopt;
    twilio::Participant person = row.truth;
    if (muting)
        person.muted = muting->intended;
    if (coaching)
        person.coaching = coaching->intended;
    return positionOf(person);
}

template <class Hears>
Audience thoseWho(const ParticipantModel &model, int own, const Hears &hear)
{
    Audience audience;
    int first = -1;
    for (int other = 0; other < model.rowCount(); ++other) {
        if (other == own || model.hasLeft(other) || !hear(model.participant(other)))
            continue;
        ++audience.listeners;
        first = first < 0 ? other : first;
    }
    if (audience.listeners == 1)
        audience.listener = model.nameOf(model.participant(first).callSid);
    return audience;
}

} // namespace

Supervision supervisionOf(const ParticipantModel &model)
{
    Supervision supervision;
    const int own = model.rowOf(model.own());
    if (own < 0 || model.hasLeft(own) || !model.isAvailable(own))
        return supervision;
    const ParticipantRow &row = model.row(own);
    supervision.isThere = true;
    supervision.told = positionOf(row.truth);
    supervision.isMuted = row.truth.muted == true;
    supervision.isOnHold = row.truth.hold == true;
    if (row.truth.coaching == true)
        supervision.target = row.truth.callSidToCoach;
    if (isOnItsWay(row)) {
        const twilio::Participant will = expected(row);
        supervision.asked = positionOf(will);
        if (will.coaching == true)
            supervision.targetAsked = will.callSidToCoach;
    } else {
        supervision.missed = missedOf(row);
        for (const Switch which : {Switch::Coaching, Switch::Muted}) {
            if (supervision.reason.isEmpty())
                supervision.reason = row.state(which).reason;
        }
    }
    const Audience audience = thoseWho(
        model, own, [&](const twilio::Participant &other) { return isHeardBy(row.truth, other); });
    supervision.listeners = audience.listeners;
    supervision.listener = audience.listener;
    return supervision;
}

bool isCoachable(const ParticipantModel &model, int row)
{
    const twilio::Participant person = expected(model.row(row));
    return !model.isOwn(row) && !model.hasLeft(row) && person.isConnected() && person.hold != true;
}

Audience audienceOf(const ParticipantModel &model)
{
    const int own = model.rowOf(model.own());
    if (own < 0)
        return {};
    twilio::Participant speaker = model.participant(own);
    speaker.muted = false;
    speaker.coaching = false;
    return thoseWho(model, own,
                    [&](const twilio::Participant &other) { return isHeardBy(speaker, other); });
}

QStringList coachable(const ParticipantModel &model, const QStringList &lately)
{
    struct Candidate
    {
        QString callSid;
        QString name;
        qsizetype rank; ///< the lower, the earlier
    };
    std::vector<Candidate> candidates;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!isCoachable(model, row))
            continue;
        const QString callSid = model.participant(row).callSid;
        const qsizetype coached = lately.indexOf(callSid);
        const auto &caller = model.row(row).caller;
        const bool wasCalled = caller && caller->direction == Caller::Direction::Outbound;
        candidates.push_back({callSid, model.plainNameOf(callSid),
                              coached >= 0 ? coached : lately.size() + (wasCalled ? 0 : 1)});
    }
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(
        candidates.begin(), candidates.end(), [&](const Candidate &one, const Candidate &other) {
            return one.rank != other.rank ? one.rank < other.rank : collator(one.name, other.name);
        });
    QStringList callSids;
    for (const Candidate &candidate : candidates)
        callSids += candidate.callSid;
    return callSids;
}

int heldOthers(const ParticipantModel &model)
{
    int held = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const twilio::Participant person = expected(model.row(row));
        held += !model.isOwn(row) && !model.hasLeft(row) && person.isConnected()
                && person.hold == true
            ? 1
            : 0;
    }
    return held;
}

} // namespace people
