// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <changes/statetraits.h>
#include <history/timeline.h>

namespace words {

// One line of the history in cells. Texts from outside in it are isolated.

/// When, by this computer's clock and with the date: "28 Nov 14:02:36.020".
QString whenText(const history::HistoryLine &line);
/// Whose doing it was: "you", "standing order", "from elsewhere", "the service"; "this program"
/// where it has not looked, or not told.
QString byText(const history::HistoryLine &line);
/// "Mute", "Hold with music"; of others "muted", "left".
QString whatText(const history::HistoryLine &line);
/// Who it was for: a name, with the person's own for who calls; "3 people"; empty for what is of
/// the conference.
QString whomText(const history::HistoryLine &line);
/// The name of the conference, or its short SID.
QString conferenceText(const history::HistoryLine &line);
/// What became of it: "confirmed", "refused: is being removed", "confirmed for all 3",
/// "2 confirmed, 1 refused"; of others that a list showed it, or after how long somebody left.
QString outcomeText(const history::HistoryLine &line);
/// How good that is.
changes::Tone toneOf(const history::HistoryLine &line);
/// From the press to the last answer: "84 ms", "2.4 s"; empty where that is not known.
QString tookText(const history::HistoryLine &line);

/// The same of a mark of the timeline. Whom somebody coaches is not told.
QString whatText(const history::TimelineMark &mark);
/// Without the reason; empty for what was seen.
QString outcomeText(const history::TimelineMark &mark);
changes::Tone toneOf(const history::TimelineMark &mark);

} // namespace words
