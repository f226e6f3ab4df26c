// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/sighting.h>

#include <QHash>
#include <QList>

namespace history {

/// One stay of somebody in a conference, as far as it was seen.
struct Stay
{
    enum class End {
        None, ///< nobody has seen it
        Left,
        ConferenceEnded,
    };

    QString callSid;
    QString who; ///< the name in the table
    QDateTime from; ///< UTC: when the call came in, as the service says, else when it was seen
    bool isSinceKnown = false; ///< the service has said so
    QDateTime seenUntil; ///< UTC: of the last list that had them, as far as that is known
    std::optional<QDateTime> to = {}; ///< UTC: when a list had them no more
    End end = End::None;

    friend bool operator==(const Stay &, const Stay &) = default;
};

/// Makes stays of what was seen of one conference.
class Attendance
{
public:
    /// In the order in which it was seen.
    void take(const Sighting &sighting);
    /// In the order in which they began.
    QList<Stay> stays() const;

private:
    void begin(const Sighting &sighting);
    void end(Stay &stay, const QDateTime &at, Stay::End how);

    QList<Stay> m_over;
    QHash<QString, Stay> m_going; ///< by Call SID
};

/// "left", "conference ended"; "" where nobody has seen the end.
QLatin1StringView toWord(Stay::End end);

} // namespace history
