// SPDX-License-Identifier: Apache-2.0
#include "participantrow.h"

#include "switchfields.h"

#include <algorithm>
#include <changes/statetraits.h>
#include <words/changewords.h>
#include <words/switchwords.h>

namespace people {

std::optional<bool> truthOf(const twilio::Participant &participant, Switch which)
{
    return participant.*switchField(which).told;
}

std::optional<bool> intentOf(const twilio::ParticipantUpdate &update, Switch which)
{
    const std::optional<bool> asked = update.*switchField(which).asked;
    const bool isImplied = which == Switch::Coaching && !asked && update.callSidToCoach;
    return isImplied ? std::optional(true) : asked;
}

bool concerns(const changes::Difference &difference, Switch which)
{
    return difference.field == switchField(which).parameter
        || (which == Switch::Coaching && difference.field == QLatin1StringView("CallSidToCoach"));
}

namespace {

SwitchState::Mark markOf(const changes::Change &change, Switch which)
{
    const SwitchState::Mark mark = changes::markOf(change);
    if (mark != SwitchState::Mark::NotApplied)
        return mark;
    // Another of its values may be the one that was not applied.
    const auto &all = change.differences;
    const bool isConcerned
        = std::any_of(all.begin(), all.end(),
                      [which](const changes::Difference &one) { return concerns(one, which); });
    return isConcerned ? mark : SwitchState::Mark::None;
}

QString reasonOf(const changes::Change &change, SwitchState::Mark mark)
{
    if (mark == SwitchState::Mark::NotApplied)
        return words::sentence(change);
    if (mark == SwitchState::Mark::Paused)
        return change.state == changes::Change::State::Unrecorded ? words::unrecordedTip()
                                                                  : words::pausedTip();
    return words::reason(change);
}

} // namespace

void ParticipantRow::follow(const changes::Change &change)
{
    Q_ASSERT(change.update());
    for (const Switch which : allSwitches) {
        if (!intentOf(*change.update(), which))
            continue;
        const std::optional<Overlay> &laid = overlay(which);
        // A list has just shown otherwise than the answer, whose mark has gone.
        const bool isContradicted = !laid && change.state == changes::Change::State::NotApplied;
        if (!change.isNew() && !isContradicted && (!laid || laid->change != change.id))
            continue;
        const SwitchState::Mark mark = markOf(change, which);
        // Told again, it is no news; a look may have shown meanwhile that it was not done.
        if (mark == SwitchState::Mark::Unknown
            && (laid->mark == SwitchState::Mark::Unknown
                || laid->mark == SwitchState::Mark::Failed))
            continue;
        setOverlay(change, which, mark);
    }
}

void ParticipantRow::adopt(const changes::Change &change)
{
    Q_ASSERT(change.update());
    for (const Switch which : allSwitches) {
        if (intentOf(*change.update(), which))
            setOverlay(change, which, markOf(change, which));
    }
}

void ParticipantRow::layWhereBare(const changes::Change &change)
{
    Q_ASSERT(change.update());
    for (const Switch which : allSwitches) {
        if (intentOf(*change.update(), which) && !overlay(which))
            setOverlay(change, which, markOf(change, which));
    }
}

void ParticipantRow::setOverlay(const changes::Change &change, Switch which, SwitchState::Mark mark)
{
    std::optional<Overlay> &laid = overlay(which);
    if (mark == SwitchState::Mark::None) {
        laid.reset();
        return;
    }
    const twilio::ParticipantUpdate &update = *change.update();
    laid = Overlay{
        .change = change.id,
        .intended = intentOf(update, which).value_or(false),
        .target = which == Switch::Coaching ? update.callSidToCoach.value_or(QString()) : QString(),
        .isAccepted = changes::traitsOf(change.state).isAccepted,
        .mark = mark,
        .reason = reasonOf(change, mark),
        .brief = mark == SwitchState::Mark::Unknown ? words::briefReason(change) : QString(),
        .retryAt = change.retryAt.toLocalTime(),
        .since = twilio::Instant::clock::now()};
}

namespace {

/// What was asked was not done, or nobody knows; a later look may tell otherwise.
bool canBeResolved(SwitchState::Mark mark)
{
    using Mark = SwitchState::Mark;
    return mark == Mark::Unknown || mark == Mark::Refused || mark == Mark::Failed
        || mark == Mark::NotApplied;
}

} // namespace

void ParticipantRow::resolve(twilio::Instant askedAt)
{
    for (const Switch which : allSwitches) {
        std::optional<Overlay> &laid = overlay(which);
        const auto told = truthOf(truth, which);
        if (!laid || !canBeResolved(laid->mark) || askedAt < laid->since || !told)
            continue;
        const bool isSameTarget = which != Switch::Coaching || !laid->intended
            || laid->target.compare(truth.callSidToCoach, Qt::CaseInsensitive) == 0;
        if (*told == laid->intended && isSameTarget)
            laid.reset();
        else if (laid->mark == SwitchState::Mark::Unknown)
            laid->mark
                = laid->isAccepted ? SwitchState::Mark::NotApplied : SwitchState::Mark::Failed;
    }
}

const SearchText &ParticipantRow::search() const
{
    if (!m_search)
        m_search = searchTextOf(*this);
    return *m_search;
}

void ParticipantRow::watchHold(std::optional<bool> was)
{
    if (truth.hold != true)
        held.reset();
    else if (!held || was == false)
        held = HeldSince{twilio::BootClock::now(), was != false};
}

QList<Switch> ParticipantRow::take(const twilio::Participant &told, twilio::Instant askedAt)
{
    const twilio::Participant was = std::exchange(truth, told);
    // An answer may be older than the list that shows that somebody has left.
    if (hasLeft())
        truth.status = was.status;
    if (truth.label != was.label || truth.status != was.status)
        forgetSearch();
    QList<Switch> elsewhere;
    for (const Switch which : allSwitches) {
        const auto &laid = overlay(which);
        const bool isAskedHere
            = laid && (changes::isOnItsWay(laid->mark) || laid->mark == SwitchState::Mark::Unknown);
        const bool isSame = truthOf(was, which) == truthOf(truth, which)
            && (which != Switch::Coaching || was.callSidToCoach == truth.callSidToCoach);
        if (!isSame && !isAskedHere)
            elsewhere += which;
    }
    watchHold(was.hold);
    resolve(askedAt);
    return elsewhere;
}

bool ParticipantRow::dismiss(Switch which)
{
    if (!overlay(which) || !state(which).isSettled())
        return false;
    overlay(which).reset();
    return true;
}

bool ParticipantRow::isUnknownSince(twilio::Instant askedAt) const
{
    return std::any_of(overlays.begin(), overlays.end(), [askedAt](const auto &laid) {
        return laid && laid->mark == SwitchState::Mark::Unknown && askedAt < laid->since;
    });
}

SwitchState stateOf(const ParticipantRow &row, Switch which)
{
    using Value = SwitchState::Value;
    using Mark = SwitchState::Mark;
    const auto valueFor = [](bool on) { return on ? Value::On : Value::Off; };
    const auto truth = truthOf(row.truth, which);
    const std::optional<Overlay> &laid = row.overlay(which);

    SwitchState state;
    state.told = truth ? valueFor(*truth) : Value::Unknown;
    if (which == Switch::Coaching && truth == true)
        state.toldTarget = row.truth.callSidToCoach;
    state.value = state.told;
    state.target = state.toldTarget;
    if (which == Switch::Hold && truth == true)
        state.held = row.held;
    state.isUnheard = which == Switch::Coaching && truth == true && row.truth.muted == true;
    if (!laid) {
        if (!row.truth.isConnected()) {
            state.mark = Mark::Unavailable;
            state.reason = row.truth.status;
        }
        return state;
    }
    state.mark = laid->mark;
    state.reason = laid->reason;
    state.brief = laid->brief;
    if (!state.isSettled()) {
        state.value = valueFor(laid->intended);
        state.target = laid->intended ? laid->target : QString();
        state.retryAt = laid->retryAt;
    } else if (laid->mark == Mark::Unknown) {
        state.value = Value::Unknown;
        state.target.clear();
    }
    return state;
}

bool mayBeMuted(const ParticipantRow &row)
{
    const SwitchState::Value shown = row.state(Switch::Muted).value;
    if (shown != SwitchState::Value::Unknown)
        return shown == SwitchState::Value::On;
    const auto &laid = row.overlay(Switch::Muted);
    return row.truth.muted == true || (laid && laid->intended);
}

} // namespace people
