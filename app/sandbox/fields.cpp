// SPDX-License-Identifier: Apache-2.0
#include "fields.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

std::span<const Field> fields()
{
    using Rule = Field::Rule;
    using P = Participant;
    static constexpr auto all = std::to_array<Field>({
        {"AnnounceMethod"_L1, Rule::Method},
        {"HoldMethod"_L1, Rule::Method},
        {"WaitMethod"_L1, Rule::Method},
        {"AnnounceUrl"_L1, Rule::Url},
        {"HoldUrl"_L1, Rule::Url},
        {"WaitUrl"_L1, Rule::UrlOrSilence},
        {"Coaching"_L1, Rule::Coaching, &P::coaching, "coaching"_L1},
        {"CallSidToCoach"_L1, Rule::Coaching, &P::callSidToCoach, "call_sid_to_coach"_L1},
        {"EndConferenceOnExit"_L1, Rule::FlagOffHold, &P::endConferenceOnExit,
         "end_conference_on_exit"_L1},
        {"BeepOnExit"_L1, Rule::Flag},
        {"Muted"_L1, Rule::Flag, &P::muted, "muted"_L1},
        {"Hold"_L1, Rule::Flag, &P::hold, "hold"_L1},
    });
    return all;
}

} // namespace sandbox
