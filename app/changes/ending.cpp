// SPDX-License-Identifier: Apache-2.0
#include "ending.h"

namespace changes {

using namespace Qt::Literals::StringLiterals;

QString toRecord(const Ending &ending)
{
    using Kind = Ending::Kind;
    switch (ending.kind) {
    case Kind::Overdue:
        return u"overdue after %1 minutes"_s.arg(ending.minutes);
    case Kind::ProgramEnded:
        return u"program ended before the answer"_s;
    case Kind::ProgramEndedEarly:
        return u"program ended, perhaps before it was sent"_s;
    case Kind::LeftUndecided:
        return u"left undecided"_s;
    case Kind::AccountLeft:
        return u"account left"_s;
    case Kind::NoLongerThere:
        return u"no answer, participant gone"_s;
    case Kind::StillThere:
        return u"no answer, participant still there"_s;
    case Kind::NotDone:
        return u"no answer, other values reported"_s;
    case Kind::Overtaken:
        return u"no answer, other changes since"_s;
    case Kind::InProgress:
        return u"no answer, conference in progress"_s;
    case Kind::Cancelled:
        return u"cancelled after an attempt"_s;
    case Kind::LabelMoved:
        return u"the label names somebody else"_s;
    case Kind::ReplacedInVain:
        return u"replaced by a change that was not done"_s;
    }
    return {};
}

} // namespace changes
