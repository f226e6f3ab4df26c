// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <chrono>

namespace words {

/// As a clock shows it, with hours where there are any: "12:04", "1:02:37". Less than nothing is
/// nothing.
QString clockText(std::chrono::seconds duration);

/// To be read out: "41 seconds", "2 minutes 41", "1 hour 2 minutes".
QString spokenDuration(std::chrono::seconds duration);

} // namespace words
