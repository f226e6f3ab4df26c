// SPDX-License-Identifier: Apache-2.0
#include "deskfacts.h"

#include <QCoreApplication>
#include <people/participantmodel.h>

namespace window {

using conferences::DeskFacts;
using conferences::OnAirLabel;
using people::ParticipantModel;
using people::Position;
using people::Supervision;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(window::DeskFacts)
};

QString nameOf(Position position)
{
    switch (position) {
    case Position::Listen:
        return Words::tr("Listen");
    case Position::Coach:
        return Words::tr("Coach");
    case Position::BargeIn:
        break;
    }
    return Words::tr("Barge in");
}

bool isUnheard(const Supervision &supervision)
{
    return !supervision.told && supervision.isMuted && !supervision.target.isEmpty();
}

} // namespace

words::OnAir onAirOf(const ParticipantModel &model, const Supervision &supervision)
{
    return {.listeners = supervision.listeners,
            .listener = supervision.listener,
            .coachedMuted = isUnheard(supervision) ? model.nameOf(supervision.target) : QString(),
            .isOnHold = supervision.isOnHold,
            .isAsked = supervision.asked.has_value(),
            .isBargedIn = supervision.told == Position::BargeIn};
}

OnAirLabel::Tone toneOf(const Supervision &supervision)
{
    if (supervision.isOnHold || isUnheard(supervision))
        return OnAirLabel::Tone::Unheard;
    if (supervision.listeners == 0)
        return OnAirLabel::Tone::Silent;
    return supervision.told == Position::Coach ? OnAirLabel::Tone::Coaching
                                               : OnAirLabel::Tone::OnAir;
}

DeskFacts deskFactsOf(const ParticipantModel &model, const Supervision &supervision,
                      const QString &target)
{
    DeskFacts facts;
    facts.isThere = supervision.isThere;
    facts.told = supervision.told;
    facts.asked = supervision.asked;
    facts.missed = supervision.missed;
    facts.isUnheard = isUnheard(supervision);
    facts.coached = target.isEmpty() ? QString() : model.nameOf(target);
    if (supervision.missed)
        facts.whyMissed = words::positionMissed(nameOf(*supervision.missed), supervision.reason);
    const people::Audience audience = people::audienceOf(model);
    facts.listenTip = words::willListen();
    facts.coachTip = facts.coached.isEmpty() ? Words::tr("Coach somebody: asks whom")
                                             : words::willCoach(facts.coached);
    facts.bargeInTip = words::willBargeIn(audience.listeners, audience.listener);
    return facts;
}

} // namespace window
