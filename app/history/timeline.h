// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/act.h>
#include <history/historyline.h>

namespace history {

// Times are milliseconds of UTC since 1970, as in HistoryKey.

/// Somebody was so from then to then.
struct TimelineSpan
{
    enum class What { Present, Muted, Held, Coached };

    What what = What::Present;
    qint64 from = 0;
    qint64 to = 0; ///< not before \c from
    bool goesOn = false; ///< nobody has seen its end
    QString coach = {}; ///< with Coached: the name of who coaches

    friend bool operator==(const TimelineSpan &, const TimelineSpan &) = default;
};

/// A line of the history, where it stands in the timeline.
struct TimelineMark
{
    HistoryKey key; ///< of a press for several: of the one that is for this person
    QUuid press = {}; ///< of a press for several; null: it is a line of its own
    std::optional<Act> act = {}; ///< of a press
    HistoryLine::State state = {}; ///< of a press
    std::optional<Sighting::Kind> seen = {}; ///< exactly one of this and \c act is there
    int count = 0; ///< as in Sighting

    friend bool operator==(const TimelineMark &, const TimelineMark &) = default;
};

/// What is known of one person in a conference, over several calls of the same label; or what was
/// done to all, and happened to the conference.
struct TimelineLane
{
    QString participant = {}; ///< the latest Call SID, else a label; empty: the conference's
    QString who = {}; ///< the name in the table
    QString ownName = {}; ///< the person's own for who calls; may be empty
    QList<TimelineSpan> spans = {}; ///< in the order in which they began
    QList<TimelineMark> marks = {}; ///< in the order of their lines

    bool isOfAll() const { return participant.isEmpty(); }
};

/// What happened to whom in one conference, as far as it was seen and done here.
struct Timeline
{
    static constexpr int mostLanes = 250; ///< the latest stay
    static constexpr int mostMarks = 5000; ///< the same

    QString conferenceSid = {};
    QString conference = {}; ///< its name; empty where that is not known
    qint64 from = 0;
    qint64 to = 0; ///< not before \c from
    /// In the order in which they came; the conference's, where there is one, is the last.
    QList<TimelineLane> lanes = {};
    int lanesLeftOut = 0;
    int marksLeftOut = 0;
    bool isCut = false; ///< more is kept of the conference than is looked at, and was before

    bool isEmpty() const { return lanes.isEmpty(); }
};

} // namespace history
