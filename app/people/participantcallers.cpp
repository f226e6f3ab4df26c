// SPDX-License-Identifier: Apache-2.0
// Who is behind the calls of ParticipantModel, and what the cell of a name says of it.
#include "callers.h"
#include "participantmodel.h"

#include <twilio/sid.h>

namespace people {

void ParticipantModel::setCallers(const Callers &callers)
{
    m_callers = &callers;
    connect(&callers, &Callers::told, this, &ParticipantModel::takeCaller);
    for (const ParticipantRow &row : m_rows)
        takeCaller(row.truth.callSid);
}

ParticipantRow ParticipantModel::rowFor(const twilio::Participant &participant) const
{
    ParticipantRow row;
    row.truth = participant;
    if (m_callers)
        row.caller = m_callers->callerOf(participant.callSid);
    return row;
}

void ParticipantModel::takeCaller(const QString &callSid)
{
    const int row = rowOf(callSid);
    if (row < 0)
        return;
    ParticipantRow &known = m_rows[static_cast<size_t>(row)];
    const auto was = std::exchange(known.caller, m_callers->callerOf(callSid));
    if (was == known.caller)
        return;
    const QModelIndex cell = createIndex(row, NameColumn);
    emit dataChanged(cell, cell,
                     {CallerRole, DetailRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole});
}

QVariant ParticipantModel::nameData(const ParticipantRow &known, int role) const
{
    const QString &callSid = known.truth.callSid;
    switch (role) {
    case CallerRole:
        return known.caller ? QVariant::fromValue(*known.caller) : QVariant();
    case DetailRole:
        if (known.caller)
            return lineText(*known.caller);
        return known.truth.label.isEmpty() ? tr("no label") : twilio::shortSid(callSid);
    case Qt::AccessibleDescriptionRole:
        return known.caller ? QVariant(spokenText(*known.caller)) : QVariant();
    case Qt::ToolTipRole:
        return known.caller ? callSid + QLatin1Char('\n') + spokenText(*known.caller) : callSid;
    default:
        return {};
    }
}

} // namespace people
