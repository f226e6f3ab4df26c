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

QString switchText(std::optional<bool> isOn, const QString &target)
{
    if (isOn == true && !target.isEmpty())
        return target;
    return spokenSwitch(isOn, {});
}

QString spokenSwitch(std::optional<bool> isOn, const QString &target)
{
    if (!isOn)
        return Words::tr("unknown");
    if (!*isOn)
        return Words::tr("off");
    return target.isEmpty() ? Words::tr("on") : Words::tr("on, %1").arg(target);
}

QString spokenUnheardCoach(const QString &target)
{
    return target.isEmpty() ? Words::tr("on, heard by nobody")
                            : Words::tr("on, %1, heard by nobody").arg(target);
}

QString spokenSending(const QString &value)
{
    return Words::tr("%1, sending").arg(value);
}

QString spokenTryingAgain(const QString &value)
{
    return Words::tr("%1, trying again").arg(value);
}

QString spokenPaused(const QString &value, const QString &reason)
{
    return Words::tr("%1, waits: %2").arg(value, reason);
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

QString spokenUnavailable(const QString &value, const QString &reason)
{
    return Words::tr("%1, unavailable: %2").arg(value, reason);
}

QString pausedReason()
{
    return Words::tr("the credentials are no longer accepted");
}

QString endedReason()
{
    return Words::tr("the conference has ended");
}

QString pausedTip()
{
    return Words::tr("It waits: the credentials are no longer accepted. It is sent as soon as they "
                     "are, if that is within two minutes of the press.");
}

QString tryingAgainTip(const QString &reason, int seconds)
{
    return Words::tr("Trying again in %n s: %1", nullptr, seconds).arg(reason);
}

} // namespace words
