// SPDX-License-Identifier: Apache-2.0
#include "coachings.h"

namespace people {

namespace {

/// The Call SID of whom \p row coaches beyond doubt; empty: nobody.
QString coachedIn(const ParticipantRow &row)
{
    const SwitchState &state = row.state(Switch::Coaching);
    const bool isSo = state.told == SwitchState::Value::On && row.truth.isConnected()
        && state.mark != SwitchState::Mark::Unavailable && state.mark != SwitchState::Mark::Unknown;
    return isSo ? row.truth.callSidToCoach : QString();
}

} // namespace

Coachings::Coachings(const ParticipantRows &rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
{
}

/// \return whether that is new.
bool Coachings::take(int row)
{
    const QString &coach = m_rows[row].truth.callSid;
    const QString now = coachedIn(m_rows[row]);
    const QString was = m_coached.value(coach);
    if (was == now)
        return false;
    if (!was.isEmpty()) {
        QStringList &others = m_coaches[was];
        others.removeOne(coach);
        if (others.isEmpty())
            m_coaches.remove(was);
    }
    if (now.isEmpty()) {
        m_coached.remove(coach);
    } else {
        m_coached.insert(coach, now);
        m_coaches[now] += coach;
    }
    return true;
}

void Coachings::follow(const QList<RowRun> &runs)
{
    QList<int> concerned;
    for (const RowRun &run : runs) {
        for (int row = run.first; row <= run.last; ++row) {
            const QString coach = m_rows[row].truth.callSid;
            const QString was = m_coached.value(coach);
            if (!take(row))
                continue;
            for (const QString &callSid : {coach, was, m_coached.value(coach)}) {
                if (const int known = m_rows.find(callSid); known >= 0)
                    concerned += known;
            }
        }
    }
    for (const RowRun &run : runsOf(concerned))
        emit told(run);
}

void Coachings::followAll()
{
    m_coached.clear();
    m_coaches.clear();
    for (int row = 0; row < m_rows.size(); ++row)
        take(row);
}

QStringList Coachings::coachesOf(const QString &callSid) const
{
    QStringList names;
    for (const QString &coach : m_coaches.value(callSid))
        names += m_rows.nameOf(coach);
    return names;
}

QString Coachings::coachedBy(const QString &callSid) const
{
    const QString coached = m_coached.value(callSid);
    return coached.isEmpty() ? QString() : m_rows.nameOf(coached);
}

} // namespace people
