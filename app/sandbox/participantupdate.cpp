// SPDX-License-Identifier: Apache-2.0
#include "participantupdate.h"

#include "fields.h"
#include "rules.h"

namespace sandbox {

namespace {

std::optional<Refusal> check(const Field &field, const Parameters &form)
{
    switch (field.rule) {
    case Field::Rule::Method:
        return checkMethod(form, field.name);
    case Field::Rule::Url:
        return checkUrl(form, field.name);
    case Field::Rule::UrlOrSilence:
        return checkUrl(form, field.name, EmptyUrl::MeansSilence);
    case Field::Rule::Flag:
    case Field::Rule::FlagOffHold:
    case Field::Rule::Coaching:
        break;
    }
    return {};
}

} // namespace

std::optional<Refusal> applyUpdate(const Parameters &form, const Conference &conference,
                                   Participant &participant)
{
    for (const Field &field : fields()) {
        if (const auto refused = check(field, form))
            return refused;
    }
    CoachingWish wish;
    if (const auto refused = readCoaching(form, conference, participant.callSid, wish))
        return refused;

    const bool wasOnHold = participant.hold;
    for (const Field &field : fields()) {
        const bool isHeard = field.rule == Field::Rule::Flag
            || (field.rule == Field::Rule::FlagOffHold && !wasOnHold);
        const auto *flag = std::get_if<bool Participant::*>(&field.kept);
        if (isHeard && flag)
            participant.**flag = form.flag(field.name).value_or(participant.**flag);
    }
    if (wish.said) {
        participant.coaching = wish.coaching;
        participant.callSidToCoach = wish.callSidToCoach;
    }
    return {};
}

} // namespace sandbox
