// SPDX-License-Identifier: Apache-2.0
#include "arrivals.h"

#include <algorithm>
#include <iterator>

namespace people {

namespace {

/// The first so many of \p waiting, who wait no longer.
std::vector<twilio::Participant> takenFrom(std::vector<twilio::Participant> &waiting,
                                           std::ptrdiff_t count)
{
    const auto end = waiting.begin() + count;
    std::vector<twilio::Participant> taken(waiting.begin(), end);
    waiting.erase(waiting.begin(), end);
    return taken;
}

} // namespace

Arrivals::Arrivals(const RowCallers &callers, QObject *parent)
    : QObject(parent)
    , m_callers(callers)
{
    m_nextTurn.setSingleShot(true);
    m_nextTurn.setInterval(0);
    connect(&m_nextTurn, &QTimer::timeout, this, [this] {
        m_now = 0;
        offer();
    });
}

void Arrivals::expect(const std::vector<twilio::Participant> &listed)
{
    m_listed.clear();
    std::ranges::copy_if(listed, std::back_inserter(m_listed), [this](const auto &participant) {
        return !m_callers.hasRow(participant.callSid);
    });
    offer();
}

void Arrivals::expect(const twilio::Participant &told)
{
    m_told.push_back(told);
    offer();
}

void Arrivals::putOff()
{
    m_now = mostAtOnce;
    m_nextTurn.start();
}

void Arrivals::offer()
{
    const std::ptrdiff_t room = std::max(0, mostAtOnce - m_now);
    const auto listed = std::min(room, std::ssize(m_listed));
    // Each answer tells one, and a row for itself costs the views more than the row.
    const auto told = m_now > 0 ? std::ptrdiff_t(0) : std::ssize(m_told);
    if (listed + told == 0)
        return;
    const auto cameListed = takenFrom(m_listed, listed);
    const auto cameTold = takenFrom(m_told, told);
    auto all = cameListed;
    all.insert(all.end(), cameTold.begin(), cameTold.end());
    m_now += static_cast<int>(listed + told);
    m_nextTurn.start();
    emit due(m_callers.newcomersIn(all), cameTold);
}

} // namespace people
