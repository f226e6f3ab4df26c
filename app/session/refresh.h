// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <chrono>
#include <twilio/error.h>

namespace session {

/// How the last refresh went.
struct Refresh
{
    QDateTime succeededAt = {}; ///< local time of the last one that did; invalid: none yet
    std::optional<twilio::Error> problem = {}; ///< of the newest one; nothing when it succeeded
    QDateTime failingSince = {}; ///< local time; with problem
    QDateTime nextTryAt = {}; ///< local time; with problem

    /// It has just failed, and is tried again in \p nextTry.
    void fail(const twilio::Error &error, std::chrono::milliseconds nextTry);
};

} // namespace session
