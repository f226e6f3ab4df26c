// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace sandbox {

/// What a phone that is called comes to, and when.
struct DialStep
{
    std::chrono::milliseconds after; ///< the call was made
    QString status; ///< ringing, connected, or how a call ends that nobody takes: busy, no-answer,
                    ///< failed
};

/// The steps of a call to \p to, the first first. They go by the last two digits of a phone number:
/// 00 answers at once, 01 after five seconds, 02 is busy, 03 does not answer, 04 cannot be reached;
/// everybody else answers soon. How long it rings is not asked: nobody waits a minute to see it.
std::vector<DialStep> dialPlanFor(const QString &to);

/// How a call ends that nobody takes.
bool isUnanswered(const QString &status);

} // namespace sandbox
