// SPDX-License-Identifier: Apache-2.0
#include "rowcallers.h"

#include "callers.h"

namespace people {

RowCallers::RowCallers(ParticipantRows &rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
{
}

void RowCallers::set(const Callers &callers)
{
    m_callers = &callers;
    connect(&callers, &Callers::told, this, &RowCallers::take);
    for (const ParticipantRow &row : m_rows)
        take(row.truth.callSid);
}

std::vector<ParticipantRow>
RowCallers::newcomersIn(const std::vector<twilio::Participant> &listed) const
{
    std::vector<ParticipantRow> newcomers;
    QHash<QString, size_t> known; // of the newcomers
    for (const twilio::Participant &participant : listed) {
        if (hasRow(participant.callSid))
            continue;
        if (const auto twice = known.constFind(participant.callSid); twice != known.cend()) {
            newcomers[*twice] = rowFor(participant);
        } else {
            known.insert(participant.callSid, newcomers.size());
            newcomers.push_back(rowFor(participant));
        }
    }
    return newcomers;
}

ParticipantRow RowCallers::rowFor(const twilio::Participant &participant) const
{
    ParticipantRow row;
    row.truth = participant;
    row.caller = callerOf(participant.callSid);
    row.watchHold(std::nullopt);
    return row;
}

std::optional<Caller> RowCallers::callerOf(const QString &callSid) const
{
    return m_callers ? m_callers->callerOf(callSid) : std::nullopt;
}

void RowCallers::take(const QString &callSid)
{
    const int row = m_rows.find(callSid);
    if (row < 0)
        return;
    const auto was = std::exchange(m_rows[row].caller, callerOf(callSid));
    if (was == m_rows[row].caller)
        return;
    m_rows[row].forgetSearch();
    emit told(row);
}

} // namespace people
