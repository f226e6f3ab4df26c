// SPDX-License-Identifier: Apache-2.0
#include "answers.h"
#include "claim.h"
#include "targets.h"

#include <algorithm>
#include <array>
#include <twilio/participant.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using twilio::Participant;

namespace {

constexpr std::array texts{
    std::pair{"call_sid"_L1, &Participant::callSid},
    std::pair{"label"_L1, &Participant::label},
    std::pair{"conference_sid"_L1, &Participant::conferenceSid},
    std::pair{"status"_L1, &Participant::status},
    std::pair{"call_sid_to_coach"_L1, &Participant::callSidToCoach},
    std::pair{"queue_time"_L1, &Participant::queueTime},
};
constexpr std::array booleans{
    std::pair{"muted"_L1, &Participant::muted},
    std::pair{"hold"_L1, &Participant::hold},
    std::pair{"coaching"_L1, &Participant::coaching},
    std::pair{"end_conference_on_exit"_L1, &Participant::endConferenceOnExit},
    std::pair{"start_conference_on_enter"_L1, &Participant::startConferenceOnEnter},
};

/// A field of another type is as if it were absent.
bool isReadable(const QJsonObject &object)
{
    return !object.value("call_sid"_L1).toString().isEmpty();
}

} // namespace

void participants(const QByteArray &input)
{
    const QList<QJsonObject> objects = objectsIn(input, "participants"_L1);
    for (const QJsonObject &object : objects) {
        const auto participant = twilio::parseParticipant(object);
        claim(participant.has_value() == isReadable(object),
              "a participant is read when its SID is there");
        if (!participant) {
            claimUnreadable(participant.error());
            continue;
        }
        for (const auto &[key, member] : texts)
            claim((*participant).*member == object.value(key).toString(),
                  "a text is kept as it came");
        for (const auto &[key, member] : booleans) {
            const auto value = (*participant).*member;
            claim(value.has_value() == object.value(key).isBool()
                      && value.value_or(false) == object.value(key).toBool(),
                  "a boolean is kept, and its absence too");
        }
        claim(participant->isConnected() || !participant->status.isEmpty(),
              "who has no status is not away");
    }
    if (!objects.isEmpty())
        claimNextPageIsHere(objects.first());
}

} // namespace fuzz
