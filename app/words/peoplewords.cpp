// SPDX-License-Identifier: Apache-2.0
#include "peoplewords.h"

#include "durations.h"
#include "isolation.h"

#include <QCoreApplication>

namespace words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::People)
};

QString numberText(const QString &number)
{
    return number.isEmpty() ? Words::tr("number withheld") : isolated(number);
}

} // namespace

QString people(int count)
{
    return count == 1 ? Words::tr("1 person") : Words::tr("%n people", nullptr, count);
}

QString listed(const QStringList &names)
{
    constexpr qsizetype most = 3;
    const QString comma = Words::tr(", ", "between two names");
    if (names.isEmpty())
        return Words::tr("nobody");
    if (names.size() > most + 1)
        return Words::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - most))
            .arg(names.first(most).join(comma));
    if (names.size() == 1)
        return names.first();
    return Words::tr("%1 and %2").arg(names.first(names.size() - 1).join(comma), names.last());
}

QString muting(const QString &name)
{
    return Words::tr("Mute: %1 hears everybody as before and is heard by nobody.").arg(name);
}

QString unmuting(const QString &name, const QStringList &listeners)
{
    return Words::tr("Unmute: %1 is heard by %2.").arg(name, listed(listeners));
}

QString mutingOnHold(const QString &name)
{
    return Words::tr("Mute: %1 is on hold, and will be heard by nobody after it either.").arg(name);
}

QString holding(const QString &name)
{
    return Words::tr("Hold: %1 hears the hold music, hears nobody and is heard by nobody.")
        .arg(name);
}

QString holdingTheLast(const QString &name, const QStringList &left)
{
    return Words::tr("Hold: %1 is the last who is not on hold. Nobody is left to talk to %2.")
        .arg(name, listed(left));
}

QString resuming(const QString &name, const QStringList &listeners)
{
    return Words::tr("Resume: %1 is heard by %2.").arg(name, listed(listeners));
}

QString askingWhomToCoach(const QString &name, bool isMuted)
{
    return isMuted
        ? Words::tr("Asks whom %1 is to coach, and unmutes %1: that one alone hears it.").arg(name)
        : Words::tr("Asks whom %1 is to coach: that one alone hears it.").arg(name);
}

QString endingTheCoaching(const QString &name, bool isMuted)
{
    return isMuted ? Words::tr("%1 coaches while muted, and is heard by nobody. Ends the coaching: "
                               "asks first who is to hear %1.")
                         .arg(name)
                   : Words::tr("Ends the coaching: asks first who is to hear %1.").arg(name);
}

QString goingOnWithout(const QString &name)
{
    return Words::tr("The conference goes on when %1 leaves.").arg(name);
}

QString endingForTheOthers(const QStringList &leaving, int staying)
{
    return staying == 1
        ? Words::tr("The conference ends when %1 leaves: one other person is hung up on as well.")
              .arg(listed(leaving))
        : Words::tr("The conference ends when %1 leaves: %n people are hung up on as well.",
                    nullptr, staying)
              .arg(listed(leaving));
}

QString leavingOnHold(const QStringList &left)
{
    return Words::tr("Nobody is left to talk to %1, who will stay on hold.").arg(listed(left));
}

QString stayingAlone(const QString &name)
{
    return Words::tr("%1 stays, alone.").arg(name);
}

QString staying(const QStringList &names)
{
    return Words::tr("%1 stay.", "several names").arg(listed(names));
}

QString stayingOnHold(const QStringList &names)
{
    return names.size() == 1 ? Words::tr("%1 stays on hold.").arg(names.first())
                             : Words::tr("%1 stay on hold.", "several names").arg(listed(names));
}

QString ringing(const QStringList &names)
{
    return names.size() == 1
        ? Words::tr("%1 is still ringing.").arg(names.first())
        : Words::tr("%1 are still ringing.", "several names").arg(listed(names));
}

QString ringingInVain(const QStringList &names)
{
    return names.size() == 1
        ? Words::tr("%1 is still ringing, and will find nobody there.").arg(names.first())
        : Words::tr("%1 are still ringing, and will find nobody there.", "several names")
              .arg(listed(names));
}

QString nobodyStays()
{
    return Words::tr("Nobody stays in the conference.");
}

QString heardBy(const QStringList &listeners)
{
    return Words::tr("Heard by %1").arg(listed(listeners));
}

QString unmutedAndHeardBy(const QStringList &listeners)
{
    return Words::tr("Unmuted, and heard by %1").arg(listed(listeners));
}

QString mutedAndHeardBy(const QStringList &listeners)
{
    return Words::tr("Muted, and heard by %1").arg(listed(listeners));
}

QString heardByAlone(const QString &name)
{
    return Words::tr("Heard by %1 alone").arg(name);
}

QString unmutedAndHeardByAlone(const QString &name)
{
    return Words::tr("Unmuted, and heard by %1 alone").arg(name);
}

