// SPDX-License-Identifier: Apache-2.0
#include "standingorder.h"

#include "participantcommands.h"
#include "participantmodel.h"
#include "speakers.h"
#include "supervisor.h"

namespace people {

StandingOrder::StandingOrder(const ParticipantModel &model, ParticipantCommands &commands,
                             const Supervisor &supervisor, const Speakers &speakers,
                             QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_commands(commands)
    , m_supervisor(supervisor)
    , m_speakers(speakers)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &StandingOrder::obey);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { notice(first, last); });
    // Whoever rang may be connected now.
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_waiting.isEmpty())
            m_soon.start();
    });
    connect(&model, &ParticipantModel::ended, this, [this] { give(Newcomers::AsTheyCome); });
}

void StandingOrder::give(Newcomers newcomers)
{
    m_waiting.clear();
    if (std::exchange(m_newcomers, newcomers) != newcomers)
        emit changed();
}

void StandingOrder::notice(int first, int last)
{
    if (m_newcomers == Newcomers::AsTheyCome)
        return;
    for (int row = first; row <= last; ++row)
        m_waiting += m_model.participant(row).callSid;
    m_soon.start();
}

/// By what is known now: the row may not be marked yet.
bool StandingOrder::isSpared(int row) const
{
    return m_spared.contains(m_model.participant(row).callSid) || m_model.isOwn(row)
        || m_supervisor.mayBe(m_model, row) || m_speakers.isSpeaker(m_model, row);
}

void StandingOrder::obey()
{
    QList<int> rows;
    for (auto each = m_waiting.begin(); each != m_waiting.end();) {
        const int row = m_model.rowOf(*each);
        const bool isThere = row >= 0 && !m_model.hasLeft(row);
        if (isThere && !m_model.isAvailable(row)) {
            ++each;
            continue;
        }
        if (isThere && !isSpared(row))
            rows += row;
        each = m_waiting.erase(each);
    }
    std::sort(rows.begin(), rows.end());
    if (!rows.isEmpty())
        m_commands.obey(m_model, rows,
                        m_newcomers == Newcomers::Muted ? Switch::Muted : Switch::Hold);
}

} // namespace people
