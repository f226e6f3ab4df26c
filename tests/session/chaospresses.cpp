// SPDX-License-Identifier: Apache-2.0
#include "chaospresses.h"

#include "chaosstate.h"

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using changes::Change;
using changes::ChangeQueue;
using changes::Decision;
using people::ParticipantCommands;
using people::ParticipantModel;
using people::Switch;
using people::SwitchState;

ChaosPresses::ChaosPresses(const ChangeQueue &queue, ParticipantCommands &commands,
                           const ParticipantModel &model, quint32 seed)
    : m_queue(queue)
    , m_commands(commands)
    , m_model(model)
    , m_dice(seed + 1)
{
    m_commands.setHoldMusicDrafts(
        [this](const QString &callSid) { return m_holdMusic.value(callSid); });
    connect(&m_pace, &QTimer::timeout, this, &ChaosPresses::pressSome);
    connect(&m_queue, &ChangeQueue::changed, this, [this](const Change &change) {
        if (change.isNew()) {
            --m_left;
            m_newest = (QList<QUuid>{change.id} + m_newest)
                           .first(std::min<qsizetype>(m_newest.size() + 1, 20));
        }
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
        m_commands.setSwitch(m_model, {row}, which, !isOn);
    };
    switch (m_dice.bounded(24)) {
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
        m_holdMusic[m_model.participant(row).callSid]
            = {.url = coin() ? anyUrl() : QString(), .method = {}};
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
    case 17:
    case 18:
        return pressComposed(row);
    case 19:
    case 20:
        return withdraw();
    default:
        return compose(row);
    }
}

/// As somebody who works the composer: by a label or a Call SID, an announcement now and then.
void ChaosPresses::pressComposed(int row)
{
    const QString callSid = m_model.participant(row).callSid;
    twilio::ParticipantUpdate update{.muted = coin()};
    if (m_dice.bounded(4) == 0)
        update.announceUrl = anyUrl();
    if (m_dice.bounded(4) == 0)
        update.beepOnExit = coin();
    m_commands.compose(m_model, {m_model.conferenceSid(), coin() ? labelOf(callSid) : callSid},
                       update);
}

/// Takes back one of the last presses, wherever it is.
void ChaosPresses::withdraw()
{
    if (!m_newest.isEmpty())
        m_commands.decide(m_newest[m_dice.bounded(m_newest.size())], Decision::Cancel);
}

void ChaosPresses::announce(int row)
{
    if (m_dice.bounded(10) == 0) {
        m_commands.announce(m_model.conferenceSid(), u"Town hall"_s,
                            {.url = anyUrl(), .method = {}});
        return;
    }
    twilio::ParticipantUpdate update{.announceUrl = anyUrl()};
    if (m_dice.bounded(4) == 0)
        update.muted = coin();
    m_commands.update(m_model, m_model.participant(row).callSid, update);
}

void ChaosPresses::coach(int row)
{
    const QString callSid = m_model.participant(row).callSid;
    if (m_model.row(row).state(Switch::Coaching).value == SwitchState::Value::On) {
        if (coin())
            m_commands.listenOnly(m_model, callSid);
        else
            m_commands.speakToEveryone(m_model, callSid);
    } else if (const int whom = anyRow(); whom != row) {
        m_commands.coach(m_model, callSid, m_model.participant(whom).callSid);
    }
}

void ChaosPresses::compose(int row)
{
    const QString callSid = m_model.participant(row).callSid;
    if (m_dice.bounded(10) == 0) {
        m_commands.remove(m_model.conferenceSid(), {callSid}, {m_model.nameOf(callSid)});
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
        m_commands.update(m_model, callSid, update);
}

void ChaosPresses::decide(const Change &change)
{
    const auto later = [this, id = change.id](Decision decision) {
        QMetaObject::invokeMethod(
            this, [this, id, decision] { m_commands.decide(id, decision); }, Qt::QueuedConnection);
    };
    if (change.state == Change::State::TryingAgain && m_dice.bounded(50) == 0)
        later(Decision::Cancel);
    else if (change.state == Change::State::Unknown && !change.isDecided && m_dice.bounded(4) > 0)
        later(coin() ? Decision::Check : Decision::Dismiss);
}