QString nothingToSwitch(const QString &column, bool on, int people)
{
    if (people == 0)
        return Words::tr("Nothing was done: nobody is selected.");
    return on
        ? Words::tr("Nothing was done: “%1” is on already, or nobody is connected.").arg(column)
        : Words::tr("Nothing was done: “%1” is off already, or nobody is connected.").arg(column);
}

QString notDoneForWhoHasLeft(const QString &name)
{
    return Words::tr("Nothing was done: %1 has left.").arg(name);
}

QString notDoneForWhoIsNotConnected(const QString &name)
{
    return Words::tr("Nothing was done: %1 is not connected.").arg(name);
}

QString notDoneForTheConferenceHasEnded(const QString &name)
{
    return Words::tr("Nothing was done for %1: the conference has ended.").arg(name);
}

QString callerLine(const QString &name, const QString &number)
{
    return isInvisible(name) ? numberText(number)
                             : u"%1 · %2"_s.arg(isolated(name), numberText(number));
}

QString spokenCaller(const QString &name, const QString &number)
{
    return isInvisible(name)
        ? numberText(number)
        : Words::tr("%1, %2", "a name and a number").arg(isolated(name), numberText(number));
}

QString spokenCallerWhoCalledIn(const QString &name, const QString &number)
{
    return isInvisible(name) ? Words::tr("%1, called in", "a number").arg(numberText(number))
                             : Words::tr("%1, %2, called in", "a name and a number")
                                   .arg(isolated(name), numberText(number));
}

QString spokenCallerWhoWasCalled(const QString &name, const QString &number)
{
    return isInvisible(name) ? Words::tr("%1, was called", "a number").arg(numberText(number))
                             : Words::tr("%1, %2, was called", "a name and a number")
                                   .arg(isolated(name), numberText(number));
}

QString callersNotReadable()
{
    return Words::tr("The service does not say who is calling: this key may not read calls "
                     "(70051). “Who is it?” is off for this connection. Give the key the "
                     "permission to read calls, and connect again.");
}

QString nameNotSaved(const QString &file)
{
    return Words::tr("The name could not be saved: %1 cannot be written.").arg(file);
}

QString noStatus()
{
    return Words::tr("not told");
}

QString spokenInTheCall(const QString &status, std::chrono::seconds duration)
{
    return Words::tr("%1, in the call %2", "connected, how long")
        .arg(status, spokenDuration(duration));
}

QString spokenOnTheWay(const QString &status, std::chrono::seconds duration)
{
    return Words::tr("%1, %2", "ringing, how long").arg(status, spokenDuration(duration));
}

QString noLabel()
{
    return Words::tr("no label");
}

QString leftAgo(std::chrono::seconds ago)
{
    const auto seconds = static_cast<int>(ago.count());
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    if (seconds < minute)
        return Words::tr("left %n s ago", nullptr, seconds);
    return seconds < hour ? Words::tr("left %n min ago", nullptr, seconds / minute)
                          : Words::tr("left %n h ago", nullptr, seconds / hour);
}

QString spokenLeftAgo(std::chrono::seconds ago)
{
    const auto seconds = static_cast<int>(ago.count());
    constexpr int minute = 60;
    if (seconds == 1)
        return Words::tr("left 1 second ago");
    if (seconds < minute)
        return Words::tr("left %n seconds ago", nullptr, seconds);
    return seconds < 2 * minute ? Words::tr("left 1 minute ago")
                                : Words::tr("left %n minutes ago", nullptr, seconds / minute);
}

QString leftBefore()
{
    return Words::tr("left before the end");
}

QString wasConnected()
{
    return Words::tr("was there");
}

QString conferenceEnded(const QString &when, const QString &who, const QString &reason)
{
    // The values of reason_conference_ended.
    const bool wasLastThatLeft = reason == "last-participant-left"_L1;
    const bool wasLastRemoved = reason == "last-participant-kicked"_L1;
    const bool hasLeft
        = wasLastThatLeft || reason == "participant-with-end-conference-on-exit-left"_L1;
    const bool wasRemoved
        = wasLastRemoved || reason == "participant-with-end-conference-on-exit-kicked"_L1;
    if (reason == "conference-ended-via-api"_L1)
        return who.isEmpty() ? Words::tr("ended %1 by a request").arg(when)
                             : Words::tr("ended %1 by %2").arg(when, who);
    if (hasLeft && !who.isEmpty())
        return Words::tr("ended %1 by %2, who left").arg(when, who);
    if (wasRemoved && !who.isEmpty())
        return Words::tr("ended %1, since %2 was removed").arg(when, who);
    if (wasLastThatLeft)
        return Words::tr("ended %1, since the last one left").arg(when);
    if (wasLastRemoved)
        return Words::tr("ended %1, since the last one was removed").arg(when);
    if (hasLeft)
        return Words::tr("ended %1, since somebody left who ends it").arg(when);
    if (wasRemoved)
        return Words::tr("ended %1, since somebody was removed who ends it").arg(when);
    if (!reason.isEmpty())
        return Words::tr("ended %1: %2").arg(when, reason);
    return who.isEmpty() ? Words::tr("ended %1").arg(when)
                         : Words::tr("ended %1 by %2").arg(when, who);
}

} // namespace words
