// SPDX-License-Identifier: Apache-2.0
#include "expectation.h"

#include "audibility.h"
#include "switchfields.h"

#include <algorithm>

namespace people {

twilio::Participant expected(const ParticipantRow &row)
{
    twilio::Participant person = row.truth;
    for (const SwitchField &field : switchFields()) {
        const auto &laid = row.overlay(field.which);
        if (laid && changes::isOnItsWay(laid->mark))
            person.*field.told = laid->intended;
    }
    const auto &coaching = row.overlay(Switch::Coaching);
    if (coaching && changes::isOnItsWay(coaching->mark))
        person.callSidToCoach = coaching->intended ? coaching->target : QString();
    return person;
}

twilio::Participant expected(const ParticipantRow &row, const twilio::ParticipantUpdate &update)
{
    twilio::Participant person = expected(row);
    for (const SwitchField &field : switchFields()) {
        if (const auto asked = intentOf(update, field.which))
            person.*field.told = asked;
    }
    if (update.callSidToCoach)
        person.callSidToCoach = *update.callSidToCoach;
    return person;
}

QStringList listenersAfter(const ParticipantModel &model, int row,
                           const twilio::ParticipantUpdate &update)
{
    const twilio::Participant speaker = expected(model.row(row), update);
    QStringList names;
    for (int other = 0; other < model.rowCount(); ++other) {
        if (other != row && isHeardBy(speaker, expected(model.row(other))))
            names += model.nameOf(model.participant(other).callSid);
    }
    return names;
}

int opening(const ParticipantModel &model, const QList<int> &rows,
            const twilio::ParticipantUpdate &update)
{
    const auto isOpen = [](const twilio::Participant &person) {
        return person.isConnected() && !person.muted.value_or(false)
            && !person.hold.value_or(false);
    };
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](int row) {
        return model.isAvailable(row) && isOpen(expected(model.row(row), update))
            && !isOpen(expected(model.row(row)));
    }));
}

} // namespace people
