// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/timeline.h>

#include <QSet>

namespace history {

/// Makes a timeline of the lines of one conference, each of one person. What a press did holds from
/// its answer on, and only where that confirms it; what a list showed holds from then on. While
/// nobody looks at the conference nothing is known of anybody, but for a call that goes on after
/// that.
class TimelineBuilder
{
public:
    /// In any order.
    void take(const HistoryLine &line);
    /// What of it was from \p from to \p to. No earlier than the first line, and where all is over
    /// no later than the last.
    Timeline timeline(std::optional<qint64> from, qint64 to) const;

    /// What is so from a moment on. Nothing: that is not told.
    struct Event
    {
        enum class Kind { Line, Seen, Gone, AllGone };

        qint64 at = 0;
        Kind kind = Kind::Line;
        QString participant = {}; ///< Call SID or label; empty: all
        QString who = {};
        QString ownName = {};
        TimelineMark mark = {};
        std::optional<qint64> since = {}; ///< with Seen: the call came in
        std::optional<bool> isMuted = {}; ///< with Seen, as those that follow
        std::optional<bool> isHeld = {};
        std::optional<bool> isCoaching = {};
        QString coached = {}; ///< Call SID or name of who is coached; empty: the same as before
    };

private:
    QString shared(const QString &text);
    void add(const Event &event);

    QList<Event> m_events;
    QSet<QString> m_texts; ///< thousands of lines have few names
    QString m_conferenceSid;
    QString m_conference;
};

} // namespace history
