// SPDX-License-Identifier: Apache-2.0
#include "refresh.h"

namespace session {

void Refresh::fail(const twilio::Error &error, std::chrono::milliseconds nextTry)
{
    const QDateTime now = QDateTime::currentDateTime();
    if (!problem)
        failingSince = now;
    problem = error;
    nextTryAt = now.addMSecs(nextTry.count());
}

} // namespace session
