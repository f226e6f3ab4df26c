// SPDX-License-Identifier: Apache-2.0
#include "presssum.h"

#include <algorithm>

namespace changes {

using State = Change::State;

namespace {

template <class Fits>
int sumOf(const PressSum &sum, Fits fits)
{
    int count = 0;
    for (const StateTraits &traits : stateTraits())
        count += fits(traits) ? sum.in(traits.state) : 0;
    return count;
}

bool isOtherwise(const StateTraits &traits)
{
    return traits.isSettled() && traits.tone != Tone::Good && traits.tone != Tone::Quiet;
}

} // namespace

void PressSum::add(const Change &change)
{
    count(change, 1);
    m_latency = std::max(m_latency, change.latency);
}

void PressSum::remove(const Change &change)
{
    count(change, -1);
}

void PressSum::count(const Change &change, int by)
{
    m_states[static_cast<size_t>(change.state)] += by;
    m_changes += by;
    m_refused += wasRefused(change) ? by : 0;
    m_undecided += change.isDecided ? 0 : by;
    m_toTryAgain += canBeTriedAgain(change) ? by : 0;
}

int PressSum::waiting() const
{
    return sumOf(*this, [](const StateTraits &traits) { return traits.waits; });
}

int PressSum::open() const
{
    return sumOf(*this, [](const StateTraits &traits) { return !traits.isSettled(); });
}

int PressSum::endedOtherwise() const
{
    return sumOf(*this, [](const StateTraits &traits) { return isOtherwise(traits); });
}

Tone PressSum::tone() const
{
    if (open() > 0)
        return Tone::Quiet;
    if (in(State::Refused) > 0)
        return Tone::Trouble;
    if (endedOtherwise() > 0)
        return Tone::Unknown;
    return done() > 0 ? Tone::Good : Tone::Quiet;
}

bool canBeTriedAgain(const Change &change)
{
    return change.state == State::Refused && change.canBeSentAgain();
}

bool endedOtherwise(const Change &change)
{
    return isOtherwise(traitsOf(change.state));
}

} // namespace changes
