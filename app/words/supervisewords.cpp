// SPDX-License-Identifier: Apache-2.0
#include "supervisewords.h"

#include <QCoreApplication>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Supervising)
};

} // namespace

QString onAir(const OnAir &facts)
{
    if (facts.isOnHold)
        return Words::tr("You are on hold: nobody hears you");
    if (!facts.coachedMuted.isEmpty())
        return Words::tr("You coach %1, but are muted: nobody hears you").arg(facts.coachedMuted);
    if (facts.listeners == 0)
        return facts.isAsked ? Words::tr("Nobody hears you yet") : Words::tr("Nobody hears you");
    if (facts.listeners == 1 && facts.isBargedIn)
        return Words::tr("On air: %1 hears you · F8: Listen").arg(facts.listener);
    if (facts.listeners == 1)
        return Words::tr("On air: %1 alone hears you").arg(facts.listener);
    return facts.isBargedIn
        ? Words::tr("On air: %n people hear you · F8: Listen", nullptr, facts.listeners)
        : Words::tr("On air: %n people hear you", nullptr, facts.listeners);
}

QString onAirIn(const QString &conference, const OnAir &facts)
{
    if (facts.listeners == 0)
        return Words::tr("Nobody hears you in %1").arg(conference);
    if (facts.listeners == 1)
        return Words::tr("On air in %1: %2 alone hears you", "conference, name")
            .arg(conference, facts.listener);
    return Words::tr("On air in %1: %n people hear you", nullptr, facts.listeners).arg(conference);
}

QString youAreIn(const QString &conference, const OnAir &facts)
{
    if (facts.listeners == 0)
        return Words::tr("You are in %1: nobody hears you").arg(conference);
    if (facts.listeners == 1)
        return Words::tr("You are in %1: %2 alone hears you", "conference, name")
            .arg(conference, facts.listener);
    return Words::tr("You are in %1: %n people hear you", nullptr, facts.listeners).arg(conference);
}

QString whichOneAreYou()
{
    return Words::tr("Which one are you?");
}

QString spokenOwn(const QString &name)
{
    return Words::tr("%1, you").arg(name);
}

QString spokenSpeaker(const QString &name)
{
    return Words::tr("%1, speaker").arg(name);
}

QString spokenOwnSpeaker(const QString &name)
{
    return Words::tr("%1, you, speaker").arg(name);
}

QString ownSwitchTip()
{
    return Words::tr("This is you: Listen, Coach and Barge in above the table change it.");
}

QString ownSwitchNotPressed()
{
    return Words::tr(
        "This is you: nothing was sent. Listen, Coach and Barge in above the table change it.");
}

QString willListen()
{
    return Words::tr("Listen: you hear everybody, and nobody hears you.");
}

QString willCoach(const QString &name)
{
    return Words::tr("Coach: %1 alone hears you.").arg(name);
}

QString willBargeIn(int listeners, const QString &listener)
{
    if (listeners == 0)
        return Words::tr("Barge in: nobody is there who hears you.");
    return listeners == 1 ? Words::tr("Barge in: %1 hears you.").arg(listener)
                          : Words::tr("Barge in: %n people hear you.", nullptr, listeners);
}

QString positionMissed(const QString &position, const QString &reason)
{
    return reason.isEmpty() ? Words::tr("%1 was asked for, and is not so.").arg(position)
                            : Words::tr("%1 was asked for, and is not so: %2", "position, reason")
                                  .arg(position, reason);
}

QString alreadyCoaching(const QString &name)
{
    return Words::tr("You coach %1 already: nothing was sent.").arg(name);
}

QString alreadyBargedIn()
{
    return Words::tr("You have barged in already: nothing was sent.");
}

QString youAreNowhere()
{
    return Words::tr("You are in no conference that is open here: nothing was sent.");
}

QString heldCannotBeCoached(int held)
{
    return held == 1 ? Words::tr("1 person on hold cannot be coached")
                     : Words::tr("%n people on hold cannot be coached", nullptr, held);
}

QString mutedEntry(const QString &name)
{
    return Words::tr("%1 (muted)").arg(name);
}

} // namespace words
