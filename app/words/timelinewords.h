// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <history/timeline.h>

namespace words {

// What the timeline of a conference says. Times are of this computer's clock; texts from outside
// are isolated.

/// How a lane is called: the name in the table, or the short Call SID; "The conference".
QString laneName(const history::TimelineLane &lane);
/// The lane read out: "Dana Ortiz: in the conference from 14:02:10 to 14:31:00, muted from 14:05:00
/// to 14:07:00". Of what is many, the first.
QString spokenLane(const history::TimelineLane &lane, const history::Timeline &timeline);
/// A mark of that lane: "14:02:11, guest 7: Mute, refused".
QString markSentence(const history::TimelineMark &mark, const history::TimelineLane &lane,
                     const history::Timeline &timeline);
/// What a span is, for its tip: "on hold from 13:56:10 to 13:58:51, for 02:41".
QString spanText(const history::TimelineSpan &span, const history::Timeline &timeline);
/// The timeline's heading: its conference, or the short SID.
QString timelineName(const history::Timeline &timeline);
/// And what stands beside it: "5 people were in it · 13:52:40 to 14:02:40".
QString timelineRange(const history::Timeline &timeline);
/// What the timeline does not show of what is kept; empty: nothing is left out.
QString leftOutOf(const history::Timeline &timeline);
/// "14:02:11", with the date where that is not the same all along.
QString momentText(qint64 at, const history::Timeline &timeline);

} // namespace words
