// SPDX-License-Identifier: Apache-2.0
#include "comparison.h"

#include <twilio/updatefields.h>

namespace changes {

using twilio::UpdateField;

namespace {

/// With what the fields of \p sent imply for one another.
twilio::ParticipantUpdate meant(twilio::ParticipantUpdate sent)
{
    if (sent.callSidToCoach && !sent.coaching)
        sent.coaching = true;
    if (sent.coaching == false)
        sent.callSidToCoach.reset();
    return sent;
}

} // namespace

std::vector<Difference> compare(const twilio::ParticipantUpdate &sent,
                                const twilio::Participant &told)
{
    std::vector<Difference> differences;
    const twilio::ParticipantUpdate expected = meant(sent);
    for (const UpdateField &field : twilio::updateFields()) {
        const auto value = field.report ? textOf(expected, field) : std::nullopt;
        if (!value)
            continue;
        const QString answer = textOf(told, field).value_or(QString());
        const bool isSid = field.content == UpdateField::Content::Call;
        if (value->compare(answer, isSid ? Qt::CaseInsensitive : Qt::CaseSensitive) != 0)
            differences.push_back({field.name, *value, answer});
    }
    return differences;
}

std::vector<Difference> compare(const twilio::NewParticipant &sent, const twilio::Participant &told)
{
    twilio::ParticipantUpdate update{.coaching = sent.coaching,
                                     .endConferenceOnExit = sent.endConferenceOnExit,
                                     .muted = sent.muted};
    if (!sent.callSidToCoach.isEmpty())
        update.callSidToCoach = sent.callSidToCoach;
    std::vector<Difference> differences = compare(update, told);
    if (!sent.label.isEmpty() && sent.label != told.label)
        differences.push_back({QLatin1StringView("Label"), sent.label, told.label});
    return differences;
}

twilio::ParticipantUpdate neverReported(const twilio::ParticipantUpdate &update)
{
    twilio::ParticipantUpdate rest = update;
    for (const UpdateField &field : twilio::updateFields()) {
        if (field.report)
            reset(rest, field);
    }
    return rest;
}

} // namespace changes
