// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <people/participantrows.h>
#include <twilio/participantaddress.h>

namespace people {

/// What is known of the participants of one conference, row by row: to be read.
class KnownRows
{
public:
    const twilio::Participant &participant(int row) const { return m_rows[row].truth; }
    /// Those who have not left: who counts, and can be acted on.
    std::vector<twilio::Participant> participants() const { return m_rows.participants(); }
    int people() const { return m_rows.present(); }
    bool hasLeft(int row) const { return m_rows[row].hasLeft(); }
    const ParticipantRow &row(int row) const { return m_rows[row]; }
    int rowOf(const QString &callSid) const { return m_rows.find(callSid); } ///< -1: none
    /// Of the participant with this Call SID or label, who may have left; -1 when nobody has it.
    int rowOf(const twilio::ParticipantAddress &address) const
    {
        return m_rows.findCallSidOrLabel(address.participant());
    }
    /// The Call SID of the participant with this Call SID or label; empty when nobody here has it.
    QString callSidOf(const twilio::ParticipantAddress &address) const
    {
        return m_rows.callSidOf(address.participant());
    }
    /// The Call SID of the person at the desk; empty: not known.
    const QString &own() const { return m_own; }
    bool isOwn(int row) const { return !m_own.isEmpty() && participant(row).callSid == m_own; }
    /// The label as it came, or a short Call SID where nothing of it is to be seen: for what is
    /// sent, kept or copied.
    QString plainNameOf(const QString &callSid) const { return m_rows.plainNameOf(callSid); }
    /// The same to be shown: see words::isolated().
    QString nameOf(const QString &callSid) const { return m_rows.nameOf(callSid); }

protected:
    KnownRows() = default;
    ~KnownRows() = default;

    ParticipantRows m_rows;
    QString m_own;
};

} // namespace people
