// SPDX-License-Identifier: Apache-2.0
#include "hearingwords.h"

#include "peoplewords.h"

#include <QCoreApplication>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Hearing)
};

QString alreadyHeard(const WillHear &facts)
{
    const QString names = listed(facts.hearAlready);
    if (facts.hearAlready.size() == 1)
        return facts.isYou
            ? Words::tr("%1 hears you already.").arg(names)
            : Words::tr("%1 hears %2 already.", "one name, who is heard").arg(names, facts.who);
    return facts.isYou
        ? Words::tr("%1 hear you already.", "several names").arg(names)
        : Words::tr("%1 hear %2 already.", "several names, who is heard").arg(names, facts.who);
}

QString onHold(const WillHear &facts)
{
    return facts.onHold.size() == 1
        ? Words::tr("%1 is on hold and hears nobody.").arg(facts.onHold.first())
        : Words::tr("%1 are on hold and hear nobody.", "several names").arg(listed(facts.onHold));
}

QString willHear(const WillHear &facts)
{
    const QString names = listed(facts.willHear);
    const bool isAlone = facts.willHear.size() == 1 && facts.hearAlready.isEmpty();
    if (facts.isYou)
        return isAlone ? Words::tr("%1 alone will hear you.").arg(names)
                       : Words::tr("%1 will hear you.").arg(names);
    return isAlone
        ? Words::tr("%1 alone will hear %2.", "one name, who is heard").arg(names, facts.who)
        : Words::tr("%1 will hear %2.", "names, who is heard").arg(names, facts.who);
}

QString hearNoMore(const WillHear &facts)
{
    const QString names = listed(facts.hearNoMore);
    if (facts.willHear.isEmpty() && facts.hearAlready.isEmpty())
        return facts.isYou ? Words::tr("Nobody will hear you any more: not %1 either.").arg(names)
                           : Words::tr("Nobody will hear %1 any more: not %2 either.",
                                       "who is heard, who heard them")
                                 .arg(facts.who, names);
    return facts.isYou
        ? Words::tr("%1 will not hear you any more.").arg(names)
        : Words::tr("%1 will not hear %2 any more.", "names, who is heard").arg(names, facts.who);
}

} // namespace

QStringList willBeHeard(const WillHear &facts)
{
    QStringList sentences;
    if (!facts.willHear.isEmpty())
        sentences += willHear(facts);
    if (!facts.hearNoMore.isEmpty())
        sentences += hearNoMore(facts);
    if (!facts.hearAlready.isEmpty())
        sentences += alreadyHeard(facts);
    if (sentences.isEmpty())
        sentences += facts.isYou ? Words::tr("Nobody is there who hears you.")
                                 : Words::tr("Nobody is there who hears %1.").arg(facts.who);
    if (!facts.onHold.isEmpty() && !facts.willHear.isEmpty())
        sentences += onHold(facts);
    return sentences;
}

QString willBeOnHold(const QString &name)
{
    return Words::tr("%1 will hear the hold music, hear nobody and be heard by nobody.").arg(name);
}

QString willBeBack(const WillHear &facts)
{
    return facts.willHear.isEmpty()
        ? Words::tr("%1 will hear %2, and be heard by nobody.", "a name, names")
              .arg(facts.who, listed(facts.theyWillHear))
        : Words::tr("%1 will hear %2, and be heard by %3.", "a name, names, names")
              .arg(facts.who, listed(facts.theyWillHear), listed(facts.willHear));
}

QString severalWillBeHeard(const QStringList &names)
{
    return names.size() == 1
        ? Words::tr("%1 will be heard, who is heard by nobody now.").arg(names.first())
        : Words::tr("%1 will be heard, who are heard by nobody now.", "several names")
              .arg(listed(names));
}

QString severalWillBeSilent(const QStringList &names)
{
    return Words::tr("%1 will be heard by nobody any more.").arg(listed(names));
}

QString severalWillBeOnHold(const QStringList &names)
{
    return willBeOnHold(listed(names));
}

QString severalWillBeBack(const QStringList &names)
{
    return Words::tr("%1 will hear the others again.").arg(listed(names));
}

QString severalWillBeGone(const QStringList &names)
{
    return Words::tr("%1 will be hung up on.").arg(listed(names));
}

QString hearingStays()
{
    return Words::tr("Everybody goes on hearing whom they hear now.");
}

QString nothingWillBeSent()
{
    return Words::tr("Nothing is sent: it is so already, or cannot be.");
}

QString ifPressed(const QString &button)
{
    return Words::tr("If you press %1:", "the word on a button").arg(button);
}

QString ifPressedFor(const QString &verb, const QString &name)
{
    return Words::tr("If you press %1 for %2:", "what a switch does, a name").arg(verb, name);
}

QString foretold(const QString &ifPressed, const QString &sentence)
{
    return Words::tr("%1 %2", "“If you press Mute:”, and what will be then")
        .arg(ifPressed, sentence);
}

QString hearsYou(const QStringList &names)
{
    if (names.isEmpty())
        return Words::tr("Nobody hears you.");
    return names.size() == 1 ? Words::tr("%1 alone hears you.").arg(names.first())
                             : Words::tr("%1 hear you.", "several names").arg(listed(names));
}

QString whoIsYouIsUnknown()
{
    return Words::tr("Choose above the table which one you are, to see here who hears you.");
}

QString youAreNotHere()
{
    return Words::tr("You are not in this conference: nobody hears you here.");
}

QString hears(const QString &listener, const QString &speaker)
{
    return Words::tr("%1 hears %2").arg(listener, speaker);
}

QString hearsTheirCoach(const QString &listener, const QString &coach)
{
    return Words::tr("%1 alone hears %2, who coaches %1").arg(listener, coach);
}

QString doesNotHear(const QString &listener, const QString &speaker)
{
    return Words::tr("%1 does not hear %2").arg(listener, speaker);
}

QString doesNotHearTheMuted(const QString &listener, const QString &speaker)
{
    return Words::tr("%1 does not hear %2, who is muted").arg(listener, speaker);
}

QString doesNotHearTheHeld(const QString &listener, const QString &speaker)
{
    return Words::tr("%1 does not hear %2, who is on hold").arg(listener, speaker);
}

QString hearsHoldMusic(const QString &listener)
{
    return Words::tr("%1 is on hold, and hears the hold music").arg(listener);
}

QString doesNotHearWhoCoaches(const QString &listener, const QString &coach)
{
    return Words::tr("%1 does not hear %2, who coaches somebody else").arg(listener, coach);
}

QString themselves(const QString &name)
{
    return Words::tr("%1 and %1, the same person").arg(name);
}

QString andWouldHear(const QString &now)
{
    return Words::tr("%1; would after the press", "“Dana does not hear Kim”").arg(now);
}

QString andWouldNotHear(const QString &now)
{
    return Words::tr("%1; would not after the press", "“Dana hears Kim”").arg(now);
}

QString hearsThem(const QString &listener, const QStringList &speakers)
{
    return Words::tr("%1 hears %2", "a name, names").arg(listener, listed(speakers));
}

QString isHeardByThem(const QString &speaker, const QStringList &listeners)
{
    return Words::tr("%1 is heard by %2", "a name, names").arg(speaker, listed(listeners));
}

} // namespace words
