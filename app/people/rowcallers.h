// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantrows.h>

#include <QObject>

namespace people {

class Callers;

/// Who is behind the calls of one conference's rows, as far as that is known.
///
/// Lives in the GUI thread.
class RowCallers : public QObject
{
    Q_OBJECT

public:
    /// \p rows are not owned and outlive this.
    explicit RowCallers(ParticipantRows &rows, QObject *parent = nullptr);

    /// Takes what \p callers knows, and what it is told from now on. Not owned, outlives this.
    void set(const Callers &callers);
    bool hasRow(const QString &callSid) const { return m_rows.find(callSid) >= 0; }
    /// Rows for those of \p listed who have none yet, one for each, as they are told last.
    std::vector<ParticipantRow> newcomersIn(const std::vector<twilio::Participant> &listed) const;

signals:
    /// Somebody else is behind the call of \p row than was shown, or it is known now.
    void told(int row);

private:
    ParticipantRow rowFor(const twilio::Participant &participant) const;
    std::optional<Caller> callerOf(const QString &callSid) const;
    void take(const QString &callSid);

    ParticipantRows &m_rows;
    const Callers *m_callers = nullptr;
};

} // namespace people
