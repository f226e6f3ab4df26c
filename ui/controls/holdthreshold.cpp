// SPDX-License-Identifier: Apache-2.0
#include "holdthreshold.h"

#include <people/holdwatch.h>
#include <settings/settings.h>

namespace controls {

namespace {

/// In seconds.
constexpr QAnyStringView thresholdKey = u"hold/threshold";

} // namespace

std::chrono::seconds holdThreshold()
{
    const QVariant kept = settings::Settings().value(thresholdKey);
    bool isNumber = false;
    const int seconds = kept.toInt(&isNumber);
    return isNumber && seconds >= 0 ? std::chrono::seconds(seconds)
                                    : people::HoldWatch::usualThreshold;
}

void keepHoldThreshold(std::chrono::seconds threshold)
{
    settings::Settings().setValue(thresholdKey, static_cast<int>(threshold.count()));
}

} // namespace controls
