// SPDX-License-Identifier: Apache-2.0
#include "seenwords.h"

#include "isolation.h"

#include <QCoreApplication>
#include <twilio/sid.h>

namespace words {

using Kind = history::Sighting::Kind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Seen)
};

} // namespace

QString seenTitle(const history::Sighting &sighting)
{
    const QString who = shownName(sighting.who, twilio::shortSid(sighting.participant));
    switch (sighting.kind) {
    case Kind::Joined:
        return Words::tr("%1 joined").arg(who);
    case Kind::Left:
        return Words::tr("%1 left").arg(who);
    case Kind::Muted:
        return Words::tr("%1 was muted from elsewhere").arg(who);
    case Kind::Unmuted:
        return Words::tr("%1 was unmuted from elsewhere").arg(who);
    case Kind::Held:
        return Words::tr("%1 was put on hold from elsewhere").arg(who);
    case Kind::Resumed:
        return Words::tr("%1 was taken off hold from elsewhere").arg(who);
    case Kind::CoachingBegan:
        return sighting.whom.isEmpty()
            ? Words::tr("%1 coaches, from elsewhere").arg(who)
            : Words::tr("%1 coaches %2, from elsewhere").arg(who, isolated(sighting.whom));
    case Kind::CoachingEnded:
        return Words::tr("%1 coaches no more, from elsewhere").arg(who);
    case Kind::EndsConference:
        return Words::tr("%1 ends the conference on exit, from elsewhere").arg(who);
    case Kind::GoesOn:
        return Words::tr("%1 ends the conference no more, from elsewhere").arg(who);
    case Kind::Present:
    case Kind::ConferenceEnded:
    case Kind::LookedAway:
    case Kind::Omitted:
        break;
    }
    return {};
}

QString seenTitle(Kind kind, int people)
{
    switch (kind) {
    case Kind::Joined:
        return Words::tr("%n people joined", nullptr, people);
    case Kind::Left:
        return Words::tr("%n people left", nullptr, people);
    case Kind::Muted:
        return Words::tr("%n people were muted from elsewhere", nullptr, people);
    case Kind::Unmuted:
        return Words::tr("%n people were unmuted from elsewhere", nullptr, people);
    case Kind::Held:
        return Words::tr("%n people were put on hold from elsewhere", nullptr, people);
    case Kind::Resumed:
        return Words::tr("%n people were taken off hold from elsewhere", nullptr, people);
    case Kind::CoachingBegan:
        return Words::tr("%n people coach, from elsewhere", nullptr, people);
    case Kind::CoachingEnded:
        return Words::tr("%n people coach no more, from elsewhere", nullptr, people);
    case Kind::EndsConference:
        return Words::tr("%n people end the conference on exit, from elsewhere", nullptr, people);
    case Kind::GoesOn:
        return Words::tr("%n people end the conference no more, from elsewhere", nullptr, people);
    case Kind::Present:
    case Kind::ConferenceEnded:
    case Kind::LookedAway:
    case Kind::Omitted:
        break;
    }
    return {};
}

} // namespace words
