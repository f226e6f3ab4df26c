// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantrow.h>

#include <QHash>
#include <QSet>

namespace people {

/// The rows of one conference, in the service's order, and where each participant stands.
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

    /// Where the participant with this Call SID stands; -1 when there is none.
    int find(const QString &callSid) const { return m_rowOf.value(callSid, -1); }
    /// The same of a Call SID or a label.
    int findCallSidOrLabel(const QString &callSidOrLabel) const;
    /// The label, or a short Call SID.
    QString nameOf(const QString &callSid) const;
    /// As the service told them.
    std::vector<twilio::Participant> participants() const;

    /// In the place of all there are: of two with the same Call SID the first.
    void assign(std::vector<ParticipantRow> rows);
    /// \pre 0 <= row <= size(), and nobody with this Call SID is there.
    void insert(int row, ParticipantRow added);
    /// \pre 0 <= first <= last < size().
    void remove(int first, int last);

    /// A run of rows that stand one behind the other.
    struct Run
    {
        int first;
        int last;
    };
    /// The last run of rows whose Call SIDs are not in \p listed, before the row \p end; nothing
    /// when there is none.
    std::optional<Run> lastMissing(const QSet<QString> &listed, int end) const;

private:
    size_t checked(int row) const
    {
        Q_ASSERT(row >= 0 && row < size());
        return static_cast<size_t>(row);
    }
    void renumber();

    std::vector<ParticipantRow> m_rows;
    QHash<QString, int> m_rowOf;
};

} // namespace people
