// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <support/twilioanswers.h>
#include <twilio/participant.h>
#include <vector>

/// Participant \p number as the service would tell it; \p overrides are fields of its JSON.
inline twilio::Participant person(int number = 1, const QJsonObject &overrides = {})
{
    return *twilio::parseParticipant(support::participantResource(number, overrides));
}

/// Participants 1 to \p count, no switch on.
inline std::vector<twilio::Participant> participants(int count)
{
    std::vector<twilio::Participant> all;
    for (int number = 1; number <= count; ++number)
        all.push_back(person(number));
    return all;
}
