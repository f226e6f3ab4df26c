// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace changes {

/// Why a change ended as it did, where no answer to it says so: facts, of which words:: makes
/// sentences.
struct Ending
{
    enum class Kind {
        Overdue, ///< it had waited too long to be sent, or to be sent again: see minutes
        ProgramEnded, ///< it was sent, and the program ended before the answer came
        ProgramEndedEarly, ///< perhaps before it was sent
        LeftUndecided, ///< the account was left, or the program ended, while it was unknown
        AccountLeft, ///< before it was sent, or sent again
        NoLongerThere, ///< no answer came; the participant has gone
        StillThere, ///< no answer came; who was to be removed is there
        NotDone, ///< no answer came; the service reports other values
        Overtaken, ///< no answer came; newer changes have set the same since
        InProgress, ///< no answer came; the conference that was to end has not
        Cancelled, ///< by the operator, after an attempt that may have been processed
        LabelMoved, ///< its label does not name the same participant any more
        ReplacedInVain, ///< a newer change took its place, and was not done either
    };

    Kind kind = Kind::Overdue;
    int minutes = 0; ///< that it had waited, with Overdue

    friend bool operator==(const Ending &, const Ending &) = default;
};

/// An ending in a record, whatever the language: "overdue after 3 minutes".
QString toRecord(const Ending &ending);

} // namespace changes
