// SPDX-License-Identifier: Apache-2.0
#include "conclusions.h"

#include "attempt.h"

namespace twilio {

namespace {

constexpr int mostInATurn = 8;
/// An event that is posted while others are delivered is delivered among them: a timer is not. One
/// of 0 ms would wait until nothing else is to be done.
constexpr std::chrono::milliseconds aTurn{1};

} // namespace

Conclusions::Conclusions(QObject *parent)
    : QObject(parent)
    , m_turn(this)
{
    m_turn.setSingleShot(true);
    m_turn.setTimerType(Qt::PreciseTimer);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        if (!m_waiting.empty())
            beginTurn();
    });
}

void Conclusions::add(Attempt &attempt)
{
    m_waiting.emplace_back(&attempt);
    if (m_turn.isActive())
        take();
    else
        beginTurn();
}

void Conclusions::beginTurn()
{
    m_left = mostInATurn;
    m_turn.start(aTurn);
    take();
}

void Conclusions::take()
{
    for (; m_left > 0 && !m_waiting.empty(); m_waiting.pop_front()) {
        Attempt *attempt = m_waiting.front();
        if (!attempt)
            continue;
        QMetaObject::invokeMethod(attempt, &Attempt::conclude, Qt::QueuedConnection);
        --m_left;
    }
}

} // namespace twilio
