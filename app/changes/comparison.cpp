// SPDX-License-Identifier: Apache-2.0
#include "comparison.h"

namespace changes {

using namespace Qt::Literals::StringLiterals;

namespace {

QString word(std::optional<bool> value)
{
    if (!value)
        return {};
    return *value ? u"true"_s : u"false"_s;
}

} // namespace

std::vector<Difference> compare(const twilio::ParticipantUpdate &sent,
                                const twilio::Participant &told)
{
    std::vector<Difference> differences;
    const auto check
        = [&](QLatin1StringView field, std::optional<bool> was, std::optional<bool> is) {
              if (was && was != is)
                  differences.push_back({field, word(was), word(is)});
          };
    const bool coaches = sent.coaching.value_or(sent.callSidToCoach.has_value());
    if (coaches && sent.callSidToCoach
        && sent.callSidToCoach->compare(told.callSidToCoach, Qt::CaseInsensitive) != 0)
        differences.push_back({"CallSidToCoach"_L1, *sent.callSidToCoach, told.callSidToCoach});
    const bool mentionsCoaching = sent.coaching || sent.callSidToCoach;
    check("Coaching"_L1, mentionsCoaching ? std::optional(coaches) : std::nullopt, told.coaching);
    check("EndConferenceOnExit"_L1, sent.endConferenceOnExit, told.endConferenceOnExit);
    check("Hold"_L1, sent.hold, told.hold);
    check("Muted"_L1, sent.muted, told.muted);
    return differences;
}

twilio::ParticipantUpdate neverReported(const twilio::ParticipantUpdate &update)
{
    twilio::ParticipantUpdate rest = update;
    rest.muted.reset();
    rest.hold.reset();
    rest.coaching.reset();
    rest.callSidToCoach.reset();
    rest.endConferenceOnExit.reset();
    return rest;
}

} // namespace changes
