// SPDX-License-Identifier: Apache-2.0
#include "switchwords.h"

#include <QCoreApplication>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Switches)
};

} // namespace

namespace {

QString spokenOn(Spoken which, const QString &target)
{
    switch (which) {
    case Spoken::Muted:
        return Words::tr("muted");
    case Spoken::Hold:
        return Words::tr("on hold");
    case Spoken::Coaching:
        return target.isEmpty() ? Words::tr("coaching") : Words::tr("coaching %1").arg(target);
    case Spoken::EndConferenceOnExit:
        return Words::tr("ends the conference");
    }
    return {};
}

QString spokenOff(Spoken which, bool hasNews)
{
    switch (which) {
    case Spoken::Muted:
        return Words::tr("open", "not muted");
    case Spoken::Hold:
        return hasNews ? Words::tr("not on hold") : QString();
    case Spoken::Coaching:
        return hasNews ? Words::tr("not coaching") : QString();
    case Spoken::EndConferenceOnExit:
        return hasNews ? Words::tr("does not end the conference") : QString();
    }
    return {};
}

} // namespace

QString spokenSwitch(Spoken which, std::optional<bool> isOn, const QString &target, bool hasNews)
{
    if (!isOn)
        return Words::tr("unknown");
    return *isOn ? spokenOn(which, target) : spokenOff(which, hasNews);
}

QString spokenUnheardCoach(const QString &target)
{
    return target.isEmpty() ? Words::tr("coaching, heard by nobody")
                            : Words::tr("coaching %1, heard by nobody").arg(target);
}

QString spokenSending(const QString &value)
{
    return Words::tr("%1, sending").arg(value);
}

QString spokenTryingAgain(const QString &value)
{
    return Words::tr("%1, trying again").arg(value);
}

QString spokenPaused(const QString &value)
{
    return Words::tr("%1, waiting").arg(value);
}

QString spokenRefused(const QString &value, const QString &reason)
{
    return Words::tr("%1, refused: %2").arg(value, reason);
}

QString spokenFailed(const QString &value, const QString &reason)
{
    return Words::tr("%1, failed: %2").arg(value, reason);
}

QString spokenNotApplied(const QString &value)
{
    return Words::tr("%1, accepted but not applied").arg(value);
}

QString spokenUnknown(const QString &reason)
{
    return Words::tr("unknown, %1").arg(reason);
}

QString endedReason()
{
    return Words::tr("the conference has ended");
}

QString leftReason()
{
    return Words::tr("has left");
}

QString pausedTip()
{
    return Words::tr("It waits: the credentials are no longer accepted. It is sent as soon as they "
                     "are, if that is within two minutes of the press.");
}

QString unrecordedTip()
{
    return Words::tr("It waits: the journal has not recorded it. It is sent as soon as it is "
                     "recorded, if that is within two minutes of the press.");
}

QString tryingAgainTip(const QString &reason, const QDateTime &when)
{
    return Words::tr("Trying again at %1: %2")
        .arg(when.toString(QStringLiteral("HH:mm:ss")), reason);
}

} // namespace words
