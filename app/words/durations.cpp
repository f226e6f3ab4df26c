// SPDX-License-Identifier: Apache-2.0
#include "durations.h"

#include <QCoreApplication>
#include <algorithm>

namespace words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Durations)
};

struct Parts
{
    int hours;
    int minutes;
    int seconds;
};

Parts partsOf(std::chrono::seconds duration)
{
    constexpr int sixty = 60;
    const auto all = static_cast<int>(std::max<qint64>(duration.count(), 0));
    return {all / (sixty * sixty), all / sixty % sixty, all % sixty};
}

QString minutesText(int minutes)
{
    return minutes == 1 ? Words::tr("1 minute") : Words::tr("%n minutes", nullptr, minutes);
}

} // namespace

QString clockText(std::chrono::seconds duration)
{
    const Parts parts = partsOf(duration);
    const auto two = [](int number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    return parts.hours > 0
        ? u"%1:%2:%3"_s.arg(QString::number(parts.hours), two(parts.minutes), two(parts.seconds))
        : u"%1:%2"_s.arg(two(parts.minutes), two(parts.seconds));
}

QString spokenDuration(std::chrono::seconds duration)
{
    const Parts parts = partsOf(duration);
    if (parts.hours > 0)
        return parts.hours == 1
            ? Words::tr("1 hour %1", "minutes").arg(minutesText(parts.minutes))
            : Words::tr("%n hours %1", "minutes", parts.hours).arg(minutesText(parts.minutes));
    if (parts.minutes == 0)
        return parts.seconds == 1 ? Words::tr("1 second")
                                  : Words::tr("%n seconds", nullptr, parts.seconds);
    if (parts.seconds == 0)
        return minutesText(parts.minutes);
    return Words::tr("%1 %2", "minutes, and seconds without a word")
        .arg(minutesText(parts.minutes), QString::number(parts.seconds));
}

} // namespace words
