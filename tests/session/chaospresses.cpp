// SPDX-License-Identifier: Apache-2.0
#include "chaospresses.h"

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using changes::Change;
using changes::ChangeQueue;
using people::ParticipantModel;
using people::Switch;
using people::SwitchState;

ChaosPresses::ChaosPresses(ChangeQueue &queue, ParticipantModel &model, quint32 seed)
    : m_queue(queue)
    , m_model(model)
    , m_dice(seed + 1)
{
    connect(&m_pace, &QTimer::timeout, this, &ChaosPresses::pressSome);
    connect(&m_queue, &ChangeQueue::changed, this, [this](const Change &change) {
        if (change.state == Change::State::Waiting)
            --m_left;
        decide(change);
    });
}

void ChaosPresses::start(int changes)
{
    m_left = changes;
    m_pace.start(1ms);
}

void ChaosPresses::pressSome()
{
    constexpr int mostPending = 150;
    if (areDone())
        m_pace.stop();
    for (int times = 0; times < 20 && !areDone() && m_queue.pending() < mostPending; ++times)
        pressOne();
}

int ChaosPresses::anyRow()
{
    // A third of it falls on ten people, so that changes wait for one another.
    const int rows = m_model.rowCount();
    return static_cast<int>(m_dice.bounded(m_dice.bounded(3) == 0 ? std::min(rows, 10) : rows));
}

QString ChaosPresses::anyUrl()
{
    return u"https://chaos.example/%1"_s.arg(++m_urls);
}

void ChaosPresses::pressOne()
{
    if (m_model.rowCount() == 0)
        return;
    const int row = anyRow();
    const auto toggle = [this, row](Switch which) {
        const bool isOn = m_model.row(row).state(which).value == SwitchState::Value::On;
        m_model.setSwitch({row}, which, !isOn);
    };
    switch (m_dice.bounded(20)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
        return toggle(Switch::Muted);
    case 6:
    case 7:
    case 8:
        m_model.setHoldMusic(m_model.participant(row).callSid,
                             {.url = coin() ? anyUrl() : QString(), .method = {}});
        return toggle(Switch::Hold);
    case 9:
    case 10:
        return toggle(Switch::EndConferenceOnExit);
    case 11:
    case 12:
        return coach(row);
    case 13:
    case 14:
    case 15:
    case 16:
        return announce(row);
    default:
        return compose(row);
    }
}

void ChaosPresses::announce(int row)
{
    if (m_dice.bounded(10) == 0) {
        m_queue.announce(m_model.conferenceSid(), u"Town hall"_s, {.url = anyUrl(), .method = {}});
        return;
    }
    twilio::ParticipantUpdate update{.announceUrl = anyUrl()};
    if (m_dice.bounded(4) == 0)
        update.muted = coin();
    m_model.update(m_model.participant(row).callSid, update);
}

void ChaosPresses::coach(int row)
{
    if (m_model.row(row).state(Switch::Coaching).value == SwitchState::Value::On)
        m_model.stopCoaching(row, coin());
    else if (const int whom = anyRow(); whom != row)
        m_model.coach(row, m_model.participant(whom).callSid);
}

void ChaosPresses::compose(int row)
{
    const QString callSid = m_model.participant(row).callSid;
    if (m_dice.bounded(10) == 0) {
        m_queue.remove({m_model.conferenceSid(), callSid}, m_model.nameOf(callSid));
        return;
    }
    twilio::ParticipantUpdate update;
    if (coin())
        update.beepOnExit = coin();
    if (coin())
        update.waitUrl = coin() ? anyUrl() : QString();
    if (coin())
        update.hold = coin();
    if (coin())
        update.muted = coin();
    if (!update.isEmpty())
        m_model.update(callSid, update);
}

void ChaosPresses::decide(const Change &change)
{
    if (change.state == Change::State::TryingAgain && m_dice.bounded(50) == 0) {
        QMetaObject::invokeMethod(
            this, [this, id = change.id] { m_queue.cancel(id); }, Qt::QueuedConnection);
    } else if (change.state == Change::State::Unknown && !change.isDecided) {
        const bool asks = coin();
        QMetaObject::invokeMethod(
            this, [this, id = change.id, asks] { asks ? m_queue.check(id) : m_queue.letBe(id); },
            Qt::QueuedConnection);
    }
}
