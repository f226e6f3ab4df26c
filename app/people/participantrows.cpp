// SPDX-License-Identifier: Apache-2.0
#include "participantrows.h"

#include <QSet>
#include <algorithm>
#include <twilio/sid.h>
#include <words/isolation.h>

namespace people {

int ParticipantRows::findCallSidOrLabel(const QString &callSidOrLabel) const
{
    if (const int row = find(callSidOrLabel); row >= 0)
        return row;
    int left = -1;
    for (int row = 0; row < size(); ++row) {
        const ParticipantRow &known = (*this)[row];
        if (known.truth.label != callSidOrLabel)
            continue;
        if (!known.hasLeft())
            return row;
        left = row;
    }
    return left;
}

QString ParticipantRows::callSidOf(const QString &callSidOrLabel) const
{
    const int row = findCallSidOrLabel(callSidOrLabel);
    return row < 0 ? QString() : (*this)[row].truth.callSid;
}

QString ParticipantRows::plainNameOf(const QString &callSid) const
{
    const int row = find(callSid);
    if (row < 0 || words::isInvisible((*this)[row].truth.label))
        return twilio::shortSid(callSid);
    return (*this)[row].truth.label;
}

int ParticipantRows::present() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [](const auto &row) { return !row.hasLeft(); }));
}

QString ParticipantRows::nameOf(const QString &callSid) const
{
    return words::isolated(plainNameOf(callSid));
}

bool ParticipantRows::isUnknownSince(twilio::Instant askedAt) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [askedAt](const ParticipantRow &row) {
        return row.isUnknownSince(askedAt);
    });
}

std::vector<twilio::Participant> ParticipantRows::participants() const
{
    std::vector<twilio::Participant> all;
    all.reserve(m_rows.size());
    for (const ParticipantRow &row : m_rows) {
        if (!row.hasLeft())
            all.push_back(row.truth);
    }
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
    m_rowOf.clear();
    m_rowOf.reserve(static_cast<qsizetype>(m_rows.size()));
    renumber(0);
}

void ParticipantRows::append(std::vector<ParticipantRow> added)
{
    m_rows.reserve(m_rows.size() + added.size());
    for (ParticipantRow &row : added) {
        Q_ASSERT(find(row.truth.callSid) < 0);
        m_rowOf.insert(row.truth.callSid, size());
        m_rows.push_back(std::move(row));
    }
}

void ParticipantRows::remove(const RowRun &run)
{
    Q_ASSERT(run.first >= 0 && run.first <= run.last && run.last < size());
    const auto begin = m_rows.begin() + run.first;
    const auto end = m_rows.begin() + run.last + 1;
    for (auto row = begin; row != end; ++row)
        m_rowOf.remove(row->truth.callSid);
    m_rows.erase(begin, end);
    renumber(run.first);
}

/// Those from \p first on stand elsewhere.
void ParticipantRows::renumber(int first)
{
    for (int row = first; row < size(); ++row)
        m_rowOf.insert((*this)[row].truth.callSid, row);
}

} // namespace people
