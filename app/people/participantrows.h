// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantrow.h>
#include <people/rowruns.h>

#include <QHash>

namespace people {

/// The rows of one conference, in the order of their arrival, and where each participant stands.
class ParticipantRows
{
public:
    int size() const { return static_cast<int>(m_rows.size()); }
    /// \pre 0 <= row < size().
    ParticipantRow &operator[](int row) { return m_rows[checked(row)]; }
    const ParticipantRow &operator[](int row) const { return m_rows[checked(row)]; }

    auto begin() { return m_rows.begin(); }
    auto end() { return m_rows.end(); }
    auto begin() const { return m_rows.begin(); }
    auto end() const { return m_rows.end(); }

    /// How many have not left.
    int present() const;
    /// Where the participant with this Call SID stands; -1 when there is none.
    int find(const QString &callSid) const { return m_rowOf.value(callSid, -1); }
    /// The same of a Call SID or a label; of two with that label, who has not left.
    int findCallSidOrLabel(const QString &callSidOrLabel) const;
    /// The Call SID of that one; empty when there is none.
    QString callSidOf(const QString &callSidOrLabel) const;
    /// The label as it came, or a short Call SID where nothing of it is to be seen: for what is
    /// sent, kept or copied.
    QString plainNameOf(const QString &callSid) const;
    /// The same to be shown: see words::isolated().
    QString nameOf(const QString &callSid) const;
    /// Something of somebody became unknown later than \p askedAt.
    bool isUnknownSince(twilio::Instant askedAt) const;
    /// As the service told those who have not left.
    std::vector<twilio::Participant> participants() const;

    /// In the place of all there are: of two with the same Call SID the first.
    void assign(std::vector<ParticipantRow> rows);
    /// At the end. \pre nobody with these Call SIDs is there, nor twice among them.
    void append(std::vector<ParticipantRow> added);
    /// \pre 0 <= run.first <= run.last < size().
    void remove(const RowRun &run);

private:
    size_t checked(int row) const
    {
        Q_ASSERT(row >= 0 && row < size());
        return static_cast<size_t>(row);
    }
    void renumber(int first);

    std::vector<ParticipantRow> m_rows;
    QHash<QString, int> m_rowOf;
};

} // namespace people
