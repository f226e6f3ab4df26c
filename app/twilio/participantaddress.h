// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>

namespace twilio {

/// Why a text is not a participant's label.
enum class LabelProblem {
    Empty,
    TooLong, ///< more than 128 characters
    Slash, ///< it holds a "/"
    EncodedSlash, ///< it holds a "%2F"
};

/// Which participant of which conference: a Call SID or a label, as one segment of a path.
class ParticipantAddress
{
public:
    ParticipantAddress() = default;

    /// \p callSid is opaque: whatever the service sent as call_sid addresses its participant.
    ParticipantAddress(QString conferenceSid, QString callSid);

    /// What a person typed: a Call SID or a label.
    /// \return why the service cannot have such a label (16023).
    static tl::expected<ParticipantAddress, LabelProblem> typed(const QString &conferenceSid,
                                                                const QString &callSidOrLabel);

    const QString &conferenceSid() const { return m_conferenceSid; }
    const QString &participant() const { return m_participant; }

    /// `Conferences/CF…/Participants/NAME.json`, each part percent-encoded as one segment; the
    /// suffix keeps even the label ".." a segment of its own.
    QByteArray toEncodedPath() const;

    friend bool operator==(const ParticipantAddress &, const ParticipantAddress &) = default;

private:
    QString m_conferenceSid;
    QString m_participant;
};

size_t qHash(const ParticipantAddress &address, size_t seed = 0) noexcept;

} // namespace twilio
