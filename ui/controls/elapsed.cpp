// SPDX-License-Identifier: Apache-2.0
#include "elapsed.h"

#include <algorithm>

namespace controls {

using namespace Qt::Literals::StringLiterals;

QString elapsedText(const QDateTime &since)
{
    return elapsedText(since, QDateTime::currentDateTimeUtc());
}

QString elapsedText(const QDateTime &since, const QDateTime &until)
{
    constexpr qint64 sixty = 60;
    const qint64 seconds = std::max<qint64>(since.secsTo(until), 0);
    const qint64 minutes = seconds / sixty;
    const qint64 hours = minutes / sixty;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    return hours > 0
        ? u"%1:%2:%3"_s.arg(QString::number(hours), two(minutes % sixty), two(seconds % sixty))
        : u"%1:%2"_s.arg(two(minutes), two(seconds % sixty));
}

} // namespace controls
