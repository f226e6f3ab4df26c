// SPDX-License-Identifier: Apache-2.0
#include "answers.h"
#include "claim.h"
#include "targets.h"

#include <algorithm>
#include <array>
#include <twilio/conference.h>

namespace fuzz {

using namespace Qt::Literals::StringLiterals;
using twilio::Conference;

namespace {

constexpr std::array texts{
    std::pair{"sid"_L1, &Conference::sid},
    std::pair{"friendly_name"_L1, &Conference::friendlyName},
    std::pair{"status"_L1, &Conference::status},
    std::pair{"region"_L1, &Conference::region},
    std::pair{"reason_conference_ended"_L1, &Conference::reasonConferenceEnded},
    std::pair{"call_sid_ending_conference"_L1, &Conference::callSidEndingConference},
};

/// A field of another type is as if it were absent.
bool isReadable(const QJsonObject &object)
{
    return !object.value("sid"_L1).toString().isEmpty();
}

} // namespace

void conferences(const QByteArray &input)
{
    const QList<QJsonObject> objects = objectsIn(input, "conferences"_L1);
    for (const QJsonObject &object : objects) {
        const auto conference = twilio::parseConference(object);
        claim(conference.has_value() == isReadable(object),
              "a conference is read when its SID is there");
        if (!conference) {
            claimUnreadable(conference.error());
            continue;
        }
        for (const auto &[key, member] : texts)
            claim((*conference).*member == object.value(key).toString(),
                  "a text is kept as it came");
        claim(conference->isCompleted() == (conference->status == "completed"_L1),
              "only the word completed means completed");
    }
    if (!objects.isEmpty())
        claimNextPageIsHere(objects.first());
}

} // namespace fuzz
