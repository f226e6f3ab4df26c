// SPDX-License-Identifier: Apache-2.0
#include "dialedcalls.h"

#include "callers.h"
#include "participantmodel.h"
#include "standingorder.h"

#include <QTimer>
#include <algorithm>
#include <array>
#include <changes/changequeue.h>

namespace people {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The call may go on for a moment after its participant has left the list.
constexpr int mostAsked = 5;
constexpr std::chrono::seconds untilAskedAnew{1};

bool isOver(const QString &callStatus)
{
    constexpr std::array over{"busy"_L1, "no-answer"_L1, "failed"_L1, "canceled"_L1,
                              "completed"_L1};
    return std::find(over.begin(), over.end(), callStatus) != over.end();
}

} // namespace

DialedCalls::DialedCalls(const changes::ChangeQueue &queue, ParticipantModel &model,
                         Callers &callers, StandingOrder &order, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_callers(callers)
    , m_order(order)
{
    connect(&queue, &changes::ChangeQueue::changed, this, &DialedCalls::follow);
    connect(&callers, &Callers::told, this, &DialedCalls::take);
    connect(&model, &ParticipantModel::left, this, [this](const QList<int> &rows) {
        for (const int row : rows)
            ask(m_model.participant(row).callSid);
    });
}

void DialedCalls::follow(const changes::Change &change)
{
    const auto *dialed = std::get_if<changes::DialIn>(&change.operation);
    if (!dialed || change.callSid.isEmpty()
        || change.address.conferenceSid() != m_model.conferenceSid())
        return;
    m_askedFor.insert(change.callSid, 0);
    if (dialed->participant.muted || !dialed->participant.callSidToCoach.isEmpty())
        m_order.spare(change.callSid);
}

void DialedCalls::ask(const QString &callSid)
{
    const auto asked = m_askedFor.find(callSid);
    if (asked == m_askedFor.end())
        return;
    const int row = m_model.rowOf(callSid);
    const bool isUnanswered
        = row >= 0 && m_model.hasLeft(row) && !m_model.row(row).departure->wasConnected;
    if (!isUnanswered || *asked >= mostAsked) {
        m_askedFor.erase(asked);
        return;
    }
    ++*asked;
    m_callers.askAnew(callSid);
}

void DialedCalls::take(const QString &callSid)
{
    if (m_askedFor.value(callSid) == 0)
        return;
    const QString status = m_callers.find(callSid)->status;
    const int row = m_model.rowOf(callSid);
    if (!isOver(status)) {
        QTimer::singleShot(untilAskedAnew, this, [this, callSid] { ask(callSid); });
        return;
    }
    m_askedFor.remove(callSid);
    if (row >= 0 && m_model.hasLeft(row))
        m_model.departures().setEnding(row, status);
}

} // namespace people
