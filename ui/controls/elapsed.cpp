// SPDX-License-Identifier: Apache-2.0
#include "elapsed.h"

#include <words/durations.h>

namespace controls {

QString elapsedText(const QDateTime &since)
{
    return elapsedText(since, QDateTime::currentDateTimeUtc());
}

QString elapsedText(const QDateTime &since, const QDateTime &until)
{
    return words::clockText(std::chrono::seconds(since.secsTo(until)));
}

} // namespace controls
