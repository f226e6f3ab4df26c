// SPDX-License-Identifier: Apache-2.0
#include "participantrows.h"

#include <algorithm>
#include <twilio/sid.h>

namespace people {

int ParticipantRows::findCallSidOrLabel(const QString &callSidOrLabel) const
{
    if (const int row = find(callSidOrLabel); row >= 0)
        return row;
    const auto labelled
        = std::find_if(m_rows.begin(), m_rows.end(), [&](const ParticipantRow &known) {
              return known.truth.label == callSidOrLabel;
          });
    return labelled == m_rows.end() ? -1 : static_cast<int>(labelled - m_rows.begin());
}

QString ParticipantRows::nameOf(const QString &callSid) const
{
    const int row = find(callSid);
    if (row < 0 || (*this)[row].truth.label.isEmpty())
        return twilio::shortSid(callSid);
    return (*this)[row].truth.label;
}

std::vector<twilio::Participant> ParticipantRows::participants() const
{
    std::vector<twilio::Participant> all;
    all.reserve(m_rows.size());
    for (const ParticipantRow &row : m_rows)
        all.push_back(row.truth);
    return all;
}

void ParticipantRows::assign(std::vector<ParticipantRow> rows)
{
    m_rows.clear();
    m_rows.reserve(rows.size());
    QSet<QString> known;
    for (ParticipantRow &row : rows) {
        if (known.contains(row.truth.callSid))
            continue;
        known.insert(row.truth.callSid);
        m_rows.push_back(std::move(row));
    }
    renumber();
}

void ParticipantRows::insert(int row, ParticipantRow added)
{
    Q_ASSERT(row >= 0 && row <= size());
    Q_ASSERT(find(added.truth.callSid) < 0);
    m_rows.insert(m_rows.begin() + row, std::move(added));
    renumber();
}

void ParticipantRows::remove(int first, int last)
{
    Q_ASSERT(first >= 0 && first <= last && last < size());
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    renumber();
}

std::optional<ParticipantRows::Run> ParticipantRows::lastMissing(const QSet<QString> &listed,
                                                                 int end) const
{
    const auto isMissing = [&](int row) { return !listed.contains((*this)[row].truth.callSid); };
    int last = end - 1;
    while (last >= 0 && !isMissing(last))
        --last;
    if (last < 0)
        return std::nullopt;
    int first = last;
    while (first > 0 && isMissing(first - 1))
        --first;
    return Run{first, last};
}

void ParticipantRows::renumber()
{
    m_rowOf.clear();
    m_rowOf.reserve(static_cast<qsizetype>(m_rows.size()));
    for (int row = 0; row < size(); ++row)
        m_rowOf.insert((*this)[row].truth.callSid, row);
}

} // namespace people
